using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Logs connection failures: with the host's loggers, or with event handlers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2106UnloggedConnectionFailureFix() : RedisFix(RuleCatalog.UnloggedConnectionFailure)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis2106.LoggerFactory", "Log through the host's logger factory", UseLoggerFactory),
        new FixAction("Redis2106.Events", "Log connection failures and recoveries", HandleEvents),
    };

    private static void UseLoggerFactory(FixRequest request, EditSet edits)
    {
        if (Reported(request) is { } connect)
        {
            LoggerFactoryEdits.Set(request, connect, edits);
        }
    }

    private static void HandleEvents(FixRequest request, EditSet edits)
    {
        if (Reported(request) is { } connect)
        {
            ConnectionEventEdits.Add(request, connect, edits);
        }
    }

    private static DirectConnect? Reported(FixRequest request) =>
        DirectConnect.In(request.Tree, request.Compilation).FirstOrDefault(c => c.Call.Expression == request.Node);
}

using System;
using System.Collections.Generic;
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
        new FixAction("Redis2106.LoggerFactory", "Log through the host's logger factory", static (r, e) => Log(LoggerFactoryEdits.Set, r, e)),
        new FixAction("Redis2106.Events", "Log connection failures and recoveries", static (r, e) => Log(ConnectionEventEdits.Add, r, e)),
    };

    private static void Log(Action<FixRequest, DirectConnect, EditSet> edit, FixRequest request, EditSet edits)
    {
        if (request.ReportedConnect() is { } connect)
        {
            edit(request, connect, edits);
        }
    }
}

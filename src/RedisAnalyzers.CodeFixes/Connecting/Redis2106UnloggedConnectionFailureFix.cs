using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Lets somebody hear of a connection that fails: the host's loggers, or handlers of the events.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2106UnloggedConnectionFailureFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis2106UnloggedConnectionFailureFix()
        : base(RuleCatalog.UnloggedConnectionFailure)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis2106.LoggerFactory", "Log through the host's logger factory", static (r, e) => Edit(LoggerFactoryEdits.Set, r, e)),
        new CodeEdit("Redis2106.Events", "Log when the connection fails and comes back", static (r, e) => Edit(ConnectionEventEdits.Add, r, e)),
    };

    private static void Edit(Action<CodeRequest, DirectConnect, EditSet> make, CodeRequest request, EditSet edits)
    {
        if (DirectConnect.In(request.Tree, request.Compilation).FirstOrDefault(c => c.Call.Expression == request.Node) is { } connect)
        {
            make(request, connect, edits);
        }
    }
}

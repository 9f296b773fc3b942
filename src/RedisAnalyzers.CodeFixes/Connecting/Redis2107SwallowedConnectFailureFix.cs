using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Rethrows the failure, or lets the multiplexer retry so that there is no failure to cache.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2107SwallowedConnectFailureFix() : RedisFix(RuleCatalog.SwallowedConnectFailure)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis2107.Rethrow", "Rethrow the failure", Rethrow),
        new FixAction("Redis2107.Retry", "Keep retrying instead of caching the failure", Retry),
    };

    private static void Rethrow(FixRequest request, EditSet edits)
    {
        var connects = DirectConnect.In(request.Tree, request.Compilation);
        if (request.Node is CatchClauseSyntax clause
            && connects.FirstOrDefault(c => FailureHandling.CaughtBy(c, request.Compilation) == clause) is { } connect)
        {
            RethrowEdits.Rethrow(request, clause, connect, edits);
        }
    }

    private static void Retry(FixRequest request, EditSet edits)
    {
        var connect = request.ReportedConnect();
        if (connect is null && LazyConnection.In(request.Tree, request.Compilation).FirstOrDefault(l => l.Creation == request.Node) is { } lazy)
        {
            connect = lazy.Connect;
            if (!lazy.HoldsTask)
            {
                SetMode(request, lazy, edits);
            }
        }

        if (connect is null)
        {
            return;
        }

        if (request.AtSiteOf(connect.Call) is { } atSite)
        {
            OptionEdits.Set(atSite, OptionNames.AbortOnConnectFail, "false", edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static void SetMode(FixRequest request, LazyConnection lazy, EditSet edits)
    {
        var mode = request.NameOf("System.Threading", "LazyThreadSafetyMode", lazy.Creation.SpanStart, edits) + ".PublicationOnly";
        var first = lazy.Creation.ArgumentList!.Arguments[0];
        if (lazy.Mode?.Parent is ArgumentSyntax written)
        {
            edits.Replace(written.Span, (written.NameColon is null ? "" : "mode: ") + mode);
        }
        else
        {
            edits.Insert(first.Span.End, ", " + (first.NameColon is null ? "" : "mode: ") + mode);
        }
    }
}

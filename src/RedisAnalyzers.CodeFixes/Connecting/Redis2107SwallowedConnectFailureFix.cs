using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Lets the failure go on, or lets the multiplexer retry so that there is none to keep.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2107SwallowedConnectFailureFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis2107SwallowedConnectFailureFix()
        : base(RuleCatalog.SwallowedConnectFailure)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis2107.Rethrow", "Rethrow the failure", Rethrow),
        new CodeEdit("Redis2107.Retry", "Keep retrying instead of keeping the failure", Retry),
    };

    private static void Rethrow(CodeRequest request, EditSet edits)
    {
        if (request.Node is CatchClauseSyntax clause
            && DirectConnect.In(request.Tree, request.Compilation).FirstOrDefault(c => FailureHandling.CaughtBy(c, request.Compilation) == clause) is { } connect)
        {
            RethrowEdits.Rethrow(request, clause, connect, edits);
        }
    }

    private static void Retry(CodeRequest request, EditSet edits)
    {
        var connect = DirectConnect.In(request.Tree, request.Compilation).FirstOrDefault(c => c.Call.Expression == request.Node);
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

        var sites = ConnectionSites.Of(connect.Call, request.Compilation).ToArray();
        if (sites.Length == 1 && sites[0] is { } site && site.Tree == request.Tree)
        {
            OptionEdits.Set(request.For(site), OptionNames.AbortOnConnectFail, "false", edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static void SetMode(CodeRequest request, LazyConnection lazy, EditSet edits)
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

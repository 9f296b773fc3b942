using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Replaces a loop that retries a connect by the connect itself, which then retries in the background.</summary>
internal static class RetryLoopEdits
{
    /// <summary>Keeps what stands in the <c>try</c>, gives up the rest, and sets the options; refuses unless all of that is plain.</summary>
    internal static void Unroll(CodeRequest request, RetryLoop loop, EditSet edits)
    {
        var kept = loop.Attempt.Block.Statements;
        if (kept.LastOrDefault() is BreakStatementSyntax last)
        {
            kept = kept.Remove(last);
        }

        var sites = ConnectionSites.Of(loop.Connect.Call, request.Compilation).ToArray();
        if (kept.Count == 0 || sites.Length != 1 || sites[0] is not { } site || site.Tree != request.Tree || !IsPlain(loop, request.Compilation) || !CanStandAlone(loop, kept)
            || LosesSomething(request, loop, kept))
        {
            edits.Refuse();
            return;
        }

        StatementSyntax first = loop.Attempt.Block.Statements[0], end = loop.Attempt.Block.Statements[kept.Count - 1];
        edits.Replace(TextSpan.FromBounds(loop.Loop.SpanStart, first.SpanStart), "");
        edits.Replace(TextSpan.FromBounds(end.Span.End, loop.Loop.Span.End), "");
        Dedent(request, TextSpan.FromBounds(first.SpanStart, end.Span.End), request.IndentAt(first.SpanStart), request.IndentAt(loop.Loop.SpanStart), edits);
        SetOptions(request.For(site), edits);
    }

    private static void SetOptions(FixRequest request, EditSet edits)
    {
        var facts = request.Site.Facts;
        var missing = new List<(string, string)>();
        if (facts.Settings.Any(s => s.Property == OptionNames.AbortOnConnectFail))
        {
            OptionEdits.Set(request, OptionNames.AbortOnConnectFail, "false", edits);
        }
        else
        {
            missing.Add((OptionNames.AbortOnConnectFail, "false"));
        }
        // A text cannot carry a policy; the library's default is exponential anyway.
        if (request.Site.Kind == SiteKind.Options && facts[OptionNames.ReconnectRetryPolicy].IsUnset)
        {
            missing.Add((OptionNames.ReconnectRetryPolicy, GuidePattern.Policy(request, request.Site.Anchor.SpanStart, edits)));
        }

        if (missing.Count > 0)
        {
            OptionEdits.Add(request, missing, edits);
        }
    }

    /// <summary>The loop holds the <c>try</c>, its one <c>catch</c> logs and waits, and that is all.</summary>
    private static bool IsPlain(RetryLoop loop, RedisCompilation compilation)
    {
        if (loop.Attempt.Finally is not null || loop.Attempt.Catches.Count != 1 || loop.Attempt.Parent is not BlockSyntax body || body.Parent != loop.Loop
            || loop.Loop.Parent is not (BlockSyntax or GlobalStatementSyntax))
        {
            return false;
        }

        return body.Statements.Concat(loop.Handler.Block.Statements)
            .All(s => s == loop.Attempt || FailureHandling.IsLog(s) || IsWait(s, compilation));
    }

    private static bool IsWait(StatementSyntax statement, RedisCompilation compilation) =>
        statement is ExpressionStatementSyntax { Expression: var e } && (e is AwaitExpressionSyntax a ? a.Expression : e) is InvocationExpressionSyntax call
        && (RetryLoop.IsWait(call, compilation) || call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner, Name.Identifier
            .ValueText: "ConfigureAwait" or "Wait" } && RetryLoop.IsWait(inner, compilation));

    /// <summary>Nothing of what stays jumps to the loop, and a <c>return</c> in it does not cut off code behind an end of the loop.</summary>
    private static bool CanStandAlone(RetryLoop loop, SyntaxList<StatementSyntax> kept)
    {
        var isEndless = loop.Loop is WhileStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } or ForStatementSyntax { Condition: null };
        return kept.SelectMany(s => s.DescendantNodesAndSelf())
            .All(n => n is not (BreakStatementSyntax or ContinueStatementSyntax) && (isEndless || n is not ReturnStatementSyntax));
    }

    /// <summary>What goes holds a comment, the last <c>await</c> of its function, or a variable that would be left without a use.</summary>
    private static bool LosesSomething(CodeRequest request, RetryLoop loop, SyntaxList<StatementSyntax> kept)
    {
        var stays = TextSpan.FromBounds(kept[0].SpanStart, loop.Attempt.Block.Statements[kept.Count - 1].Span.End);
        if (loop.Loop.DescendantTrivia().Any(
            t => loop.Loop.Span.Contains(t.Span) && !stays.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            return true;
        }

        var gone = loop.Loop.DescendantNodes().Where(n => !stays.Contains(n.Span) && !n.Span.Contains(stays)).ToList();
        var losesAwait = gone.OfType<AwaitExpressionSyntax>().Any()
            && !loop.Connect.Function.DescendantNodes().OfType<AwaitExpressionSyntax>().Any(a => !gone.Contains(a));
        return losesAwait
            || gone.OfType<IdentifierNameSyntax>().Any(n => request.Semantic.GetSymbolInfo(n).Symbol is ILocalSymbol local && IsOnlyIn(local, gone, request));
    }

    private static bool IsOnlyIn(ILocalSymbol local, List<SyntaxNode> gone, CodeRequest request) =>
        VariableReferences.Of(local, request.Compilation) is { } uses && uses.All(u => gone.Contains(u.Expression))
            && !local.DeclaringSyntaxReferences.Any(r => gone.Contains(r.GetSyntax()));

    private static void Dedent(EditRequest request, TextSpan span, string from, string to, EditSet edits)
    {
        if (!from.StartsWith(to, System.StringComparison.Ordinal) || from.Length == to.Length)
        {
            return;
        }

        var root = request.Tree.GetRoot();
        for (var i = request.Text.Lines.GetLineFromPosition(span.Start).LineNumber + 1; i <= request.Text.Lines.GetLineFromPosition(span.End).LineNumber; i++)
        {
            var line = request.Text.Lines[i];
            // A line inside of a text is part of it.
            var isOurs = line.ToString().StartsWith(from, System.StringComparison.Ordinal) && root.FindToken(line.Start).Span.Start >= line.Start;
            if (isOurs)
            {
                edits.Replace(new TextSpan(line.Start, from.Length - to.Length), "");
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Replaces a loop that retries a connect with the connect itself, which then retries in the background.</summary>
internal static class RetryLoopEdits
{
    /// <summary>Keeps the content of the <c>try</c>, removes the rest, and sets the options; refuses unless the loop is simple.</summary>
    internal static void Unroll(FixRequest request, RetryLoop loop, EditSet edits)
    {
        var kept = loop.Attempt.Block.Statements.ToList();
        if (kept.LastOrDefault() is BreakStatementSyntax)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (kept.Count == 0 || request.AtSiteOf(loop.Connect.Call) is not { } atSite
            || !IsPlain(loop, request) || !CanStandAlone(loop, kept) || LosesSomething(request, loop, kept))
        {
            edits.Refuse();
            return;
        }

        var stays = SpanOf(kept);
        edits.Replace(TextSpan.FromBounds(loop.Loop.SpanStart, stays.Start), "");
        edits.Replace(TextSpan.FromBounds(stays.End, loop.Loop.Span.End), "");
        Dedent(request, stays, request.IndentAt(stays.Start), request.IndentAt(loop.Loop.SpanStart), edits);
        SetOptions(atSite, edits);
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
        // A connection string cannot contain a policy; the library's default is exponential anyway.
        if (request.Site.Kind == SiteKind.Options && facts[OptionNames.ReconnectRetryPolicy].IsUnset)
        {
            missing.Add((OptionNames.ReconnectRetryPolicy, GuidePattern.Policy(request, request.Site.Anchor.SpanStart, edits)));
        }

        if (missing.Count > 0)
        {
            OptionEdits.Add(request, missing, edits);
        }
    }

    /// <summary>The loop contains only the <c>try</c>, and its one <c>catch</c> only logs and waits.</summary>
    private static bool IsPlain(RetryLoop loop, FixRequest request)
    {
        if (loop.Attempt is not { Finally: null, Catches.Count: 1, Parent: BlockSyntax body } || body.Parent != loop.Loop
            || loop.Loop.Parent is not (BlockSyntax or GlobalStatementSyntax))
        {
            return false;
        }

        return body.Statements.Concat(loop.Handler.Block.Statements).All(s => s == loop.Attempt || FailureHandling.IsLog(s) || IsWait(s, request));
    }

    private static bool IsWait(StatementSyntax statement, FixRequest request)
    {
        if (statement is not ExpressionStatementSyntax { Expression: var e }
            || (e is AwaitExpressionSyntax a ? a.Expression : e) is not InvocationExpressionSyntax call)
        {
            return false;
        }

        return RetryLoop.IsWait(call, request.Compilation)
            || (call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner } outer
                && outer.Name.Identifier.ValueText is "ConfigureAwait" or "Wait"
                && RetryLoop.IsWait(inner, request.Compilation));
    }

    /// <summary>Nothing that is kept jumps to the loop, and a <c>return</c> in it does not make code after the loop unreachable.</summary>
    private static bool CanStandAlone(RetryLoop loop, List<StatementSyntax> kept)
    {
        var isEndless = loop.Loop is ForStatementSyntax { Condition: null }
            or WhileStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } };
        return kept.SelectMany(s => s.DescendantNodesAndSelf())
            .All(n => n is not (BreakStatementSyntax or ContinueStatementSyntax) && (isEndless || n is not ReturnStatementSyntax));
    }

    /// <summary>The removed code contains a comment, the last <c>await</c> of its function, or the only use of a variable.</summary>
    private static bool LosesSomething(FixRequest request, RetryLoop loop, List<StatementSyntax> kept)
    {
        var stays = SpanOf(kept);
        var gone = loop.Loop.DescendantNodes().Where(n => !stays.Contains(n.Span) && !n.Span.Contains(stays)).ToList();
        return loop.Loop.HasCommentIn(TextSpan.FromBounds(loop.Loop.SpanStart, stays.Start))
            || loop.Loop.HasCommentIn(TextSpan.FromBounds(stays.End, loop.Loop.Span.End))
            || LosesLastAwait(loop.Connect.Function, gone)
            || gone.OfType<IdentifierNameSyntax>().Any(n => request.Compilation.SymbolOf(n) is ILocalSymbol local && IsOnlyIn(local, gone, request));
    }

    private static TextSpan SpanOf(List<StatementSyntax> kept) => TextSpan.FromBounds(kept[0].SpanStart, kept.Last().Span.End);

    private static bool LosesLastAwait(SyntaxNode function, List<SyntaxNode> gone) =>
        gone.OfType<AwaitExpressionSyntax>().Any() && function.DescendantNodes().OfType<AwaitExpressionSyntax>().All(gone.Contains);

    private static bool IsOnlyIn(ILocalSymbol local, List<SyntaxNode> gone, FixRequest request) =>
        VariableReferences.Of(local, request.Compilation) is { } uses && uses.All(u => gone.Contains(u.Expression))
            && !local.DeclaringSyntaxReferences.Any(r => gone.Contains(r.GetSyntax()));

    private static void Dedent(FixRequest request, TextSpan span, string from, string to, EditSet edits)
    {
        if (!from.StartsWith(to, StringComparison.Ordinal) || from.Length == to.Length)
        {
            return;
        }

        var root = request.Tree.GetRoot();
        var lines = request.Text.Lines;
        foreach (var line in lines.Skip(lines.IndexOf(span.Start) + 1).Take(lines.IndexOf(span.End) - lines.IndexOf(span.Start)))
        {
            // A line inside a string literal is part of it.
            var isInText = root.FindToken(line.Start).Span.Start < line.Start;
            if (!isInText && line.ToString().StartsWith(from, StringComparison.Ordinal))
            {
                edits.Replace(new TextSpan(line.Start, from.Length - to.Length), "");
            }
        }
    }
}

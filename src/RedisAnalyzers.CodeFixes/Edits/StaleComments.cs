using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Removes the comments of a setting that explain the old value, and so are wrong once it has changed. Other comments stay.</summary>
internal static class StaleComments
{
    private static readonly ImmutableArray<string> OfAbort = ImmutableArray.Create(
        "fail fast", "fail-fast", "failfast", "fail early", "fail immediately", "fail at start", "abort", "throw", "crash");

    private static readonly ImmutableArray<string> OfRetry = ImmutableArray.Create(
        "no retr", "not retr", "n't retr", "never retr", "without retr", "only once", "single attempt", "one attempt");

    private static readonly ImmutableArray<string> OfCallback = ImmutableArray.Create(
        "accept", "any cert", "all cert", "every cert", "bypass", "disable", "ignore", "insecure", "self-signed", "self signed", "skip", "switch off",
        "turn off",
        "n't verify", "n't validate", "not verify", "not validate", "no validation", "no verification", "without validation", "without verification");

    /// <summary>Removes the comments that explain the old value of an option.</summary>
    internal static void Remove(FixRequest request, OptionSetting setting, EditSet edits)
    {
        var words = setting.Property switch
        {
            OptionNames.AbortOnConnectFail => OfAbort,
            OptionNames.ConnectRetry => OfRetry,
            _ => ImmutableArray<string>.Empty,
        };
        if (!words.IsEmpty && setting.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment)
        {
            Remove(Around(request, assignment, words), edits);
        }
    }

    /// <summary>Removes the comments around the assignment of a certificate callback that say why it accepts what it does.</summary>
    /// <param name="request">The request.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="edits">Gets the changes.</param>
    /// <param name="removed">What is removed anyway.</param>
    internal static void RemoveOfCertificateCallback(FixRequest request, AssignmentExpressionSyntax assignment, EditSet edits, TextSpan removed = default) =>
        Remove(Around(request, assignment, OfCallback).Where(span => !removed.Contains(span)), edits);

    /// <summary>The comment says why a certificate callback accepts what it does.</summary>
    internal static bool IsOfCertificateCallback(SyntaxTrivia comment) => Says(comment, OfCallback);

    private static void Remove(IEnumerable<TextSpan> comments, EditSet edits)
    {
        foreach (var comment in comments)
        {
            edits.Replace(comment, "");
        }
    }

    /// <summary>The comment at the end of the line of an assignment, and those on the lines above it.</summary>
    private static IEnumerable<TextSpan> Around(FixRequest request, AssignmentExpressionSyntax assignment, ImmutableArray<string> words)
    {
        var last = assignment.GetLastToken();
        var end = last.GetNextToken() is { RawKind: (int)SyntaxKind.CommaToken or (int)SyntaxKind.SemicolonToken } separator ? separator : last;
        foreach (var comment in end.TrailingTrivia.Where(comment => Says(comment, words)))
        {
            yield return TextSpan.FromBounds(end.Span.End, comment.Span.End);
        }

        var above = assignment.GetFirstToken().LeadingTrivia.Where(static trivia => trivia.IsComment()).Reverse()
            .TakeWhile(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToList();
        var line = request.Text.Lines.IndexOf(assignment.SpanStart);
        var block = above.TakeWhile((comment, index) => request.Text.Lines.IndexOf(comment.SpanStart) == line - index - 1).ToList();
        if (block.Exists(comment => Says(comment, words)))
        {
            foreach (var comment in block)
            {
                yield return request.Text.Lines.GetLineFromPosition(comment.SpanStart).SpanIncludingLineBreak;
            }
        }
    }

    private static bool Says(SyntaxTrivia comment, ImmutableArray<string> words) =>
        comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            && comment.ToString() is var text && words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}

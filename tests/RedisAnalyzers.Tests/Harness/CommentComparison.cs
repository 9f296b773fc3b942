using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>Compares the comments of a text with those of what a fix makes of it.</summary>
internal static class CommentComparison
{
    /// <summary>
    /// The comments that a fix has lost or doubled; those of declarations and handlers that it has removed may go with them.
    /// </summary>
    public static IReadOnlyList<string> Differences(string before, string after)
    {
        var names = CSharpSyntaxTree.ParseText(after).GetRoot().DescendantTokens().Select(token => token.ValueText).ToHashSet();
        var (all, kept) = (Of(before, _ => true), Of(after, _ => true));
        var required = Of(before, node => NameOf(node) is not { } name || names.Contains(name));
        return [.. required.Where(comment => required[comment.Key] > kept.GetValueOrDefault(comment.Key)).Select(comment => $"loses {comment.Key}"),
            .. kept.Where(comment => comment.Value > all.GetValueOrDefault(comment.Key)).Select(comment => $"doubles {comment.Key}")];
    }

    private static Dictionary<string, int> Of(string text, Func<SyntaxNode, bool> descend) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia(descend, descendIntoTrivia: true)
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .CountBy(trivia => trivia.ToString().TrimEnd()).ToDictionary();

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax handled } } =>
            handled.Name.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } fields } => fields[0].Identifier.ValueText,
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } locals } => locals[0].Identifier.ValueText,
        _ => null,
    };
}

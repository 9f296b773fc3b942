using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Finds comments and directives, which no fix may remove.</summary>
internal static class Comments
{
    /// <summary>A comment or directive stands between the tokens of the node.</summary>
    internal static bool HasInnerComment(this SyntaxNode node) => node.HasCommentIn(node.Span);

    /// <summary>A comment or directive of the node, or of what is inside it, stands in a span.</summary>
    internal static bool HasCommentIn(this SyntaxNode node, TextSpan span) => node.CommentsIn(span).Any();

    /// <summary>The comments and directives of the node, and of what is inside it, that stand in a span.</summary>
    internal static IEnumerable<SyntaxTrivia> CommentsIn(this SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia().Where(t => span.Contains(t.Span) && t.IsComment());

    internal static bool HasComment(this SyntaxTriviaList trivia) => trivia.Any(IsComment);

    internal static bool IsComment(this SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}

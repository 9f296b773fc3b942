using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Flow;

/// <summary>The loops of C#, and the code that they repeat.</summary>
internal static class Loops
{
    /// <summary>The node is a <c>while</c>, <c>do</c>, <c>for</c> or <c>foreach</c> statement.</summary>
    internal static bool IsLoop(this SyntaxNode node) => BodyOf(node) is not null;

    /// <summary>The statement that a loop repeats; null when <paramref name="node"/> is not a loop.</summary>
    internal static StatementSyntax? BodyOf(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        CommonForEachStatementSyntax loop => loop.Statement,
        _ => null,
    };

    /// <summary>The innermost loop around <paramref name="node"/> in the same function; null when there is none.</summary>
    internal static StatementSyntax? Around(SyntaxNode node)
    {
        var function = node.EnclosingFunction();
        return (StatementSyntax?)node.Ancestors().TakeWhile(a => a != function).FirstOrDefault(IsLoop);
    }

    /// <summary>One loop runs both nodes again and again, so that neither of them is the last.</summary>
    internal static bool Share(SyntaxNode one, SyntaxNode other) =>
        one.Ancestors().Any(a => a.IsLoop() && a.Span.Contains(other.Span));
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>Tells a loop that opens the same connection again and again from one that tries until it has one, fills a pool, or visits servers.</summary>
internal static class RepeatingLoop
{
    internal static bool Of(ExpressionSyntax code, ConnectionOwnership ownership, RedisCompilation compilation)
    {
        if (ownership.Kind is not (Ownership.Closed or Ownership.Leaked))
        {
            return false;
        }

        var function = code.EnclosingFunction();
        for (SyntaxNode n = code; n != function && n.Parent is { } parent; n = parent)
        {
            if (n is StatementSyntax && parent is BlockSyntax block && Ends(block))
            {
                return false;
            }

            if (Loops.BodyOf(parent) == n)
            {
                return !VisitsServers(code, parent, compilation) && !IsOuter(ownership, parent);
            }
        }

        return false;
    }

    /// <summary>A block that ends in leaving: the pass is the last.</summary>
    private static bool Ends(BlockSyntax block) =>
        block.Statements.Last() is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax
            && block.Parent is not (IfStatementSyntax or ElseClauseSyntax or LocalFunctionStatementSyntax);

    /// <summary>The variable that gets the connection lives outside of the loop.</summary>
    private static bool IsOuter(ConnectionOwnership ownership, SyntaxNode loop) =>
        ownership.Targets.Any(t => t.DeclaringSyntaxReferences.Any(r => !loop.Span.Contains(r.Span)));

    /// <summary>The configuration is another one on each pass, as far as the loop decides it.</summary>
    private static bool VisitsServers(ExpressionSyntax code, SyntaxNode loop, RedisCompilation compilation)
    {
        return code.Arguments().Any(argument =>
            TemplateReader.Read(argument.Expression, ReadContext.At(compilation)).Template is not { IsComplete: true }
            && argument.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => ComesFromLoop(compilation.SymbolOf(name))));

        bool ComesFromLoop(ISymbol? symbol) => symbol is ILocalSymbol { IsConst: false }
            && symbol.DeclaringSyntaxReferences.Any(r => loop.Span.Contains(r.Span) && !code.Span.Contains(r.Span));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>What a delegate runs: a lambda, and a method group just as well.</summary>
internal static class Delegates
{
    /// <summary>The lambda, or the declaration of the method that is named; null when its code is not in this compilation, or one of several.</summary>
    internal static SyntaxNode? FunctionOf(this RedisModel model, ExpressionSyntax value)
    {
        var e = value.WalkDown();
        if (e is AnonymousFunctionExpressionSyntax lambda)
        {
            return lambda;
        }

        return model.SemanticModelOf(e.SyntaxTree).GetSymbolInfo(
            e).Symbol is IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences: { Length: 1 } declarations } ? declarations[0].GetSyntax() : null;
    }
}

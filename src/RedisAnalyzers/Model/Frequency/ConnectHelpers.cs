using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>
/// Tells the methods of a compilation that do nothing but open a connection and return it: a call of one is as good as a call of <c>Connect</c>.
/// </summary>
internal static class ConnectHelpers
{
    private static readonly Memo<(IMethodSymbol Method, int Helpers), bool> Judged = new();

    /// <summary>The method opens a connection for whoever calls it.</summary>
    internal static bool IsHelper(IMethodSymbol method, RedisCompilation compilation) => IsHelper(method, FollowLimits.Helpers - 1, compilation);

    /// <summary>The calls of helpers in a file.</summary>
    internal static IEnumerable<(InvocationExpressionSyntax Call, IMethodSymbol Method)> CallsIn(SyntaxTree tree, RedisCompilation compilation) =>
        CallsIn(tree, FollowLimits.Helpers - 1, compilation);

    private static IEnumerable<(InvocationExpressionSyntax Call, IMethodSymbol Method)> CallsIn(SyntaxTree tree, int helpers, RedisCompilation compilation)
    {
        foreach (var (node, method) in HelperCalls.In(tree, compilation))
        {
            if (node is InvocationExpressionSyntax call && IsHelper(method, helpers, compilation))
            {
                yield return (call, method);
            }
        }
    }

    private static bool IsHelper(IMethodSymbol method, int helpers, RedisCompilation compilation) =>
        Judged.Of((method, helpers), compilation, static (key, c) => Judge(key.Method, key.Helpers, c));

    /// <summary>Some call in the method opens the connection that it returns, itself or through so many helpers.</summary>
    private static bool Judge(IMethodSymbol method, int helpers, RedisCompilation compilation)
    {
        if (method is { IsVirtual: true } or { IsOverride: true } or { IsAbstract: true })
        {
            return false;
        }

        foreach (var declaration in method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(compilation.Cancellation)))
        {
            var tree = declaration.SyntaxTree;
            var opening = EntryPoints.CallsIn(tree, compilation);
            if (helpers > 0)
            {
                opening = opening.Concat(CallsIn(tree, helpers - 1, compilation));
            }

            if (declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax
                && opening.Any(pair => pair.Call.EnclosingFunction() == declaration && HandsOut(declaration, pair.Call, compilation)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each result of the function is what the call opened, nothing keeps it, and nothing says how often the function runs.</summary>
    private static bool HandsOut(SyntaxNode function, InvocationExpressionSyntax call, RedisCompilation compilation)
    {
        var ownership = ConnectionOwnership.Of(call, compilation);
        return ownership.Kind == Ownership.Returned && function.Results().All(result => Yields(result, call, ownership))
            && FrequencyReader.OfFunction(function, ownership, compilation).Kind == FrequencyKind.Unknown;
    }

    private static bool Yields(ExpressionSyntax result, InvocationExpressionSyntax call, ConnectionOwnership ownership) =>
        result.Span.Contains(call.Span) || ownership.Uses.Any(use => result.Span.Contains(use.Span))
        || result.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(i => i.CalledName() == call.CalledName());
}

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
    internal static IEnumerable<(InvocationExpressionSyntax Call, IMethodSymbol Method)> CallsIn(SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var (node, method) in HelperCalls.In(tree, compilation))
        {
            if (node is InvocationExpressionSyntax call && IsHelper(method, compilation))
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

        return method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(compilation.Cancellation)).Any(declaration =>
            declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            && OpeningCallsOf(declaration, helpers, compilation).Any(call => HandsOut(declaration, call, compilation)));
    }

    /// <summary>The calls that a function itself makes and that open a connection, directly or through so many helpers.</summary>
    private static IEnumerable<InvocationExpressionSyntax> OpeningCallsOf(SyntaxNode function, int helpers, RedisCompilation compilation)
    {
        foreach (var (call, _) in EntryPoints.CallsIn(function.SyntaxTree, compilation))
        {
            if (call.EnclosingFunction() == function)
            {
                yield return call;
            }
        }

        if (helpers == 0)
        {
            yield break;
        }

        foreach (var (node, method) in HelperCalls.In(function.SyntaxTree, compilation))
        {
            // Where the call stands comes first: whether a method is a helper takes a reading of its whole body.
            if (node is InvocationExpressionSyntax call && call.EnclosingFunction() == function && IsHelper(method, helpers - 1, compilation))
            {
                yield return call;
            }
        }
    }

    /// <summary>Each result of the function is what the call opened, nothing keeps it, and nothing says how often the function runs.</summary>
    private static bool HandsOut(SyntaxNode function, InvocationExpressionSyntax call, RedisCompilation compilation)
    {
        var ownership = ConnectionOwnership.Of(call, compilation);
        return ownership.Kind == Ownership.Returned && function.Results().All(result => Yields(result, call, ownership))
            && FrequencyReader.OfFunction(function, ownership, compilation).Kind == FrequencyKind.Unknown;
    }

    private static bool Yields(ExpressionSyntax result, InvocationExpressionSyntax call, ConnectionOwnership ownership) =>
        result.Span.Contains(call.Span) || ownership.Uses.Concat(ownership.DatabaseUses).Any(use => result.Span.Contains(use.Span))
        || result.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(i => i.CalledName() == call.CalledName());
}

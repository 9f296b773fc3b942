using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>A call under an <c>IsConnected</c> guard that opens another connection: itself, or in a method that stores what it opens.</summary>
/// <param name="Call">The call.</param>
/// <param name="Guard">The guard that lets it run.</param>
internal sealed record GuardedConnect(InvocationExpressionSyntax Call, IsConnectedGuard Guard)
{
    /// <summary>Where it is reported: what is called, without the arguments.</summary>
    internal TextSpan Span => Call.Expression.Span;

    /// <summary>The calls of one file.</summary>
    internal static IEnumerable<GuardedConnect> In(SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var connect in ConnectCalls.In(tree, compilation))
        {
            if (connect.Guard is { } guard)
            {
                yield return new GuardedConnect(connect.Call, guard);
            }
        }

        foreach (var (node, method) in HelperCalls.In(tree, compilation))
        {
            if (node is InvocationExpressionSyntax call && new StateGuard(call, System.Array.Empty<ISymbol>(), compilation).Conditions.Count > 0
                && StoredBy(method, FollowLimits.Helpers, compilation).Select(stored => IsConnectedGuard.Around(call, stored, compilation))
                    .FirstOrDefault(static guard => guard is not null) is { } outer)
            {
                yield return new GuardedConnect(call, outer);
            }
        }
    }

    /// <summary>The connections that each call of a method opens and stores, itself or through so many helpers.</summary>
    private static IEnumerable<ConnectionOwnership> StoredBy(IMethodSymbol method, int helpers, RedisCompilation compilation)
    {
        if (helpers == 0 || method is { IsVirtual: true } or { IsOverride: true } or { IsAbstract: true }
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(compilation.Cancellation) is not { } declaration
            || declaration is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            yield break;
        }

        var tree = declaration.SyntaxTree;
        var opening = EntryPoints.CallsIn(tree, compilation).Concat(ConnectHelpers.CallsIn(tree, compilation)).Select(static c => (ExpressionSyntax)c.Call)
            .Concat(LazyConnection.In(tree, compilation).Select(static lazy => (ExpressionSyntax)lazy.Creation));
        foreach (var code in opening.Where(code => code.EnclosingFunction() == declaration))
        {
            if (ConnectionOwnership.Of(code, compilation) is { Kind: Ownership.Stored or Ownership.Escaped } stored && IsReplaced(code, stored, compilation))
            {
                yield return stored;
            }
        }

        foreach (var (node, inner) in HelperCalls.In(tree, compilation))
        {
            if (node is InvocationExpressionSyntax call && call.EnclosingFunction() == declaration
                && !SymbolEqualityComparer.Default.Equals(inner, method))
            {
                foreach (var stored in StoredBy(inner, helpers - 1, compilation).Where(stored => IsReplaced(call, stored, compilation)))
                {
                    yield return stored;
                }
            }
        }
    }

    /// <summary>The code runs also when there is a connection, in whatever state: where the method asks for itself, it is judged by that.</summary>
    private static bool IsReplaced(ExpressionSyntax code, ConnectionOwnership stored, RedisCompilation compilation)
    {
        var guard = new StateGuard(code, stored.Targets, compilation);
        return guard.Runs(true) && guard.Runs(false) && guard.Cache() is null;
    }
}

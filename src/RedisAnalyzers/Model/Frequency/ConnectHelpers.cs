using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>Finds the methods of a compilation that open a connection for whoever calls them.</summary>
internal static class ConnectHelpers
{
    /// <summary>How many helpers may stand between a call and <c>Connect</c>.</summary>
    private const int MaxDepth = 3;

    internal static ImmutableHashSet<ISymbol> Find(RedisModel model, Func<SyntaxTree, IEnumerable<InvocationExpressionSyntax>> direct)
    {
        var found = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        var opening = model.Compilation.SyntaxTrees.SelectMany(direct).ToList();
        for (var depth = 0; depth < MaxDepth && opening.Count > 0; depth++)
        {
            var calls = new List<InvocationExpressionSyntax>();
            foreach (var call in opening)
            {
                if (HelperOf(call, model) is not { } helper || !found.Add(helper))
                {
                    continue;
                }

                calls.AddRange(model.CallsOf(helper).Select(c => c.Call).OfType<InvocationExpressionSyntax>());
            }

            opening = calls;
        }

        return found.ToImmutable();
    }

    /// <summary>The method around a call, when each of its results is what the call opened, nothing keeps it, and nothing says how often it runs.</summary>
    private static IMethodSymbol? HelperOf(InvocationExpressionSyntax call, RedisModel model)
    {
        var function = call.EnclosingFunction();
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            return null;
        }

        if (model.SemanticModelOf(call.SyntaxTree)
            .GetDeclaredSymbol(function) is not IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false } method)
        {
            return null;
        }

        var ownership = ConnectionOwnership.Of(call, model);
        if (ownership.Kind != Ownership.Returned || function.Results().Any(result => !Yields(result, call, ownership)))
        {
            return null;
        }

        return model.Lifetimes.Frequencies.OfFunction(function, ownership).Kind == FrequencyKind.Unknown ? method : null;
    }

    private static bool Yields(ExpressionSyntax result, InvocationExpressionSyntax call, ConnectionOwnership ownership) =>
        result.Span.Contains(call.Span) || ownership.Uses.Exists(use => result.Span.Contains(use.Span))
        || result.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(i => i.CalledName() == call.CalledName());
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Connections;

/// <summary>The methods of the library that open a multiplexer.</summary>
internal static class EntryPoints
{
    private static readonly ImmutableArray<string> Names = ImmutableArray.Create("Connect", "ConnectAsync", "SentinelConnect", "SentinelConnectAsync");

    private static readonly Memo<SyntaxTree, ImmutableArray<(InvocationExpressionSyntax Call, IMethodSymbol Method)>> OfTree = new();

    /// <summary>The calls of a file.</summary>
    internal static ImmutableArray<(InvocationExpressionSyntax Call, IMethodSymbol Method)> CallsIn(SyntaxTree tree, RedisCompilation compilation) =>
        OfTree.Of(tree, compilation, static (t, c) => Read(t, c).ToImmutableArray());

    /// <summary>The files that may call one.</summary>
    internal static IEnumerable<SyntaxTree> Files(RedisCompilation compilation) => compilation.TreesThatMentionAny(Names);

    private static IEnumerable<(InvocationExpressionSyntax Call, IMethodSymbol Method)> Read(SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var call in Names.SelectMany(compilation.IndexOf(tree).Calls).OfType<InvocationExpressionSyntax>())
        {
            if (Called(call, compilation) is { } method)
            {
                yield return (call, method);
            }
        }
    }

    /// <summary>The entry point that a call means, also where an argument does not compile.</summary>
    private static IMethodSymbol? Called(InvocationExpressionSyntax call, RedisCompilation compilation)
    {
        var info = compilation.SymbolInfoOf(call);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol is IMethodSymbol { IsStatic: true } method && compilation.Types.IsMultiplexer(method.ContainingType) ? method : null;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>The calls of a file that may lead, through methods of this compilation, to a place where a configuration enters.</summary>
internal static class HelperCalls
{
    private static readonly Memo<SyntaxTree, ImmutableArray<(SyntaxNode Call, IMethodSymbol Method)>> Remembered = new();

    /// <summary>The calls, each with the definition of its method, in source order.</summary>
    internal static ImmutableArray<(SyntaxNode Call, IMethodSymbol Method)> In(SyntaxTree tree, RedisCompilation compilation) =>
        Remembered.Of(tree, compilation, static (t, c) => Find(t, c));

    private static ImmutableArray<(SyntaxNode Call, IMethodSymbol Method)> Find(SyntaxTree tree, RedisCompilation compilation)
    {
        var names = HelperNames.Of(compilation);
        var index = compilation.IndexOf(tree);
        var found = new List<(SyntaxNode Call, IMethodSymbol Method)>();
        foreach (var call in index.CalledNames.Where(names.Contains).SelectMany(index.Calls))
        {
            if (compilation.CalledDefinition(call) is { DeclaringSyntaxReferences.IsEmpty: false } method)
            {
                found.Add((call, method));
            }
        }

        return found.OrderBy(static pair => pair.Call.SpanStart).ToImmutableArray();
    }
}

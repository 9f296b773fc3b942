using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Commands;

/// <summary>Finds the calls that send commands: by the names of the table first, by symbol where a name matches. A file is read once for all rules.</summary>
internal sealed class CommandFinder
{
    private static readonly ImmutableArray<string> Names = CommandMethods.All.Select(static row => row.Member).Distinct().ToImmutableArray();

    private readonly RedisModel _model;
    private readonly Dictionary<ISymbol, CommandMethod> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<CommandCall>> _calls = new();

    /// <param name="model">The compilation's model.</param>
    /// <param name="resolve">Turns metadata names into types.</param>
    internal CommandFinder(RedisModel model, Func<string, INamedTypeSymbol?> resolve)
    {
        _model = model;
        foreach (var row in CommandMethods.All)
        {
            foreach (var member in resolve(row.Type)?.GetMembers(row.Member) ?? ImmutableArray<ISymbol>.Empty)
            {
                _methods[member] = row;
            }
        }
    }

    /// <summary>The commands that a file sends, in source order.</summary>
    internal ImmutableArray<CommandCall> In(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_calls.TryGetValue(tree, out var known))
        {
            return known;
        }

        var found = new List<CommandCall>();
        foreach ((var node, var method, var row) in Candidates(tree))
        {
            cancellation.ThrowIfCancellationRequested();
            found.Add(CommandCall.Read(node, method, row, ReadContext.At(_model.SemanticModelOf(tree)), _model));
        }

        return _calls.GetOrAdd(tree, found.OrderBy(static c => c.Node.SpanStart).ToImmutableArray());
    }

    /// <summary>The calls of methods in the table, unread.</summary>
    internal IEnumerable<(InvocationExpressionSyntax Node, IMethodSymbol Method, CommandMethod Row)> Candidates(SyntaxTree tree)
    {
        foreach (var name in Names)
        {
            foreach (var node in TreeIndex.Of(tree).Calls(name))
            {
                if (node is InvocationExpressionSyntax call && _model.SemanticModelOf(tree).GetSymbolInfo(call).Symbol is IMethodSymbol method
                    && _methods.TryGetValue(method.OriginalDefinition, out var row))
                {
                    yield return (call, method, row);
                }
            }
        }
    }
}

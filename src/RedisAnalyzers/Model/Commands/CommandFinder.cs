using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Commands;

/// <summary>Finds the calls that send commands: by the names of the table first, by symbol where a name matches. A file is read once for all rules.</summary>
internal static class CommandFinder
{
    private static readonly ImmutableArray<string> Names = CommandMethods.All.Select(static row => row.Member).Distinct().ToImmutableArray();

    private static readonly Memo<SyntaxTree, ImmutableArray<CommandCall>> OfTree = new();

    /// <summary>The commands that a file sends, in source order.</summary>
    internal static ImmutableArray<CommandCall> In(SyntaxTree tree, RedisCompilation compilation) => OfTree.Of(tree, compilation, static (t, c) =>
        Candidates(t, c).Select(call => CommandCall.Read(call.Node, call.Method, call.Row, ReadContext.At(c)))
            .OrderBy(static call => call.Node.SpanStart).ToImmutableArray());

    /// <summary>The calls of methods in the table, unread.</summary>
    private static IEnumerable<(InvocationExpressionSyntax Node, IMethodSymbol Method, CommandMethod Row)> Candidates(
        SyntaxTree tree,
        RedisCompilation compilation)
    {
        foreach (var name in Names)
        {
            foreach (var call in compilation.IndexOf(tree).Calls(name).OfType<InvocationExpressionSyntax>())
            {
                compilation.Cancellation.ThrowIfCancellationRequested();
                if (compilation.SymbolOf(call) is IMethodSymbol method
                    && CommandMethods.All.FirstOrDefault(
                        row => row.Member == name && SymbolEqualityComparer.Default.Equals(method.ContainingType, compilation.Types.Type(row.Type))) is { } row)
                {
                    yield return (call, method, row);
                }
            }
        }
    }
}

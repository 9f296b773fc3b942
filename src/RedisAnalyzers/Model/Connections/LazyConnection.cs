using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Connections;

/// <summary>A <c>new Lazy&lt;T&gt;(factory)</c> whose factory opens a multiplexer.</summary>
/// <param name="Creation">The creation of the Lazy.</param>
/// <param name="Connect">The connect in its factory.</param>
/// <param name="Holds">What the Lazy gives: the multiplexer, something it hands out, or a task of one.</param>
/// <param name="Mode">The argument that says how threads share it; null when it is left out.</param>
internal sealed record LazyConnection(BaseObjectCreationExpressionSyntax Creation, DirectConnect Connect, ITypeSymbol Holds, ExpressionSyntax? Mode)
{
    private static readonly Memo<SyntaxTree, ImmutableArray<LazyConnection>> OfTree = new();

    /// <summary><c>LazyThreadSafetyMode.PublicationOnly</c>, the one mode that runs the factory again when it threw.</summary>
    private const int PublicationOnly = 1;

    /// <summary>It holds a task: a task that failed stays failed, whatever the mode.</summary>
    internal bool HoldsTask => Holds is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 };

    /// <summary>A failed first connect is given to everybody who asks later.</summary>
    internal bool KeepsFailure(RedisCompilation compilation)
    {
        if (FailureHandling.CaughtBy(Connect, compilation) is not null)
        {
            return false;
        }

        if (HoldsTask || Mode is null)
        {
            return true;
        }
        // Every bool means a mode that keeps exceptions; an unknown value is not reported.
        return compilation.ConstantOf(Mode) is { HasValue: true, Value: var value }
            && (value is bool || (value is int mode && mode != PublicationOnly));
    }

    /// <summary>The ones that a file creates.</summary>
    internal static ImmutableArray<LazyConnection> In(SyntaxTree tree, RedisCompilation compilation) =>
        OfTree.Of(tree, compilation, static (t, c) => Read(t, c).ToImmutableArray());

    private static IEnumerable<LazyConnection> Read(SyntaxTree tree, RedisCompilation compilation)
    {
        var index = compilation.IndexOf(tree);
        var candidates = compilation.NamesOf("Lazy", tree).SelectMany(index.Calls).Concat(index.ImplicitCreations);
        foreach (var candidate in candidates)
        {
            if (candidate is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation)
            {
                continue;
            }

            // Most of what is created without a type name shows that it is another type.
            if (NameLookup.DeclaredTypeOf(creation, compilation) is { } declared && !compilation.Types.IsLazy(declared))
            {
                continue;
            }

            if (compilation.SymbolOf(creation) is not IMethodSymbol constructor || !compilation.Types.IsLazy(constructor.ContainingType))
            {
                continue;
            }

            if (creation.ArgumentFor(constructor, "valueFactory") is not { } factory || compilation.FunctionOf(factory) is not { } body)
            {
                continue;
            }

            var mode = creation.ArgumentFor(constructor, "mode") ?? creation.ArgumentFor(constructor, "isThreadSafe");
            foreach (var connect in DirectConnect.In(body.SyntaxTree, compilation))
            {
                if (connect.Function == body)
                {
                    yield return new LazyConnection(creation, connect, constructor.ContainingType.TypeArguments[0], mode);
                }
            }
        }
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// How an expression is read: what the parameters of the surrounding method are bound to when the method was entered from a call that is known.
/// </summary>
/// <param name="Compilation">The compilation that is asked.</param>
/// <param name="Bindings">Parameters of entered methods; empty at the place where reading begins.</param>
/// <param name="Depth">How many definitions and calls were followed to get here.</param>
/// <param name="Trace">What the reading depends on.</param>
internal sealed record ReadContext(RedisCompilation Compilation, ImmutableDictionary<ISymbol, BoundArgument> Bindings, int Depth, ReadTrace Trace)
{
    /// <summary>Where reading begins.</summary>
    internal static ReadContext At(RedisCompilation compilation) =>
        new(compilation, ImmutableDictionary.Create<ISymbol, BoundArgument>(SymbolEqualityComparer.Default), 0, new ReadTrace());

    /// <summary>The way through conditions that is read, the same for everything that belongs to one configuration.</summary>
    internal BranchPath Path { get; private init; } = new();

    /// <summary>The same context, in which no condition is decided.</summary>
    internal ReadContext Undecided() => this with { Path = new BranchPath(), Trace = new ReadTrace() };

    /// <summary>The values of settings in the project's files; null where they are not looked at, and each setting is unknown.</summary>
    internal SettingsIndex? Settings { get; init; }

    /// <summary>The variables that statements are building up: what each holds when the expression is evaluated.</summary>
    internal ImmutableDictionary<ISymbol, TextReading> Built { get; init; } =
        ImmutableDictionary.Create<ISymbol, TextReading>(SymbolEqualityComparer.Default);

    /// <summary>One definition or call further.</summary>
    internal ReadContext Deeper() => this with { Depth = Depth + 1 };

    /// <summary>Inside of a method that is entered through a call.</summary>
    internal ReadContext Enter(SyntaxNode call, IMethodSymbol method)
    {
        var deeper = Deeper();
        return deeper with { Bindings = Bindings.SetItems(Arguments(call, method, deeper)), Built = Built.Clear() };
    }

    /// <summary>A pair for every parameter of <paramref name="method"/>; arguments that the call leaves out are bound to the parameter's default.</summary>
    private static IEnumerable<KeyValuePair<ISymbol, BoundArgument>> Arguments(SyntaxNode call, IMethodSymbol method, ReadContext caller) =>
        from parameter in (method.ReducedFrom ?? method).OriginalDefinition.Parameters
        where !parameter.IsParams
        select new KeyValuePair<ISymbol, BoundArgument>(parameter, new BoundArgument(call.ArgumentFor(method, parameter.Name), caller));
}

/// <summary>What a parameter is at a call: an argument of the caller, or the parameter's own default.</summary>
/// <param name="Expression">The caller's argument; null when the call leaves it out.</param>
/// <param name="Context">The context that <paramref name="Expression"/> is read in.</param>
internal sealed record BoundArgument(ExpressionSyntax? Expression, ReadContext Context);

/// <summary>What one reading turned out to depend on, however many expressions and helpers it went through.</summary>
internal sealed class ReadTrace
{
    /// <summary>The names whose definitions were read: the literals that they lead to are configuration text.</summary>
    internal HashSet<ExpressionSyntax> ResolvedNames { get; } = new();

    /// <summary>The unbound parameters that values depend on: what callers may decide.</summary>
    internal HashSet<IParameterSymbol> UnboundParameters { get; } = new(SymbolEqualityComparer.Default);
}

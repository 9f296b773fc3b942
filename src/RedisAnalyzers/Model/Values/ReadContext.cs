using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// Where an expression is read: its tree's semantic model and what the parameters of the surrounding method are bound to
/// when the method was entered from a call that is known.
/// </summary>
/// <param name="Semantic">Semantic model of the tree that the expression stands in.</param>
/// <param name="Bindings">Parameters of entered methods; empty at the place where reading begins.</param>
/// <param name="Depth">How many definitions and calls were followed to get here.</param>
/// <param name="ResolvedNames">Collects the names whose definitions were read: the literals behind them are configuration text.</param>
/// <param name="UnboundParameters">Collects the unbound parameters that values turned out to depend on: what callers may decide.</param>
internal sealed record ReadContext(
    SemanticModel Semantic,
    ImmutableDictionary<ISymbol, BoundArgument> Bindings,
    int Depth,
    HashSet<ExpressionSyntax> ResolvedNames,
    HashSet<IParameterSymbol> UnboundParameters)
{
    /// <summary>Longest chain of definitions and calls that is followed: real helpers are shallow, cycles are not.</summary>
    internal const int MaxDepth = 8;

    internal static ReadContext At(SemanticModel semantic) =>
        new(semantic, ImmutableDictionary<ISymbol, BoundArgument>.Empty.WithComparers(SymbolEqualityComparer.Default), 0,
            new HashSet<ExpressionSyntax>(), new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default));

    internal ReadContext Deeper(SemanticModel semantic) => this with { Semantic = semantic, Depth = Depth + 1 };
}

/// <summary>What a parameter is at a call: an argument of the caller, or the parameter's own default.</summary>
/// <param name="Expression">The caller's argument; null when the call leaves it out.</param>
/// <param name="Context">The context that <paramref name="Expression"/> is read in.</param>
internal sealed record BoundArgument(ExpressionSyntax? Expression, ReadContext Context);

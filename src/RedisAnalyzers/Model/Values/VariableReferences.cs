using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Finds the places that name a local, parameter, or member that only its own type can reach.</summary>
internal static class VariableReferences
{
    /// <summary>A use of a variable.</summary>
    internal readonly struct Reference
    {
        internal Reference(ExpressionSyntax expression)
        {
            Expression = expression;
        }

        /// <summary>The variable as named: <c>x</c>, <c>this.x</c>, <c>Type.x</c>.</summary>
        internal ExpressionSyntax Expression { get; }

        /// <summary>The value that a plain assignment to the variable gives it; null when the use is none.</summary>
        internal ExpressionSyntax? AssignedValue =>
            Expression.WalkUp().Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } a
            && a.Left == Expression.WalkUp() ? a.Right : null;

        /// <summary>The use may change the variable: assignment of any kind, increment, <c>ref</c>, <c>out</c>, deconstruction.</summary>
        internal bool IsWrite
        {
            get
            {
                var e = Expression.WalkUp();
                return e.Parent switch
                {
                    AssignmentExpressionSyntax a => a.Left == e,
                    PostfixUnaryExpressionSyntax p => p.IsKind(SyntaxKind.PostIncrementExpression) || p.IsKind(SyntaxKind.PostDecrementExpression),
                    PrefixUnaryExpressionSyntax p => p.IsKind(SyntaxKind.PreIncrementExpression) || p.IsKind(SyntaxKind.PreDecrementExpression)
                        || p.IsKind(SyntaxKind.AddressOfExpression),
                    ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax t } tuple } => t.Left == tuple,
                    ArgumentSyntax arg => !arg.RefKindKeyword.IsKind(SyntaxKind.None) && !arg.RefKindKeyword.IsKind(SyntaxKind.InKeyword),
                    RefExpressionSyntax => true,
                    _ => false,
                };
            }
        }
    }

    /// <summary>
    /// Every use of <paramref name="symbol"/>; null when code that cannot be seen may use it too (a member that other types reach).
    /// </summary>
    /// <param name="symbol">The variable.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="matters">Says by syntax alone which uses are of interest; of the others nothing is bound. Null: all are.</param>
    internal static List<Reference>? Of(ISymbol symbol, RedisCompilation compilation, Func<ExpressionSyntax, bool>? matters = null)
    {
        var uses = new List<Reference>();
        switch (symbol)
        {
            case ILocalSymbol or IParameterSymbol:
                foreach (var reference in symbol.DeclaringSyntaxReferences)
                {
                    var scope = reference.GetSyntax().EnclosingMember();
                    Collect(symbol, scope, compilation, uses, matters);
                }

                return uses;

            case IFieldSymbol or IPropertySymbol when symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType is { } type:
                foreach (var reference in type.DeclaringSyntaxReferences)
                {
                    var scope = reference.GetSyntax();
                    Collect(symbol, scope, compilation, uses, matters);
                }

                return uses;

            default:
                return null;
        }
    }

    /// <summary>The uses that may change a variable; null as for <see cref="Of"/>. Nothing is bound of the others.</summary>
    internal static List<Reference>? WritesOf(ISymbol symbol, RedisCompilation compilation) =>
        Of(symbol, compilation, static use => new Reference(use).IsWrite);

    /// <summary>Every use that this compilation has; other compilations may have more of a member that they reach.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    internal static List<Reference> All(ISymbol symbol, RedisCompilation compilation, Func<ExpressionSyntax, bool>? matters = null) =>
        Of(symbol, compilation, matters) ?? Anywhere(symbol, compilation, matters);

    /// <summary>Every use in this compilation, of a member that other code may reach too.</summary>
    internal static List<Reference> Anywhere(ISymbol symbol, RedisCompilation compilation, Func<ExpressionSyntax, bool>? matters = null)
    {
        var uses = new List<Reference>();
        foreach (var tree in compilation.TreesThatMention(symbol.Name))
        {
            Collect(symbol, tree.GetRoot(compilation.Cancellation), compilation, uses, matters);
        }

        return uses;
    }

    private static void Collect(ISymbol symbol, SyntaxNode scope, RedisCompilation compilation, List<Reference> uses, Func<ExpressionSyntax, bool>? matters)
    {
        foreach (var name in NameSearch.In(scope, symbol.Name, compilation.Cancellation))
        {
            ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax m && m.Name == name ? m : name;
            if (name.Parent is not (NameColonSyntax or NameEqualsSyntax) && matters?.Invoke(use) != false && Names(symbol, name, compilation))
            {
                uses.Add(new Reference(use));
            }
        }
    }

    private static bool Names(ISymbol symbol, IdentifierNameSyntax name, RedisCompilation compilation)
    {
        if (NameLookup.Means(symbol, name, compilation) is { } known)
        {
            return known;
        }

        var info = compilation.SymbolInfoOf(name);
        var found = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        return SymbolEqualityComparer.Default.Equals(found?.OriginalDefinition, symbol.OriginalDefinition);
    }
}

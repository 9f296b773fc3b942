using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// Leads from the use of a name to the expression that gives it its only value: constants, locals written exactly once, fields
/// and properties that nothing but their initializer (or one constructor) sets, parameterless helpers.
/// </summary>
internal static class ValueResolver
{
    /// <summary>An expression and the context to read it in.</summary>
    internal readonly struct Definition
    {
        internal Definition(ExpressionSyntax expression, ReadContext context)
        {
            Expression = expression;
            Context = context;
        }

        internal ExpressionSyntax Expression { get; }

        internal ReadContext Context { get; }
    }

    /// <summary>Where the value of <paramref name="symbol"/> is written; null when there is no single such place.</summary>
    internal static Definition? Resolve(ISymbol symbol, ReadContext context)
    {
        if (context.Depth >= FollowLimits.Definitions)
        {
            return null;
        }

        return symbol switch
        {
            ILocalSymbol or IFieldSymbol => Variable(symbol, context),
            IPropertySymbol property => Property(property, context),
            IMethodSymbol method => Results(method) is { Values: { Count: 1 } values } ? new Definition(values[0], context.Deeper()) : null,
            _ => null,
        };
    }

    private static Definition? Variable(ISymbol symbol, ReadContext context)
    {
        if (symbol.DeclaringSyntaxReferences.Length != 1
            || symbol.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        var initializer = declarator.Initializer?.Value;
        var at = context.Deeper();
        if (symbol is ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true })
        {
            return initializer is null ? null : new Definition(initializer, at);
        }

        // A public read-only field can only be written by its own type's constructors: those are looked at like any other write.
        if (symbol is IFieldSymbol { IsReadOnly: true } field && field.DeclaredAccessibility != Accessibility.Private)
        {
            return initializer is null || WrittenInItsType(field, context.Compilation) ? null : new Definition(initializer, at);
        }

        return VariableReferences.WritesOf(symbol, context.Compilation) is { } writes ? SingleWrite(symbol, initializer, writes, at) : null;
    }

    private static Definition? SingleWrite(ISymbol symbol, ExpressionSyntax? initializer, List<VariableReferences.Reference> writes, ReadContext at)
    {
        if (writes.Count == 0)
        {
            return initializer is null ? null : new Definition(initializer, at);
        }

        if (writes.Count > 1 || writes[0].AssignedValue is not { } value || (initializer is not null && !IsNothing(initializer)))
        {
            return null;
        }

        // A field is read by other members: only a constructor's write is sure to have happened.
        var runsFirst = symbol is ILocalSymbol || value.EnclosingFunction() is ConstructorDeclarationSyntax;
        return runsFirst ? new Definition(value, at) : null;
    }

    /// <summary>The value is null, the default or the empty text.</summary>
    internal static bool IsNothing(ExpressionSyntax value) =>
        value.WalkDown().IsKind(SyntaxKind.NullLiteralExpression) || value.WalkDown().IsKind(SyntaxKind.DefaultLiteralExpression)
        || value.WalkDown() is LiteralExpressionSyntax { Token.ValueText: "" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" };

    /// <summary>The member's own type assigns it, or passes it by reference, somewhere beside its initializer.</summary>
    private static bool WrittenInItsType(ISymbol member, RedisCompilation compilation)
    {
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var name in NameSearch.In(reference.GetSyntax(compilation.Cancellation), member.Name, compilation.Cancellation))
            {
                ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
                if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use
                    || use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Definition? Property(IPropertySymbol property, ReadContext context)
    {
        if (DeclarationOf(property) is not PropertyDeclarationSyntax declaration)
        {
            return null;
        }

        var at = context.Deeper();
        if (GetterOf(declaration) is not AccessorDeclarationSyntax { Body: null, ExpressionBody: null })
        {
            return Results(property) is { Values: { Count: 1 } values } ? new Definition(values[0], at) : null;
        }

        if (declaration.AccessorList!.Accessors.Count == 1 && declaration.Initializer is not null)
        {
            return WrittenInItsType(property, context.Compilation) ? null : new Definition(declaration.Initializer.Value, at);
        }

        return VariableReferences.WritesOf(property, context.Compilation) is { } writes
            ? SingleWrite(property, declaration.Initializer?.Value, writes, at)
            : null;
    }

    /// <summary>What a helper or property of this compilation may return.</summary>
    /// <param name="Values">The results, without null.</param>
    /// <param name="Fallbacks">Results that take the place of a value that is missing.</param>
    internal sealed record ResultSet(IReadOnlyList<ExpressionSyntax> Values, IReadOnlyList<ExpressionSyntax> Fallbacks);

    /// <summary>What a helper, or the getter of a property, may return; null when its code is not here or may be replaced by another.</summary>
    internal static ResultSet? Results(ISymbol helper)
    {
        var function = helper is IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.LocalFunction) } ? null : DeclarationOf(helper) switch
        {
            PropertyDeclarationSyntax property => GetterOf(property),
            var declaration => declaration,
        };
        if (function is null or VariableDeclaratorSyntax or AccessorDeclarationSyntax { Body: null, ExpressionBody: null })
        {
            return null;
        }

        List<ExpressionSyntax> values = new(), fallbacks = new();
        foreach (var result in function.Results())
        {
            if (!result.IsNullOrDefault())
            {
                (IsGivenForNothing(result, function) ? fallbacks : values).Add(result);
            }
        }

        return values.Count == 0 ? null : new ResultSet(values, fallbacks);
    }

    /// <summary>The result is returned where a test says that a text is null or empty.</summary>
    private static bool IsGivenForNothing(ExpressionSyntax result, SyntaxNode function)
    {
        for (SyntaxNode node = result; node != function && node.Parent is { } parent; node = parent)
        {
            if (parent is IfStatementSyntax choice && node == choice.Statement && NothingTest.Of(choice.Condition) is { IsNothingWhenTrue: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The code of a member that is called as it stands; null when another may take its place.</summary>
    private static SyntaxNode? DeclarationOf(ISymbol member) =>
        member.IsVirtual || member.IsOverride || member.IsAbstract || member.DeclaringSyntaxReferences.Length != 1
            ? null
            : member.DeclaringSyntaxReferences[0].GetSyntax();

    /// <summary>What a property returns: its getter, or the property itself where it is an expression.</summary>
    private static SyntaxNode? GetterOf(PropertyDeclarationSyntax property) => property.ExpressionBody is not null
        ? property
        : property.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
}

using System.Collections.Generic;
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
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method => Helper(method, context),
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

        return VariableReferences.Of(symbol, context.Compilation) is { } uses ? SingleWrite(symbol, initializer, uses, at) : null;
    }

    private static Definition? SingleWrite(ISymbol symbol, ExpressionSyntax? initializer, List<VariableReferences.Reference> uses, ReadContext at)
    {
        VariableReferences.Reference? write = null;
        foreach (var use in uses)
        {
            if (!use.IsWrite)
            {
                continue;
            }

            if (write is not null)
            {
                return null;
            }

            write = use;
        }

        if (write is not { } only)
        {
            return initializer is null ? null : new Definition(initializer, at);
        }

        if (only.AssignedValue is not { } value)
        {
            return null;
        }

        if (initializer is not null && !IsNothing(initializer))
        {
            return null;
        }

        // A field is read by other members: only a constructor's write is sure to have happened.
        var runsFirst = symbol is ILocalSymbol || value.EnclosingFunction() is ConstructorDeclarationSyntax;
        return runsFirst ? new Definition(value, at) : null;
    }

    /// <summary>
    /// The values that a local gets in branches that exclude each other (<c>if</c>/<c>else</c>, sections of a <c>switch</c>);
    /// empty when it is written in any other way, or in more branches than anybody writes by hand. A value that merely replaces an
    /// earlier one is a fallback, not a branch.
    /// </summary>
    internal static List<ExpressionSyntax> Branches(ISymbol? symbol, RedisCompilation compilation)
    {
        var values = new List<ExpressionSyntax>();
        if (symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences.Length != 1
            || symbol.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax declarator
            || declarator.Initializer is { } initializer && !IsNothing(initializer.Value)
            || VariableReferences.Of(symbol, compilation) is not { } uses)
        {
            return values;
        }

        foreach (var use in uses)
        {
            if (!use.IsWrite)
            {
                continue;
            }

            if (use.AssignedValue is not { } value || values.Count == FollowLimits.Branches || values.Exists(v => RunOrder.From(v, value) != Reach.Never))
            {
                return new List<ExpressionSyntax>();
            }

            values.Add(value);
        }

        return values.Count > 1 ? values : new List<ExpressionSyntax>();
    }

    private static bool IsNothing(ExpressionSyntax value) =>
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
        if (property.IsVirtual || property.IsOverride || property.IsAbstract || property.DeclaringSyntaxReferences.Length != 1
            || property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax declaration)
        {
            return null;
        }

        var at = context.Deeper();
        if (declaration.ExpressionBody is { } arrow)
        {
            return new Definition(arrow.Expression, at);
        }

        AccessorDeclarationSyntax? getter = null, setter = null;
        foreach (var accessor in declaration.AccessorList?.Accessors ?? default)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                getter = accessor;
            }
            else
            {
                setter = accessor;
            }
        }

        if (getter is { Body: null, ExpressionBody: null })
        {
            if (setter is null && declaration.Initializer is not null)
            {
                return WrittenInItsType(property, context.Compilation) ? null : new Definition(declaration.Initializer.Value, at);
            }

            return VariableReferences.Of(property, context.Compilation) is { } uses ? SingleWrite(property, declaration.Initializer?.Value, uses, at) : null;
        }

        return CSharpSyntaxExtensions.SingleResult(getter?.Body, getter?.ExpressionBody) is { } result ? new Definition(result, at) : null;
    }

    /// <summary>A helper of this compilation that does nothing but return an expression.</summary>
    private static Definition? Helper(IMethodSymbol method, ReadContext context)
    {
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || method.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax();
        var result = declaration switch
        {
            MethodDeclarationSyntax m => CSharpSyntaxExtensions.SingleResult(m.Body, m.ExpressionBody),
            LocalFunctionStatementSyntax f => CSharpSyntaxExtensions.SingleResult(f.Body, f.ExpressionBody),
            _ => null,
        };
        return result is null ? null : new Definition(result, context.Deeper());
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// Answers what a name means by its scope alone. To ask for a symbol binds the whole body around it; scopes are known without that. Where hundreds of places
/// have the same name (<c>Connection</c>, <c>Options</c>) and few of them mean the same thing, this is the difference between some methods and all.
/// </summary>
internal static class NameLookup
{
    /// <summary>
    /// The name means the variable or member <paramref name="symbol"/>, or surely not; null when only binding can tell.
    /// </summary>
    internal static bool? Means(ISymbol symbol, IdentifierNameSyntax name, RedisCompilation compilation)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol))
        {
            return null;
        }

        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            return access.IsKind(SyntaxKind.SimpleMemberAccessExpression) ? IsMemberOf(access.Expression, symbol, compilation) : null;
        }

        if (!StandsAlone(name))
        {
            return null;
        }

        return Visible(name, compilation) is { } visible ? SymbolEqualityComparer.Default.Equals(visible.OriginalDefinition, symbol.OriginalDefinition) : null;
    }

    /// <summary>The type of an expression. Where a declaration shows it, the body around the expression is not bound.</summary>
    internal static ITypeSymbol? TypeOf(ExpressionSyntax expression, RedisCompilation compilation) =>
        DeclaredTypeOf(expression, compilation) ?? compilation.TypeOf(expression);

    /// <summary>
    /// The type that a variable or member is declared with, that the variable of <c>Type variable = new(…)</c> is declared with, or that a name of a type
    /// means; null when only binding can tell.
    /// </summary>
    internal static ITypeSymbol? DeclaredTypeOf(ExpressionSyntax expression, RedisCompilation compilation) => expression switch
    {
        ThisExpressionSyntax => compilation.EnclosingSymbolOf(expression)?.ContainingType,
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declaration } } =>
            compilation.TypeOf(declaration.Type),
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: IdentifierNameSyntax name } access =>
            DeclaredTypeOf(access.Expression, compilation) is { } owner ? TypeGivenBy(NearestMember(owner, name.Identifier.ValueText)) : null,
        IdentifierNameSyntax name when StandsAlone(name) => TypeGivenBy(Visible(name, compilation)),
        _ => null,
    };

    private static ITypeSymbol? TypeGivenBy(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol named => named,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>The one member of this name in the type or, where it has none, in the nearest base; null when there are several.</summary>
    private static ISymbol? NearestMember(ITypeSymbol type, string name)
    {
        for (var holder = type; holder is not null; holder = holder.BaseType)
        {
            var members = holder.GetMembers(name);
            if (!members.IsEmpty)
            {
                return members.Length == 1 ? members[0] : null;
            }
        }

        return null;
    }

    /// <summary>An expression of one word, which is looked up in the scopes around it and nowhere else.</summary>
    private static bool StandsAlone(IdentifierNameSyntax name) => name.Parent switch
    {
        // Looked up in a type, or among names of arguments; of methods of the same name the arguments decide.
        ConstantPatternSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberBindingExpressionSyntax
            or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name => false,
        InvocationExpressionSyntax call when call.Expression == name => false,
        _ => !SyntaxFacts.IsInNamespaceOrTypeContext(name) && !BeginsPattern(name),
    };

    /// <summary>The first word of <c>{ Name.Length: 1 }</c> is looked up in the type that is matched.</summary>
    private static bool BeginsPattern(ExpressionSyntax name)
    {
        var whole = name;
        while (whole.Parent is MemberAccessExpressionSyntax access && access.Expression == whole)
        {
            whole = access;
        }

        return whole.Parent is ExpressionColonSyntax;
    }

    /// <summary>
    /// The one thing that the scopes around a name know by it; null when there are none or several, or when it may be a type of the same name.
    /// </summary>
    private static ISymbol? Visible(IdentifierNameSyntax name, RedisCompilation compilation)
    {
        var visible = compilation.VisibleAt(name);
        if (visible.Length != 1)
        {
            return null;
        }

        var mayBeType = visible[0] is not ITypeSymbol && !compilation.TypesVisibleAt(name).IsEmpty;
        return mayBeType ? null : visible[0];
    }

    /// <summary>The one word before the dot has, by its declared type, this member and no nearer one.</summary>
    private static bool? IsMemberOf(ExpressionSyntax owner, ISymbol symbol, RedisCompilation compilation)
    {
        var type = owner is ThisExpressionSyntax or IdentifierNameSyntax ? DeclaredTypeOf(owner, compilation) : null;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false }
            || symbol.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct })
        {
            return null;
        }

        if (SymbolEqualityComparer.Default.Equals(type, symbol.ContainingType))
        {
            return symbol is IFieldSymbol or IPropertySymbol;
        }

        for (ITypeSymbol? above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(above.OriginalDefinition, symbol.ContainingType?.OriginalDefinition))
            {
                return null;
            }
        }

        return false;
    }
}

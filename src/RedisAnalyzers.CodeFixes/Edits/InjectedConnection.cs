using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Finds the multiplexer that a type gets in its constructor.</summary>
internal static class InjectedConnection
{
    /// <summary>
    /// Its name at a call: a field or property that a constructor sets from its parameter, or a primary constructor's parameter. Null when none is suitable.
    /// </summary>
    internal static string? Name(FixRequest request, ConnectCall connect)
    {
        if (connect.Call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || connect.Call.Ancestors().TakeWhile(n => n != type).Any(IsStatic)
            || !TakesInterface(request, connect))
        {
            return null;
        }

        var symbols = request.VisibleAt(connect.Call.SpanStart);
        foreach (var symbol in symbols.Where(s => !s.IsStatic && request.Compilation.Types.IsMultiplexer(InScope.TypeOf(s))))
        {
            var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            if (symbol is IParameterSymbol && declaration?.Parent?.Parent is TypeDeclarationSyntax && declaration.Parent.Parent == type)
            {
                return symbol.Name;
            }

            if (symbol is IFieldSymbol or IPropertySymbol && SetByConstructor(symbol, type, request))
            {
                return symbol.Name;
            }
        }

        return null;
    }

    private static bool SetByConstructor(ISymbol symbol, TypeDeclarationSyntax type, FixRequest request) =>
        type.Members.OfType<ConstructorDeclarationSyntax>().SelectMany(c => c.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Any(a => CSharpSyntaxExtensions.NameOf(a.Left) == symbol.Name
                && request.Compilation.SymbolOf(WithoutFallback(a.Right)) is IParameterSymbol);

    /// <summary>What stands before <c>??</c>.</summary>
    private static ExpressionSyntax WithoutFallback(ExpressionSyntax value) =>
        value.WalkDown() is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce ? coalesce.Left : value;

    private static bool IsStatic(SyntaxNode node) => node is MemberDeclarationSyntax member
        ? member.Modifiers.Any(SyntaxKind.StaticKeyword) || member is FieldDeclarationSyntax or ConstructorDeclarationSyntax
        : InScope.IsStaticFunction(node);

    /// <summary>The code that uses the connection accepts the interface as well: an implicitly typed local, or a call on it.</summary>
    private static bool TakesInterface(FixRequest request, ConnectCall connect)
    {
        var whole = ConnectionOwnership.Whole(connect.Call);
        return request.Compilation.Types.IsMultiplexer(request.Compilation.TypeOf(whole)) && whole.Parent switch
        {
            MemberAccessExpressionSyntax => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } =>
                declaration.Type.IsVar || CSharpSyntaxExtensions.NameOf(declaration.Type) == "IConnectionMultiplexer",
            _ => false,
        };
    }
}

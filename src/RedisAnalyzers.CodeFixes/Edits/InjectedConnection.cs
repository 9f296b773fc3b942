using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Finds the multiplexer that a type is given by its constructor.</summary>
internal static class InjectedConnection
{
    /// <summary>
    /// Its name at the place of a call: a field or property that a constructor sets from its parameter, or a primary constructor's parameter. Null without one
    /// that fits.
    /// </summary>
    internal static string? Name(CodeRequest request, ConnectCall connect)
    {
        if (connect.Call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || connect.Call.Ancestors().TakeWhile(n => n != type).Any(IsStatic))
        {
            return null;
        }

        if (!TakesInterface(request, connect))
        {
            return null;
        }

        foreach (var symbol in request.Semantic.LookupSymbols(connect.Call.SpanStart)
            .Where(s => !s.IsStatic && request.Compilation.Types.IsMultiplexer(TypeOf(s))))
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

    private static bool SetByConstructor(ISymbol symbol, TypeDeclarationSyntax type, CodeRequest request) =>
        type.Members.OfType<ConstructorDeclarationSyntax>().SelectMany(c => c.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Any((System.Func<AssignmentExpressionSyntax, bool>)(a =>
                CSharpSyntaxExtensions.NameOf(a.Left) == symbol.Name && request.Semantic.GetSymbolInfo(
                a.Right.WalkDown() is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } b ? b.Left : a.Right).Symbol is IParameterSymbol));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol f => f.Type,
        IPropertySymbol p => p.Type,
        IParameterSymbol p => p.Type,
        _ => null,
    };

    private static bool IsStatic(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax m => m.Modifiers.Any(SyntaxKind.StaticKeyword) || m is FieldDeclarationSyntax or ConstructorDeclarationSyntax,
        LocalFunctionStatementSyntax f => f.Modifiers.Any(SyntaxKind.StaticKeyword),
        AnonymousFunctionExpressionSyntax l => l.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    /// <summary>What gets the connection takes the interface as well: a local without a type, or a call on it.</summary>
    private static bool TakesInterface(CodeRequest request, ConnectCall connect)
    {
        var whole = ConnectionOwnership.Whole(connect.Call);
        return request.Compilation.Types.IsMultiplexer(request.Semantic.GetTypeInfo(whole).Type) && whole.Parent switch
        {
            MemberAccessExpressionSyntax => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type.IsVar
                || CSharpSyntaxExtensions.NameOf(declaration.Type) == "IConnectionMultiplexer",
            _ => false,
        };
    }
}

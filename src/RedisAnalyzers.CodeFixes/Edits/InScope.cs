using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>The variables that code at a place may name.</summary>
internal static class InScope
{
    /// <summary>A variable and its type.</summary>
    internal readonly record struct Variable(string Name, ITypeSymbol Type);

    /// <summary>Locals, parameters, fields and properties that can be read at a position; what is nearest comes first.</summary>
    internal static List<Variable> Variables(EditRequest request, int position)
    {
        var at = request.Tree.GetRoot().FindToken(position).Parent;
        var isStatic = IsStatic(at);
        var wall = Wall(at);
        return request.Semantic.LookupSymbols(position)
            .Where(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol && !s.IsImplicitlyDeclared)
            .Where(s => s is not ILocalSymbol || s.Locations.Any(l => l.SourceTree == request.Tree && l.SourceSpan.End < position))
            .Where(s => !isStatic || s.IsStatic || (IsOwn(s) && (wall is null || s.Locations.Any(l => wall.Span.Contains(l.SourceSpan)))))
            .OrderBy(s => s is ILocalSymbol or IParameterSymbol ? 0 : 1).ThenBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => (s.Name, Type: TypeOf(s))).Where(v => v.Type is not null).Select(v => new Variable(v.Name, v.Type!))
            .ToList();
    }

    /// <summary>The first variable of a type, or of one that implements it; null without one.</summary>
    internal static string? OfType(EditRequest request, int position, INamedTypeSymbol? wanted) =>
        wanted is null ? null : Variables(request, position).Where(v => Is(v.Type, wanted)).Select(v => v.Name).FirstOrDefault();

    /// <summary>A name that means nothing yet at a position.</summary>
    internal static string Free(EditRequest request, int position, params string[] names) =>
        names.FirstOrDefault(n => request.Semantic.LookupSymbols(position, name: n).IsEmpty) ?? names[0] + "1";

    /// <summary>A name for a parameter that nobody reads: before C# 8 it may not be one that the code around has.</summary>
    internal static string Unread(EditRequest request, int position, string name) =>
        request.Knows(LanguageVersion.CSharp8) ? "_" : Free(request, position, "_", name);

    /// <summary>The type is, or implements, <paramref name="wanted"/>.</summary>
    internal static bool Is(ITypeSymbol? type, INamedTypeSymbol wanted) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));

    /// <summary>A variable of the function, not of the instance (what a primary constructor is given).</summary>
    private static bool IsOwn(ISymbol symbol) =>
        symbol is ILocalSymbol
            || (symbol is IParameterSymbol && !symbol.ContainingSymbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol l => l.Type,
        IParameterSymbol p => p.Type,
        IFieldSymbol f => f.Type,
        IPropertySymbol p => p.Type,
        _ => null,
    };

    /// <summary>A static lambda or local function sees no variable of the code around it.</summary>
    private static SyntaxNode? Wall(SyntaxNode? node) => node?.AncestorsAndSelf().FirstOrDefault(IsWall);

    private static bool IsWall(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax f && f.Modifiers.Any(SyntaxKind.StaticKeyword)
            || node is AnonymousFunctionExpressionSyntax l && l.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsStatic(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null })
            {
                return true;
            }

            if (node is ConstructorInitializerSyntax)
            {
                return true;
            }

            if (IsWall(node))
            {
                return true;
            }

            if (node is MemberDeclarationSyntax member and not GlobalStatementSyntax)
            {
                return member.Modifiers.Any(SyntaxKind.StaticKeyword);
            }
        }

        return false;
    }
}

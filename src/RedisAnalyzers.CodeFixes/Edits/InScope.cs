using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>The variables that code at a position may use.</summary>
internal static class InScope
{
    /// <summary>A variable and its type.</summary>
    internal readonly record struct Variable(string Name, ITypeSymbol Type);

    /// <summary>Locals, parameters, fields and properties that can be read at a position; the nearest comes first.</summary>
    internal static List<Variable> Variables(FixRequest request, int position)
    {
        var at = request.Tree.GetRoot().FindToken(position).Parent;
        var isStatic = IsStatic(at);
        var barrier = at?.AncestorsAndSelf().FirstOrDefault(IsStaticFunction);
        return request.VisibleAt(position)
            .Where(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol && !s.IsImplicitlyDeclared)
            .Where(s => s is not ILocalSymbol || s.Locations.Any(l => l.SourceTree == request.Tree && l.SourceSpan.End < position))
            .Where(s => !isStatic || s.IsStatic || (IsOwn(s) && (barrier is null || s.Locations.Any(l => barrier.Span.Contains(l.SourceSpan)))))
            .OrderBy(s => s is ILocalSymbol or IParameterSymbol ? 0 : 1).ThenBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => new Variable(s.Name, TypeOf(s)!))
            .ToList();
    }

    /// <summary>The first variable of a type, or of one that implements it; null without one.</summary>
    internal static string? OfType(FixRequest request, int position, INamedTypeSymbol? wanted) =>
        wanted is null ? null : Variables(request, position).Where(v => IsOrImplements(v.Type, wanted)).Select(v => v.Name).FirstOrDefault();

    /// <summary>A name that is not used yet at a position.</summary>
    internal static string FreeName(FixRequest request, int position, params string[] names) =>
        names.FirstOrDefault(n => request.VisibleAt(position, n).IsEmpty) ?? names[0] + "1";

    /// <summary>A name for an unused parameter: before C# 8 it must differ from the names around it.</summary>
    internal static string UnusedParameter(FixRequest request, int position, string name) =>
        request.Supports(LanguageVersion.CSharp8) ? "_" : FreeName(request, position, "_", name);

    /// <summary>The type is, or implements, <paramref name="wanted"/>.</summary>
    internal static bool IsOrImplements(ITypeSymbol? type, INamedTypeSymbol wanted) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));

    /// <summary>A variable of the function, not of the instance (a parameter of a primary constructor).</summary>
    private static bool IsOwn(ISymbol symbol) =>
        symbol is ILocalSymbol
            || (symbol is IParameterSymbol && !symbol.ContainingSymbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax));

    /// <summary>The type of a variable, field or property; null for anything else.</summary>
    internal static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol l => l.Type,
        IParameterSymbol p => p.Type,
        IFieldSymbol f => f.Type,
        IPropertySymbol p => p.Type,
        _ => null,
    };

    /// <summary>A static lambda or local function: it sees no variable of the code around it.</summary>
    internal static bool IsStaticFunction(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax f && f.Modifiers.Any(SyntaxKind.StaticKeyword)
            || node is AnonymousFunctionExpressionSyntax l && l.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsStatic(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or ConstructorInitializerSyntax || IsStaticFunction(node))
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

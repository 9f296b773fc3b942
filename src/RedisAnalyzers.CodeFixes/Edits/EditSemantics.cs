using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// What only the semantic model of the edited file can tell, because it is about a position and not about a node. For a node, edits ask the
/// <see cref="FixRequest.Compilation"/>.
/// </summary>
internal static class EditSemantics
{
    /// <summary>Everything that code at a position can use by its simple name.</summary>
    internal static ImmutableArray<ISymbol> VisibleAt(this FixRequest request, int position) =>
        request.Compilation.SemanticModelForEdits(request.Tree).LookupSymbols(position);

    /// <summary>What a simple name means at a position; empty when the name is free.</summary>
    internal static ImmutableArray<ISymbol> VisibleAt(this FixRequest request, int position, string name) =>
        request.Compilation.SemanticModelForEdits(request.Tree).LookupSymbols(position, name: name);

    /// <summary>The types and namespaces that a simple name may mean at a position.</summary>
    internal static ImmutableArray<ISymbol> TypesVisibleAt(this FixRequest request, int position, string name) =>
        request.Compilation.SemanticModelForEdits(request.Tree).LookupNamespacesAndTypes(position, name: name);

    /// <summary>Code at a position can call a method of that name on a type: its own, or an extension method in scope.</summary>
    internal static bool HasMethodAt(this FixRequest request, int position, INamedTypeSymbol type, string name) =>
        !request.Compilation.SemanticModelForEdits(request.Tree).LookupSymbols(position, type, name, includeReducedExtensionMethods: true).IsEmpty;

    /// <summary>The shortest name that refers to a type at a position.</summary>
    internal static string NameAt(this FixRequest request, int position, ITypeSymbol type) =>
        type.ToMinimalDisplayString(request.Compilation.SemanticModelForEdits(request.Tree), position);

    /// <summary>Nullable annotations (<c>string?</c>) are enabled at a position.</summary>
    internal static bool AllowsNullableAt(this FixRequest request, int position) =>
        request.Compilation.SemanticModelForEdits(request.Tree).GetNullableContext(position).AnnotationsEnabled();

    /// <summary>The end of a block can be reached.</summary>
    internal static bool EndIsReached(this FixRequest request, BlockSyntax block) =>
        request.Compilation.SemanticModelForEdits(request.Tree).AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: true };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>A place in what ships where a type is named or a member of it is used.</summary>
/// <param name="From">The namespace of the file.</param>
/// <param name="Known">The type.</param>
internal sealed record TypeUse(string From, SyntaxNode Node, INamedTypeSymbol Known)
{
    private static readonly Lazy<IReadOnlyList<TypeUse>> Found = new(() => [.. Find()]);

    internal static IReadOnlyList<TypeUse> All => Found.Value;

    internal string File => Node.SyntaxTree.FilePath;

    /// <summary>The namespace of the type.</summary>
    internal string To => Known.ContainingNamespace.ToDisplayString();

    public override string ToString() => $"{SourceCode.At(Node)}: {From} knows {Known.ToDisplayString()}";

    private static IEnumerable<TypeUse> Find()
    {
        foreach (var tree in SourceCode.Trees)
        {
            var model = SourceCode.ModelOf(tree);
            var root = tree.GetCompilationUnitRoot();
            var from = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
            foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null))
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType) is { ContainingNamespace: not null, ContainingAssembly: not null } type)
                {
                    yield return new TypeUse(from, name, type.OriginalDefinition);
                }
            }
        }
    }
}

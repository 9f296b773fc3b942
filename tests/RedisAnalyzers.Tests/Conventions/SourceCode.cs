using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>The repository's own source, compiled against what this very process runs on.</summary>
internal static class SourceCode
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks; global using Xunit;";

    private static readonly Lazy<(IReadOnlyList<SyntaxTree> Trees, CSharpCompilation Compilation)> Shipped = new(() =>
    {
        var trees = Product.Files("src").Select(Parse).ToList();
        return (trees, Compile(trees));
    });

    /// <summary>The files of what ships, in the order of their paths.</summary>
    internal static IReadOnlyList<SyntaxTree> Trees => Shipped.Value.Trees;

    internal static SemanticModel ModelOf(SyntaxTree tree) => Shipped.Value.Compilation.GetSemanticModel(tree);

    internal static SyntaxTree Parse(string file) =>
        CSharpSyntaxTree.ParseText(Product.Repository.Read(file), new CSharpParseOptions(LanguageVersion.Latest), file);

    internal static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Product.Assemblies.Any(own => own.Location == path) && File.Exists(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Own", trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings)), platform.Select(References.File), options);
    }

    /// <summary>Where a node stands, as a compiler would print it.</summary>
    internal static string At(SyntaxNode node) => $"{node.SyntaxTree.FilePath}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";
}

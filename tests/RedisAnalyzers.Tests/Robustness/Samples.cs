using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Whole, sound sources: what is then broken.</summary>
internal static class Samples
{
    /// <summary>Every file of the samples and every block of the pages.</summary>
    public static IEnumerable<Input> All =>
        Product.Files("samples/Shop").Concat(Product.Files("samples/ShopRepaired")).Concat(Product.Files("samples/Compare")).Select(file => Of(
            Product.Repository.Read(file),
            needsWeb: true))
            .Concat(Pages.Blocks.Select(block => Whole(block.Text, Pages.SetupOf(block.Text))));

    /// <summary>What fixes are tried on, in addition: every form of a configuration.</summary>
    public static IEnumerable<Input> OfFixes => FixSources.All.Select(snippet => Whole(snippet, Setup.Plain));

    private static Input Whole(string snippet, Setup setup) => Of(Markup.Read(Snippet.Wrap(snippet, setup)).Text, setup.References.IsWeb);

    private static Input Of(string text, bool needsWeb) =>
        new("whole", text, needsWeb, CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax));
}

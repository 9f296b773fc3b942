using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Docs;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>A C# block of a rule's page.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Kind">flagged, fixed or quiet.</param>
/// <param name="Next">The block that follows on the page.</param>
internal sealed record PageBlock(string Id, string Kind, string Text, int Line, Block? Next)
{
    public override string ToString() => $"{Id}.md({Line})";
}

/// <summary>The examples of the pages, which are promises, and the setups that they compile on.</summary>
internal static class Pages
{
    private static readonly ConcurrentDictionary<PageBlock, Lazy<Case?>> Cases = new();
    private static readonly ConcurrentDictionary<string, Lazy<Setup>> Setups = new();

    internal static IReadOnlyList<PageBlock> Blocks { get; } =
    [
        .. from entry in Product.Catalog
           let blocks = Markdown.Blocks(Product.Repository.Read($"docs/rules/{entry.Descriptor.Id}.md"))
           from at in Enumerable.Range(0, blocks.Count)
           where blocks[at].Info is "csharp flagged" or "csharp fixed" or "csharp quiet"
           select new PageBlock(entry.Descriptor.Id, blocks[at].Info["csharp ".Length..], blocks[at].Text, blocks[at].Line, blocks.ElementAtOrDefault(at + 1)),
    ];

    internal static PageBlock Block(string name) => Blocks.Single(block => block.ToString() == name);

    /// <summary>A block with marks where its rule reports; null when its rule reads no source.</summary>
    internal static Case? Case(PageBlock block) => Cases.GetOrAdd(block, one => new(() => Read(one))).Value;

    /// <summary>The plain setup, or the web where the block needs it; with the references that fit, the block compiles.</summary>
    internal static Setup SetupOf(string text) => Setups.GetOrAdd(text, one => new(() => Choose(one))).Value;

    private static Case? Read(PageBlock block)
    {
        if (Product.Rule(block.Id) is not { } rule)
        {
            return null;
        }

        var found = new Case(rule, Product.Fix(block.Id), block.Text, SetupOf(block.Text));
        var project = found.Project;
        var reports = Task.Run(() => project.Analyze(rule)).GetAwaiter().GetResult();
        return found with { Source = Markup.Write(project.Sources[0].Markup.Text, reports.Select(report => report.Location.SourceSpan)) };
    }

    private static Setup Choose(string text)
    {
        var plain = TestProject.Create(text, Setup.Plain, Setup.Plain.References.Libraries[^1]);
        var web = TestProject.Create(text, Setup.Web, Setup.Web.References.Libraries[^1]);
        return Compiles(plain) || !Compiles(web) ? Setup.Plain : Setup.Web;
    }

    private static bool Compiles(TestProject project) => !TestProject.CompilerReports(project.Compilation, DiagnosticSeverity.Error).Any();
}

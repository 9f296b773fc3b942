using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Docs;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Every settings file that a page shows is given to its rule, on the oldest and the newest library: what the page says is what happens.</summary>
[Trait("Category", "Host")]
public sealed class PageFileConventions
{
    /// <summary>Code that passes a setting on.</summary>
    private const string Reader = "ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"ConnectionStrings__Redis\")!)";

    /// <summary>Code that uses the library and reads no setting.</summary>
    private const string Stranger = "public static object Use(IConnectionMultiplexer mux) => mux.GetDatabase();";

    public static TheoryData<string> Flagged => Names("flagged");

    public static TheoryData<string> Quiet => Names("quiet");

    [Fact]
    public void There_are_blocks_to_run() =>
        Assert.True(FileBlocks.All.Count(block => block.Kind == "flagged") > 15 && FileBlocks.All.Count(block => block.Kind == "quiet") > 20);

    [Theory, MemberData(nameof(Flagged))]
    public async Task A_flagged_block_is_flagged(string name)
    {
        foreach (var (block, library, reports) in await Run(name, Reader))
        {
            Assert.True(!reports.IsEmpty, $"{name}: no {block.Id} on StackExchange.Redis {library}");
            Assert.All(reports, report => Assert.Contains(block.Files, file => ConfigFiles.Root + file.Name == report.Location.GetLineSpan().Path));
        }
    }

    [Theory, MemberData(nameof(Quiet))]
    public async Task A_quiet_block_is_quiet(string name)
    {
        foreach (var (_, library, reports) in (await Run(name, Reader)).Concat(await Run(name, Stranger)))
        {
            Assert.True(reports.IsEmpty, $"{name}: reported on StackExchange.Redis {library}\n{string.Join('\n', reports)}");
        }
    }

    [Fact]
    public void A_block_may_hold_several_files() => Assert.Equal(
        [("appsettings.json", "// appsettings.json\n{}\n"), (".env.local", "# .env.local\n")],
        FileBlocks.Split("// appsettings.json\n{}\n# .env.local\n"));

    /// <summary>The files of a block beside the program.</summary>
    internal static Setup SetupOf(FileBlock block) => block.Files.Aggregate(Setup.Plain, (setup, file) => setup.File(file.Name, file.Text));

    private static TheoryData<string> Names(string kind) => [.. FileBlocks.All.Where(block => block.Kind == kind).Select(block => block.ToString())];

    private static async Task<IReadOnlyList<(FileBlock Block, string Library, ImmutableArray<Diagnostic> Reports)>> Run(string name, string code)
    {
        var block = FileBlocks.All.Single(block => block.ToString() == name);
        var found = new List<(FileBlock, string, ImmutableArray<Diagnostic>)>();
        foreach (var library in Setup.Plain.RunsOn)
        {
            var project = TestProject.Create(code, SetupOf(block), library);
            Expect.Compiles(project.Compilation, library, name);
            var reports = await project.Analyze(Product.Rule(block.Id)!);
            found.Add((block, library, reports.RemoveAll(report => report.Location.IsInSource)));
        }

        return found;
    }
}

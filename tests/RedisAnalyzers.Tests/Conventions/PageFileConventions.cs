using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Docs;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// Every settings file and deployment file that a page shows is given to its rule, on the oldest and the newest library: what the page says is what happens.
/// </summary>
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
            Assert.All(reports, report => Assert.Contains(report.Location.GetLineSpan().Path, PathsOf(block)));
        }
    }

    [Theory, MemberData(nameof(Quiet))]
    public async Task A_quiet_block_is_quiet(string name)
    {
        foreach (var (_, library, reports) in await Run(name, Reader, Stranger))
        {
            Assert.True(reports.IsEmpty, $"{name}: reported on StackExchange.Redis {library}\n{string.Join('\n', reports)}");
        }
    }

    [Theory]
    [InlineData("// appsettings.json\n{}\n# .env.local\n", "appsettings.json", ".env.local")]
    [InlineData("# docker-compose.yml\nservices:\n  # the cache\n  redis:\n# redis/redis.conf\nport 6379\n", "docker-compose.yml", "redis/redis.conf")]
    [InlineData("# dev/compose.override.yaml\n# src/Api/Dockerfile\nFROM redis\n// Program.cs\nreturn;\n",
        "dev/compose.override.yaml", "src/Api/Dockerfile", "Program.cs")]
    public void A_block_may_hold_several_files(string text, params string[] names)
    {
        var files = FileBlocks.Split(text);
        Assert.Equal(names, files.Select(file => file.Name));
        Assert.Equal(text, string.Concat(files.Select(file => file.Text)));
    }

    /// <summary>The files of a block beside the program, which lies in the folder where they do.</summary>
    internal static Setup SetupOf(FileBlock block)
    {
        var program = block.Code is { } code ? Pages.SetupOf(code) : Setup.Plain;
        return block.Files.Aggregate(program.Property("ProjectDir", ConfigFiles.Root), (setup, file) => setup.File(file.Name, file.Text));
    }

    private static TheoryData<string> Names(string kind) => [.. FileBlocks.All.Where(block => block.Kind == kind).Select(block => block.ToString())];

    /// <summary>Where a block may be reported: in its files, and in its program if it shows one.</summary>
    private static IEnumerable<string> PathsOf(FileBlock block) =>
        block.Files.Select(file => ConfigFiles.Root + file.Name).Concat(block.Code is null ? [] : [TestProject.MainFile]);

    /// <summary>What the rule of a block reports about it, with the program of the block, or else with each of some others.</summary>
    private static async Task<IReadOnlyList<(FileBlock Block, string Library, ImmutableArray<Diagnostic> Reports)>> Run(string name, params string[] programs)
    {
        var block = FileBlocks.All.Single(block => block.ToString() == name);
        var setup = SetupOf(block);
        var found = new List<(FileBlock, string, ImmutableArray<Diagnostic>)>();
        foreach (var (program, library) in from program in block.Code is { } own ? [own] : programs from library in setup.RunsOn select (program, library))
        {
            var project = TestProject.Create(program, setup, library);
            Expect.Compiles(project.Compilation, library, name);
            var reports = await project.Analyze(Product.Rule(block.Id)!);
            found.Add((block, library, reports.RemoveAll(report => block.Code is null && report.Location.IsInSource)));
        }

        return found;
    }
}

using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Every example of a page is compiled and run, on the oldest and the newest library: what it says is what happens.</summary>
[Trait("Category", "Host")]
public sealed class PageConventions
{
    public static TheoryData<string> Flagged => Of("flagged");

    public static TheoryData<string> Quiet => Of("quiet");

    [Theory, MemberData(nameof(Flagged))]
    public async Task A_flagged_block_is_flagged(string name)
    {
        foreach (var (block, project) in Projects(name))
        {
            var reports = await project.Analyze(Product.Rule(block.Id)!);
            Assert.True(reports.Length > 0, $"{name}: no {block.Id} on StackExchange.Redis {project.Library}\n{block.Text}");
        }
    }

    [Theory, MemberData(nameof(Quiet))]
    public async Task A_quiet_block_is_quiet(string name)
    {
        foreach (var (block, project) in Projects(name))
        {
            var reports = await project.Analyze(Product.Rule(block.Id)!);
            Assert.True(reports.IsEmpty, $"{name}: reported on StackExchange.Redis {project.Library}\n{string.Join('\n', reports)}\n{block.Text}");
        }
    }

    /// <summary>Where the rule has a fix; without one, the fixed block shows what to do by hand.</summary>
    [Theory, MemberData(nameof(Flagged))]
    public async Task The_first_fix_makes_the_fixed_block(string name)
    {
        foreach (var (block, project) in Projects(name).Where(one => one.Block.Next is { Info: "csharp fixed" } && Product.Fix(one.Block.Id) is not null))
        {
            var run = new FixRun(Product.Rule(block.Id)!, Product.Fix(block.Id)!);
            var changed = await run.ApplyOneByOne(FixRun.Open(project), actions => actions.FirstOrDefault());
            var expected = TestProject.Create(block.Next!.Text, project.Setup, project.Library);
            Expect.Same(expected.Sources[0].Markup.Text, (await FixRun.Texts(changed))[TestProject.MainFile], $"{name}: the first fix makes something else");
            Expect.Compiles((await changed.GetCompilationAsync())!, project.Library, "The fixed block");
            Assert.Empty(await run.Reports(changed));
        }
    }

    [Fact]
    public void There_are_blocks_to_run() =>
        Assert.True(Pages.Blocks.Count(block => block.Kind == "flagged") is > 7 and var flagged && Pages.Blocks.Count(block => block.Kind == "quiet") > flagged);

    private static TheoryData<string> Of(string kind) =>
        [.. Pages.Blocks.Where(block => block.Kind == kind && Product.Rule(block.Id) is not null).Select(block => block.ToString())];

    private static IEnumerable<(PageBlock Block, TestProject Project)> Projects(string name)
    {
        var block = Pages.Block(name);
        var setup = Pages.SetupOf(block.Text);
        foreach (var library in setup.RunsOn)
        {
            var project = TestProject.Create(block.Text, setup, library);
            Expect.Compiles(project.Compilation, library, name);
            yield return (block, project);
        }
    }
}

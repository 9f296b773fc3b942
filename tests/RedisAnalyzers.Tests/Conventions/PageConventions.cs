using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// Every example of a page is compiled and run, on the oldest and the newest library: what it says is what happens. Each rule's test class runs those of its
/// page.
/// </summary>
[Trait("Category", "Host")]
public sealed class PageConventions
{
    /// <summary>Where a page has no blocks of a kind.</summary>
    private const string None = "none";

    [Fact]
    public void There_are_blocks_to_run() =>
        Assert.True(Pages.Blocks.Count(block => block.Kind == "flagged") is > 60 and var flagged
            && Pages.Blocks.Count(block => block.Kind == "quiet") > flagged);

    /// <summary>So the blocks of every page run, and the conventions about every rule.</summary>
    [Fact]
    public void Every_rule_has_its_test_class()
    {
        var tested =
            from type in typeof(PageConventions).Assembly.GetTypes()
            where type.BaseType is { IsGenericType: true } parent && parent.Name.StartsWith("RuleTest`", StringComparison.Ordinal) && !type.IsAbstract
            let arguments = type.BaseType!.GetGenericArguments()
            let id = arguments[0].Name[..9]
            where type.Name == id + "Tests" && arguments.ElementAtOrDefault(1)?.Name == Product.Fix(id)?.GetType().Name
            select id;
        Assert.Equal(Product.Rules.Select(rule => rule.SupportedDiagnostics[0].Id).Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    internal static TheoryData<string> Of<TAnalyzer>(string kind)
        where TAnalyzer : class, new()
    {
        var id = RuleAnalyzers.Of<TAnalyzer>().SupportedDiagnostics[0].Id;
        return [.. Pages.Blocks.Where(block => block.Id == id && block.Kind == kind).Select(block => block.ToString()).DefaultIfEmpty(None)];
    }

    internal static async Task IsFlagged(string name)
    {
        foreach (var (block, project) in Projects(name))
        {
            var reports = await project.Analyze(Product.Rule(block.Id)!);
            Assert.True(reports.Length > 0, $"{name}: no {block.Id} on StackExchange.Redis {project.Library}\n{block.Text}");
        }
    }

    internal static async Task IsQuiet(string name)
    {
        foreach (var (block, project) in Projects(name))
        {
            var reports = await project.Analyze(Product.Rule(block.Id)!);
            Assert.True(reports.IsEmpty, $"{name}: reported on StackExchange.Redis {project.Library}\n{string.Join('\n', reports)}\n{block.Text}");
        }
    }

    /// <summary>Where the rule has a fix; without one, the fixed block shows what to do by hand.</summary>
    internal static async Task FirstFixMakesTheFixedBlock(string name)
    {
        foreach (var (block, project) in Projects(name).Where(one => one.Block.Next is { Info: "csharp fixed" }))
        {
            var run = new FixRun(Product.Rule(block.Id)!, Product.Fix(block.Id)!);
            var changed = await run.ApplyOneByOne(FixRun.Open(project), actions => actions.FirstOrDefault());
            var expected = TestProject.Create(block.Next!.Text, project.Setup, project.Library);
            Expect.Same(expected.Sources[0].Markup.Text, (await FixRun.Texts(changed))[TestProject.MainFile], $"{name}: the first fix makes something else");
            Expect.Compiles((await changed.GetCompilationAsync())!, project.Library, "The fixed block");
            Assert.Empty(await run.Reports(changed));
        }
    }

    private static IEnumerable<(PageBlock Block, TestProject Project)> Projects(string name)
    {
        if (name == None)
        {
            yield break;
        }

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

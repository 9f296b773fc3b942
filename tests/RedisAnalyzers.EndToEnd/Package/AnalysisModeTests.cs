using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>A small consumer of the package, built once for each way to set it up.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class AnalysisModeTests(Lab lab)
{
    private const string Program = """
        using StackExchange.Redis;

        var redis = ConnectionMultiplexer.Connect("localhost:6379,abortConnect=false");
        System.Console.WriteLine(redis.IsConnected);
        System.Console.WriteLine(ConnectionMultiplexer.Connect("redis,abortConnect=false,responseTimeout=1000").IsConnected);

        """;

    [Fact]
    public async Task By_default_each_rule_has_its_own_severity()
    {
        var (build, findings) = await DefaultAsync();
        Assert.Contains(findings, finding => finding is { Rule: "Redis2001", Level: "warning", File: "Program.cs", Line: 3 });
        Assert.Contains(findings, finding => finding is { Rule: "Redis2108", Level: "info" });
        Assert.Matches(@"Program\.cs\(3,\d+\): warning Redis2001: ", build.Output);
        Assert.DoesNotContain("Redis2108", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommended_is_the_default()
    {
        var (_, byDefault) = await DefaultAsync();
        var (_, recommended) = await BuildAsync("-p:RedisAnalysisMode=Recommended");
        Assert.Equal(byDefault, recommended);
    }

    [Fact]
    public async Task None_is_silent() => Assert.Empty((await BuildAsync("-p:RedisAnalysisMode=None")).Findings);

    [Theory]
    [InlineData("Strict")]
    [InlineData("all")]
    public async Task Strict_and_all_raise_suggestions(string mode)
    {
        var (_, findings) = await BuildAsync($"-p:RedisAnalysisMode={mode}");
        Assert.Contains(findings, finding => finding.Rule == "Redis2108");
        Assert.All(findings, finding => Assert.Equal("warning", finding.Level));
    }

    [Fact]
    public async Task The_editorconfig_of_the_project_wins_over_the_mode()
    {
        var copy = await ConsumerAsync();
        File.WriteAllText(Path.Combine(copy.Root, ".editorconfig"), "root = true\n[*.cs]\ndotnet_diagnostic.Redis2001.severity = none\n");
        var (_, findings) = await copy.BuildAsync(CancellationToken.None, "-p:RedisAnalysisMode=Strict");
        Assert.DoesNotContain(findings, finding => finding.Rule == "Redis2001");
        Assert.Contains(findings, finding => finding is { Rule: "Redis2108", Level: "warning" });
    }

    /// <summary>Redis2001 is a warning by default and Redis2108 a suggestion, both of the category; Redis1007 is a suggestion of another one.</summary>
    [Theory]
    [InlineData("Recommended", "error", "Redis2001 error", "Redis2108 error", "Redis1007 info")]
    [InlineData("Strict", "error", "Redis2001 error", "Redis2108 error", "Redis1007 warning")]
    [InlineData("Strict", "suggestion", "Redis2001 info", "Redis2108 info", "Redis1007 warning")]
    [InlineData("All", "none", "Redis1007 warning")]
    [InlineData("None", "warning", "Redis2001 warning", "Redis2108 warning")]
    public async Task The_severity_of_a_category_wins_over_the_mode(string mode, string severity, params string[] expected)
    {
        string[] watched = ["Redis2001", "Redis2108", "Redis1007"];
        var key = $"dotnet_analyzer_diagnostic.category-Redis.Connecting.severity = {severity}\n";
        foreach (var (file, head) in new[] { (".editorconfig", "root = true\n[*.cs]\n"), (".globalconfig", "is_global = true\n") })
        {
            var copy = await ConsumerAsync();
            File.WriteAllText(Path.Combine(copy.Root, file), head + key);
            var (_, findings) = await copy.BuildAsync(CancellationToken.None, $"-p:RedisAnalysisMode={mode}");
            var given = findings.Where(finding => watched.Contains(finding.Rule)).Select(finding => $"{finding.Rule} {finding.Level}").ToHashSet();
            Assert.Equal((file, string.Join(", ", expected.Order())), (file, string.Join(", ", given.Order())));
        }
    }

    [Fact]
    public async Task A_misspelt_option_is_reported_where_it_is_written()
    {
        var copy = await ConsumerAsync();
        File.WriteAllText(Path.Combine(copy.Root, ".editorconfig"), "root = true\n[*.cs]\nredis_analyser.fail_fast = true\n");
        File.WriteAllText(Path.Combine(copy.Root, ".globalconfig"), "is_global = true\nredis_analyzers.allowed_hosts = cache-*, localhost\n");
        var (build, findings) = await copy.BuildAsync(CancellationToken.None);
        Assert.Contains(findings, finding => finding is { Rule: "Redis9001", File: ".editorconfig", Line: 3, Column: 1 });
        Assert.Contains(findings, finding => finding is { Rule: "Redis9001", File: ".globalconfig", Line: 2, Column: 1 });
        Assert.Matches(@"\.editorconfig\(3,1\): warning Redis9001: 'redis_analyser\.fail_fast' is not .*: use redis_analyzers\.fail_fast", build.Output);
        Assert.Matches(@"\.globalconfig\(2,1\): warning Redis9001: 'redis_analyzers\.allowed_hosts' has the entry 'cache-\*'", build.Output);
        Assert.DoesNotContain(findings, finding => finding.Rule == "Redis2001");
    }

    [Fact]
    public async Task An_unknown_mode_is_said_and_changes_nothing()
    {
        var (_, byDefault) = await DefaultAsync();
        var (build, findings) = await BuildAsync("-p:RedisAnalysisMode=Strickt");
        Assert.Contains("warning Redis9001: 'RedisAnalysisMode' has the unknown value 'Strickt'", build.Output, StringComparison.Ordinal);
        Assert.Equal(byDefault, findings);
    }

    [Fact]
    public async Task A_test_project_may_say_localhost()
    {
        var (_, findings) = await BuildAsync("-p:IsTestProject=true");
        Assert.DoesNotContain(findings, finding => finding.Rule == "Redis2001");
    }

    private Task<(ProcessResult Build, Finding[] Findings)> DefaultAsync() => lab.OnceAsync("consumer", () => BuildAsync());

    private async Task<(ProcessResult Build, Finding[] Findings)> BuildAsync(params string[] more)
    {
        var built = await (await ConsumerAsync()).BuildAsync(CancellationToken.None, more);
        Lab.Succeeded(built.Build);
        return built;
    }

    private async Task<SourceCopy> ConsumerAsync()
    {
        var root = lab.Workbench.Folder("consumer");
        var project = Path.Combine(root, "Consumer.csproj");
        var consumer = new SourceCopy(lab.Workbench, root, project) { HasOwnPackages = true };
        File.Delete(Path.Combine(root, ".editorconfig"));
        File.Delete(Path.Combine(root, ".globalconfig"));
        if (!File.Exists(project))
        {
            File.WriteAllText(project, Consumer.Project);
            File.WriteAllText(Path.Combine(root, "Program.cs"), Program);
            ShopCopy.Install(project, lab.Feed);
            Lab.Succeeded(await consumer.RestoreAsync(CancellationToken.None));
        }

        return consumer;
    }
}

using RedisAnalyzers.Options;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>What stands beside the source may be anything: broken files say nothing, and options of ours that make no sense count as not set.</summary>
public sealed class StrangeFilesTests
{
    private const string Source =
        """
        ConnectionMultiplexer.Connect("localhost:6379,password=abc7xyz,connectRetry=1");
        ConnectionMultiplexer.Connect(args[0] ?? "127.0.0.1");
        """;

    private static readonly string[] Broken =
    [
        "",
        "{",
        """{"ConnectionStrings":{"Redis":"localhost:6379,password=""",
        "[[[[[[[[",
        "\"\\uD800\"",
        "\0\0\0",
        """
        a: &a [*a, *a]
        	b: - ? |
        """,
        """
        %YAML 9
        ---
        ...
        --- !!x
        """,
        "<<<<<<< HEAD",
        "\uFEFF\uFEFF{}",
        new string('{', 100_000),
    ];

    private static readonly string[] Values =
    [
        "",
        " ",
        "tru",
        "1",
        "yes",
        """\""",
        "*",
        "*.",
        ",,,",
        "*.*",
        "a,b;c d",
        "[",
        "é",
        "\uD800",
        "REDIS HOST",
        "9HOST",
        "none",
        "99999999999999999999",
        new string('x', 100_000),
        string.Concat(Enumerable.Repeat("*.a,", 20_000)),
    ];

    [Fact]
    public async Task Broken_files_do_not_matter()
    {
        var expected = await Reports(Setup.Plain);
        Assert.NotEmpty(expected);
        foreach (var (text, at) in Broken.Select((text, at) => (text, at)))
        {
            foreach (var name in new[] { "appsettings.json", "docker-compose.yml", "redis.conf", ".env", "x" })
            {
                Assert.Equal(expected, await Reports(Setup.Plain.File($"{at}/{name}", text)));
            }
        }
    }

    [Fact]
    public async Task Options_that_make_no_sense_are_borne()
    {
        foreach (var value in Values)
        {
            await Reports(OptionKey.All.Aggregate(
                Setup.Plain,
                (setup, key) => setup.Option(key.FullName, value).Option(key.FullName + "s", value).GlobalOption(key.FullName, value)));
        }
    }

    [Fact]
    public async Task Broken_config_files_are_borne()
    {
        foreach (var text in Broken)
        {
            await Reports(Setup.Plain.Option("x = y]\n" + text + "\nredis_analyzers.fail_fast", "true\n= =\n[*.{cs"));
        }
    }

    private static async Task<string> Reports(Setup setup)
    {
        var project = TestProject.Create(Source, setup, setup.RunsOn.Last());
        var reports = await project.Analyze([.. Product.Analyzers]);
        Assert.All(reports, report => Assert.InRange(report.GetMessage(null).Length, 1, Batch.LongestMessage));
        return Analysis.Print(reports);
    }
}

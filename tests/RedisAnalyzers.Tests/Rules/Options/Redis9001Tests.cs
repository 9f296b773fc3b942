using Microsoft.CodeAnalysis;
using RedisAnalyzers.Rules.Options;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Options;

/// <summary>It has no place in C#, so its messages are what is compared.</summary>
public class Redis9001Tests : RuleTest<Redis9001InvalidAnalyzerOption>
{
    private const string Source = "var a = 1;";
    private const string WhichMatchesNone = "which matches no host: the only wildcard is a leading *., as in *.svc.cluster.local";

    /// <summary>The build of this case does not say which files its options come from.</summary>
    [Theory]
    [InlineData("redis_analyzers.allow_hosts", "redis", "is not a RedisAnalyzers option: use redis_analyzers.allowed_hosts")]
    [InlineData("redis_analyzers.failfast", "true", "is not a RedisAnalyzers option: use redis_analyzers.fail_fast")]
    [InlineData("redis_analyzers.colour", "red", "is not a RedisAnalyzers option: see docs/configuration.md for the full list")]
    [InlineData("redis_analyser.fail_fast", "true", "is not a RedisAnalyzers option: use redis_analyzers.fail_fast")]
    [InlineData("redis_analyser.colour", "red", "is not a RedisAnalyzers option: see docs/configuration.md for the full list")]
    public void What_is_no_option(string key, string value, string message)
    {
        Assert.Equal([$"'{key}' in an .editorconfig for Program.cs {message}"], Messages(Source, Option(key, value)));
        Assert.Equal([$"'{key}' in a global config file {message}"], Messages(Source, Setup.Plain.GlobalOption(key, value)));
    }

    [Theory]
    [InlineData("fail_fast", "yes", "use true or false")]
    [InlineData("host_variable", "REDIS HOST", "use a name of letters, digits and underscores")]
    [InlineData("port_variable", "6379", "use a name of letters, digits and underscores")]
    public void What_is_no_value(string name, string value, string advice) => Assert.Equal(
        [$"'redis_analyzers.{name} = {value}' in a global config file has an invalid value: {advice}"],
        Messages(Source, Setup.Plain.GlobalOption("redis_analyzers." + name, value)));

    [Fact]
    public void A_password_in_place_of_its_variable_is_not_repeated() => Assert.Equal(
        ["'redis_analyzers.password_variable' in a global config file has an invalid value: use a name of letters, digits and underscores"],
        Messages(Source, Setup.Plain.GlobalOption("redis_analyzers.password_variable", "hunter2!")));

    [Theory]
    [InlineData("redis_analyzer.fail_fast")]
    [InlineData("redis_analyser.fail_fast")]
    [InlineData("redis_analysers.fail_fast")]
    [InlineData("redis_analyzers_fail_fast")]
    [InlineData("redis_analyzers-fail_fast")]
    [InlineData("redis-analyzers.fail_fast")]
    [InlineData("redis-analyser.fail_fast")]
    [InlineData("redis.analyzers.fail_fast")]
    [InlineData("redisanalyzers.fail_fast")]
    [InlineData("redisanalyzer.fail_fast")]
    [InlineData("RedisAnalyzers.fail_fast")]
    [InlineData("redis__analyzers.fail_fast")]
    [InlineData("redis_analizers.fail_fast")]
    [InlineData("redis_anlyzers.fail_fast")]
    [InlineData("redis_analyers.fail_fast")]
    [InlineData("redis_analysis.fail_fast")]
    [InlineData("reddis_analyzers.fail_fast")]
    [InlineData("reids_analyzers.fail_fast")]
    [InlineData("dotnet_code_quality.redis_analyzers.fail_fast")]
    [InlineData("redis_analyser.failfast")]
    public void A_prefix_that_was_meant_to_be_ours(string key) => Assert.EndsWith(
        "is not a RedisAnalyzers option: use redis_analyzers.fail_fast", Assert.Single(Messages(Source, Option(key, "true"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("redis-*", "redis-*")]
    [InlineData("redis, cache-*, x?", "cache-*")]
    [InlineData("*", "*")]
    [InlineData("*.", "*.")]
    [InlineData("*redis", "*redis")]
    [InlineData("*.*.internal", "*.*.internal")]
    [InlineData("redis.*", "redis.*")]
    [InlineData("10.0.0.?", "10.0.0.?")]
    [InlineData("redis[0-9]", "redis[0-9]")]
    [InlineData(".svc.cluster.local", ".svc.cluster.local")]
    [InlineData("^redis$", "^redis$")]
    public void A_wildcard_that_is_not_supported(string value, string entry) => Assert.Equal(
        [$"'redis_analyzers.allowed_hosts' in an .editorconfig for Program.cs has the entry '{entry}', {WhichMatchesNone}"],
        Messages(Source, Option("redis_analyzers.allowed_hosts", value)));

    [Fact]
    public void Once_for_all_files() => Assert.Single(Messages(Source, Option("redis_analyzers.colour", "red").Source("More.cs", "class More { }")));

    [Theory]
    [InlineData("[*.cs]\nredis_analyzers.colour = red\n", "/src/.editorconfig(2,1)-(2,29)")]
    [InlineData("[*.cs]\n\n  Redis_Analyzers.Colour=red # why\n", "/src/.editorconfig(3,3)-(3,29)")]
    [InlineData("redis_analyzers.colour : red\n[a.cs]\nredis_analyzers.colour = red\n", "/src/.editorconfig(1,1)-(1,29) /src/.editorconfig(3,1)-(3,29)")]
    public void Where_it_is_written(string config, string places)
    {
        var reports = Reports(Source, Option("redis_analyzers.colour", "red").File(".editorconfig", config)).ToList();
        Assert.Equal(places, string.Join(' ', reports.Select(report => Place(report.Location.GetLineSpan()))));
        Assert.All(reports, report => Assert.Equal(
            "'redis_analyzers.colour' is not a RedisAnalyzers option: see docs/configuration.md for the full list", report.GetMessage(null)));
    }

    [Theory]
    [InlineData(".editorconfig", "[*.cs]\nredis_analyzers.colour = blue\n# redis_analyzers.colour = red\n")]
    [InlineData("notes.txt", "redis_analyzers.colour = red\n")]
    public void What_is_not_its_place(string file, string text) => Assert.Equal(
        Location.None, Assert.Single(Reports(Source, Option("redis_analyzers.colour", "red").File(file, text))).Location);

    /// <summary>Severities in settings files, wherever they are set.</summary>
    [Theory]
    [InlineData("redis_analyzers.severity.Redis3107", "none",
        "'redis_analyzers.severity.redis3107' {0} names no rule: use the ID of one that reports in settings files, as in redis_analyzers.severity.Redis3002")]
    [InlineData("redis_analyzers.severity.3002", "none",
        "'redis_analyzers.severity.3002' {0} names no rule: use the ID of one that reports in settings files, as in redis_analyzers.severity.Redis3002")]
    [InlineData("redis_analyzers.severity.Redis4001", "none",
        "'redis_analyzers.severity.redis4001' {0} has no effect, Redis4001 does not report in settings files: use dotnet_diagnostic.Redis4001.severity")]
    [InlineData("redis_analyzers.severity.Redis3002", "off",
        "'redis_analyzers.severity.Redis3002 = off' {0} has an invalid value: use none, suggestion, warning or error")]
    [InlineData("redis_analyser.severity.Redis3002", "none",
        "'redis_analyser.severity.redis3002' {0} is not a RedisAnalyzers option: use redis_analyzers.severity.redis3002")]
    public void Severities_in_files(string key, string value, string message)
    {
        const string Staging = "appsettings.Staging.json";
        Assert.Equal([Of("in an .editorconfig for " + Staging)], Messages(Source, Setup.Plain.Option(key, value, Staging).File(Staging, "{}")));
        Assert.Equal([Of("in an .editorconfig for Program.cs")], Messages(Source, Setup.Plain.Option(key, value, "*").File(Staging, "{}")));
        Assert.Equal([Of("in a global config file")], Messages(Source, Setup.Plain.GlobalOption(key, value)));

        string Of(string where) => message.Replace("{0}", where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redis_analyzers.severity.Redis3002", "none")]
    [InlineData("redis_analyzers.severity.redis1001", "Error")]
    [InlineData("Redis_Analyzers.Severity.Redis2007", "suggestion")]
    [InlineData("redis_analyzers.allowed_hosts", "localhost")]
    public void What_is_right_in_a_section_for_files(string key, string value) =>
        Silent(Source, Setup.Plain.Option(key, value, "appsettings*.json").File("appsettings.json", "{}"));

    [Fact]
    public void Any_option_in_a_section_for_files() => Assert.Equal(
        ["'redis_analyzers.colour' in an .editorconfig for compose.yml is not a RedisAnalyzers option: see docs/configuration.md for the full list"],
        Messages(Source, Setup.Plain.Option("redis_analyzers.colour", "red", "*.yml").File("compose.yml", "")));

    [Theory]
    [InlineData("redis_analyzers.fail_fast", "true")]
    [InlineData("redis_analyzers.fail_fast", "False")]
    [InlineData("Redis_Analyzers.Fail_Fast", "true")]
    [InlineData("redis_analyzers.include_tests", "true")]
    [InlineData("redis_analyzers.allow_env_fallback", "false")]
    [InlineData("redis_analyzers.allowed_hosts", "localhost, *.shop.internal")]
    [InlineData("redis_analyzers.allowed_hosts", "10.0.0.7 ::1, [::1], my_redis, *.x")]
    [InlineData("redis_analyzers.allowed_hosts", "redis:6379,password=ab*c")]
    [InlineData("redis_analyzers.allowed_hosts", "")]
    [InlineData("redis_analyzers.host_variable", "SHOP_REDIS_HOST")]
    [InlineData("redis_analyzers.password_variable", "_P1")]
    public void What_is_right(string key, string value) => Silent(Source, Option(key, value));

    [Theory]
    [InlineData("dotnet_diagnostic.Redis2001.severity")]
    [InlineData("dotnet_analyzer_diagnostic.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category-Redis.Connecting.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category-RedisAnalyzers.severity")]
    [InlineData("build_property.RedisAnalysisMode")]
    [InlineData("build_property.RedisAnalyzersRepositoryRoot")]
    [InlineData("acme.fail_fast")]
    [InlineData("acme_analyzers.fail_fast")]
    [InlineData("roslyn_analyzers.fail_fast")]
    [InlineData("roslynator_analyzers.colour")]
    [InlineData("dotnet_analyzers.allowed_hosts")]
    [InlineData("resharper_fail_fast")]
    [InlineData("resharper_redis_analyzers_highlighting")]
    [InlineData("redis_fail_fast")]
    [InlineData("redis.allowed_hosts")]
    [InlineData("redis_om.fail_fast")]
    [InlineData("redis_analytics.colour")]
    [InlineData("redis_analysis.colour")]
    [InlineData("redist_analyzers.colour")]
    [InlineData("fail_fast")]
    public void What_belongs_to_others(string key) => Silent(Source, Option(key, "maybe"));

    [Fact]
    public void Without_the_library() => Silent(Source, Option("redis_analyzers.colour", "red") with { References = References.WithoutLibrary });

    private static string Place(FileLinePositionSpan span) =>
        $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
        + $"-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";
}

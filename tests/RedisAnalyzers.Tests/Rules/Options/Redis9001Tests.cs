using RedisAnalyzers.Rules.Options;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Options;

/// <summary>It has no place in source, so its messages are what is compared.</summary>
public class Redis9001Tests : RuleTest<Redis9001InvalidAnalyzerOption>
{
    private const string Source = "var a = 1;";

    [Theory]
    [InlineData("allow_hosts", "redis", "'redis_analyzers.allow_hosts' is not a RedisAnalyzers option: use redis_analyzers.allowed_hosts")]
    [InlineData("failfast", "true", "'redis_analyzers.failfast' is not a RedisAnalyzers option: use redis_analyzers.fail_fast")]
    [InlineData("colour", "red", "'redis_analyzers.colour' is not a RedisAnalyzers option: see docs/configuration.md for the full list")]
    [InlineData("fail_fast", "yes", "'redis_analyzers.fail_fast = yes' has an invalid value: use true or false")]
    [InlineData(
        "host_variable",
        "REDIS HOST",
        "'redis_analyzers.host_variable = REDIS HOST' has an invalid value: use a name of letters, digits and underscores")]
    [InlineData(
        "port_variable",
        "6379",
        "'redis_analyzers.port_variable = 6379' has an invalid value: use a name of letters, digits and underscores")]
    public void What_is_wrong_and_what_to_write(string key, string value, string message)
    {
        Assert.Equal([message], Messages(Source, Option("redis_analyzers." + key, value)));
        Assert.Equal([message], Messages(Source, Setup.Plain.GlobalOption("redis_analyzers." + key, value)));
    }

    [Fact]
    public void Once_for_all_files() => Assert.Single(Messages(Source, Option("redis_analyzers.colour", "red").Source("More.cs", "class More { }")));

    [Theory]
    [InlineData("redis_analyzers.fail_fast", "true")]
    [InlineData("redis_analyzers.fail_fast", "False")]
    [InlineData("Redis_Analyzers.Fail_Fast", "true")]
    [InlineData("redis_analyzers.include_tests", "true")]
    [InlineData("redis_analyzers.allow_env_fallback", "false")]
    [InlineData("redis_analyzers.allowed_hosts", "localhost, *.shop.internal")]
    [InlineData("redis_analyzers.allowed_hosts", "")]
    [InlineData("redis_analyzers.host_variable", "SHOP_REDIS_HOST")]
    [InlineData("redis_analyzers.password_variable", "_P1")]
    [InlineData("redis_analyzer.fail_fast", "maybe")]
    [InlineData("dotnet_diagnostic.Redis2001.severity", "none")]
    [InlineData("acme.fail_fast", "maybe")]
    public void What_is_right_or_none_of_ours(string key, string value) => Silent(Source, Option(key, value));

    [Fact]
    public void Without_the_library() => Silent(Source, Option("redis_analyzers.colour", "red") with { References = References.WithoutLibrary });
}

using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public class Redis2108Tests : RuleTest<Redis2108NoRetryPolicy, Redis2108NoRetryPolicyFix>
{
    public static TheoryData<string> Unknown => UnknownConfigurations.Statements;

    public static TheoryData<string> UnknownMembers => UnknownConfigurations.Members;

    public static TheoryData<string> UnknownServices => UnknownConfigurations.Services;

    [Fact]
    public void Every_shape() => FlagsInEveryShape("localhost:6379,abortConnect=false,connectTimeout=5000");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"localhost\" }, AbortOnConnectFail = false");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect([|$\"localhost,abortConnect=false,password={args[0]}\"|])")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost,abortConnect=no"|]);
        options.ClientName = "shop";
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost,abortConnect=no"|]);
        var mux = ConnectionMultiplexer.Connect(options);
        options.ReconnectRetryPolicy = new ExponentialRetry(500);
        """)]
    public void Flagged(string source) => Flags(source);

    [Fact]
    public void Services() => Flags("""services.AddStackExchangeRedisCache(options => options.Configuration = [|"redis:6379"|]);""", Setup.Web);

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(\"localhost\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"localhost,abortConnect=true\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:6379,ssl=true\")")]
    [InlineData("ConnectionMultiplexer.Connect(args.Length > 0 ? \"localhost,abortConnect=true\" : \"redis,connectTimeout=1000\")")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"localhost\" } })")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"localhost\" }, AbortOnConnectFail = true })")]
    public void Redis2101_comes_first(string source) => Silent(source);

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect([|\"localhost\"|])")]
    [InlineData("ConnectionMultiplexer.Connect([|\"localhost,abortConnect=true\"|])")]
    [InlineData("ConnectionMultiplexer.Connect([|new ConfigurationOptions|] { EndPoints = { \"localhost\" } })")]
    public void Redis2101_does_not_report_a_program_that_means_to_fail(string source) => Flags(source, Option("redis_analyzers.fail_fast", "true"));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect([|$\"localhost,abortConnect={args[0]}\"|])")]
    [InlineData("ConnectionMultiplexer.Connect([|$\"{args[0]}:6380,ssl=true\"|])")]
    public void Redis2101_does_not_know(string source) => Flags(source);

    [Fact]
    public void A_probe_that_should_fail() => Silent("""services.AddHealthChecks().AddRedis("redis:6379");""", Setup.Web);

    [Theory]
    [InlineData("await ConfigurationOptions.Parse($\"{args[0]}:6380,abortConnect=false\").ConfigureForAzureWithTokenCredentialAsync()")]
    [InlineData("await new ConfigurationOptions { EndPoints = { \"redis\" }, AbortOnConnectFail = false }.ConfigureForAzureWithTokenCredentialAsync()")]
    public void Defaults_of_Azure(string options) => Silent($"var mux = ConnectionMultiplexer.Connect({options});", UnknownConfigurations.Azure);

    [Theory, MemberData(nameof(Unknown))]
    public void What_is_not_known(string source) => Silent(source);

    [Theory, MemberData(nameof(UnknownMembers))]
    public void What_others_may_say(string members) => Silent(UnknownConfigurations.File(members));

    [Theory, MemberData(nameof(UnknownServices))]
    public void What_the_settings_say(string source) => Silent(source, Setup.Web);

    [Fact]
    public void Retries_in_every_shape() => SilentInEveryShape("localhost:6379,connectRetry=3");

    [Fact]
    public void Options_retries_in_every_shape() => SilentOptionsInEveryShape("EndPoints = { \"localhost\" }, ConnectRetry = 3");

    [Fact]
    public void Options_policy_in_every_shape() => SilentOptionsInEveryShape("EndPoints = { \"localhost\" }, ReconnectRetryPolicy = new LinearRetry(500)");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(\"localhost,connectRetry=1\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"localhost,connectRetry={args[0]}\")")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"localhost\" }, ConnectRetry = args.Length })")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"localhost\" }, ReconnectRetryPolicy = null })")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.ReconnectRetryPolicy = new ExponentialRetry(500);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        if (args.Length > 0) options.ConnectRetry = 5;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    public void Decided(string source) => Silent(source);

    [Theory]
    [InlineData("shop.redis.cache.windows.net:6380,ssl=true")]
    [InlineData("shop.redis.cache.windows.net")]
    [InlineData("shop.redisenterprise.cache.azure.net:10000,ssl=true")]
    public void Azure(string text) =>
        Silent($"""ConnectionMultiplexer.Connect("{text}")""", text.Contains("enterprise", StringComparison.Ordinal) ? Setup.Plain.On("3.4.35") : null);

    [Fact]
    public void Redis_Cloud() => Silent("""ConnectionMultiplexer.Connect("redis-1.c1.eu-west-1-1.ec2.cloud.redislabs.com:12000")""", Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("localhost")""", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void A_server_is_no_connection() => Silent("""var server = ((IConnectionMultiplexer)null!).GetServer("localhost:6379");""");

    [Theory]
    [InlineData("[|\"redis,abortConnect=no\"|]", "\"redis,abortConnect=no,connectRetry=5\"")]
    [InlineData("[|$\"redis,abortConnect=no,password={args[0]}\"|]", "$\"redis,abortConnect=no,password={args[0]},connectRetry=5\"")]
    [InlineData("ConfigurationOptions.Parse([|\"redis,abortConnect=no\"|])", "ConfigurationOptions.Parse(\"redis,abortConnect=no,connectRetry=5\")")]
    [InlineData(
        "[|new ConfigurationOptions|] { EndPoints = { \"redis\" }, " + Off + " }",
        "new ConfigurationOptions { EndPoints = { \"redis\" }, " + Off + ", ConnectRetry = 5, ReconnectRetryPolicy = new ExponentialRetry(1000) }")]
    [InlineData(
        """
        [|new ConfigurationOptions|]
        {
            EndPoints = { "localhost" }, // here
            AbortOnConnectFail = false,
        }
        """,
        """
        new ConfigurationOptions
        {
            EndPoints = { "localhost" }, // here
            AbortOnConnectFail = false,
            ConnectRetry = 5,
            ReconnectRetryPolicy = new ExponentialRetry(1000),
        }
        """)]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});");

    [Fact]
    public void Fix_beside_assignments() => Fixes(
        """
        var options = [|new ConfigurationOptions|]();
        options.AbortOnConnectFail = false;
        options.EndPoints.Add("localhost"); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = new ConfigurationOptions();
        options.AbortOnConnectFail = false;
        options.EndPoints.Add("localhost"); // here
        options.ConnectRetry = 5;
        options.ReconnectRetryPolicy = new ExponentialRetry(1000);
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    private const string Off = "AbortOnConnectFail = false";
    private const string Set = "ConnectRetry = 5, ReconnectRetryPolicy = new StackExchange.Redis.ExponentialRetry(1000)";

    [Fact]
    public void Fix_without_the_using() => Fixes(
        $$"""
        class C
        {
            object Open() =>
                StackExchange.Redis.ConnectionMultiplexer.Connect([|new StackExchange.Redis.ConfigurationOptions|] { EndPoints = { "redis" }, {{Off}} });
        }
        """,
        $$"""
        class C
        {
            object Open() =>
                StackExchange.Redis.ConnectionMultiplexer.Connect(new StackExchange.Redis.ConfigurationOptions { EndPoints = { "redis" }, {{Off}}, {{Set}} });
        }
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect([|"redis,abortConnect=no"|]);
        var b = ConnectionMultiplexer.Connect([|"cache,abortConnect=no"|]);
        """,
        """
        var a = ConnectionMultiplexer.Connect("redis,abortConnect=no,connectRetry=5");
        var b = ConnectionMultiplexer.Connect("cache,abortConnect=no,connectRetry=5");
        """);
}

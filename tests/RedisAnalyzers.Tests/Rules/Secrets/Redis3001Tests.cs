using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public partial class Redis3001Tests : RuleTest<Redis3001PasswordInSource, Redis3001PasswordInSourceFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis:6379,password=hunter2");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"redis\" }, Password = \"hunter2\"");

    [Theory]
    [InlineData("password=[|hunter2|]")]
    [InlineData("PASSWORD = [|hunter2|] ,ssl=true")]
    [InlineData("password=[|123456|]")]
    [InlineData("password=[|a=b==|],ssl=true")]
    [InlineData("user=shop,password=[|p4{ss}word|]")]
    [InlineData("sentinelPassword=[|hunter2|]")]
    [InlineData("password=[|hunter2|],sentinelPassword=[|hunter3|]")]
    public void Every_form(string item) => Flags($"""ConnectionMultiplexer.Connect("redis:6379,{item}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:6379,password=[|hunter2|]")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args[0] + ",password=[|hunter2|]")""")]
    [InlineData("""ConnectionMultiplexer.Connect(string.Format("{0}:6379,password=[|hunter2|]", args[0]))""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6379,password={"[|hunter2|]"}")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6379,password=" + "[|hunter2|]")""")]
    [InlineData("""ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS") ?? "redis:6379,password=[|hunter2|]")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 0 ? "redis:6379,password=[|hunter2|]" : args[0])""")]
    [InlineData("""var options = ConfigurationOptions.Parse(args[0]); options.Password = "[|hunter2|]"; var mux = ConnectionMultiplexer.Connect(options);""")]
    [InlineData("""var options = new ConfigurationOptions { Password = "[|hunter2|]" };""")]
    [InlineData("""const string Secret = "[|hunter2|]"; var options = new ConfigurationOptions { Password = Secret };""")]
    [InlineData("""var options = ConfigurationOptions.Parse("redis:6379,password=[|hunter2|]");""")]
    [InlineData("""var mux = ConnectionMultiplexer.Connect("redis://:[|hunter2|]@redis:6379");""")]
    [InlineData("""var mux = ConnectionMultiplexer.Connect("rediss://shop:[|hunter2|]@redis:6379/0");""")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Theory]
    [InlineData("public static void Set(ConfigurationOptions options) => options.Password = \"[|hunter2|]\";")]
    [InlineData(
        """
        private static object Open(string secret) => ConnectionMultiplexer.Connect($"redis:6379,password={secret}");
        public object One() => Open("[|hunter2|]");
        public object Two() => Open(Environment.MachineName);
        """)]
    [InlineData(
        """
        private static object Open(string text = "redis:6379,password=hunter2") => ConnectionMultiplexer.Connect(text);
        public object One() => Open("redis:6379,password=[|hunter3|]");
        """)]
    public void Members(string source) => Flags(source);

    [Fact]
    public void A_certificate() =>
        Flags("""var options = new ConfigurationOptions(); options.SetUserPfxCertificate("shop.pfx", "[|hunter2|]");""", Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("var options = ConfigurationOptions.Parse(\"redis,password=[|hunter2|]\");")]
    [InlineData("_ = new ConfigurationOptions { EndPoints = { \"redis\" }, Password = \"[|hunter2|]\" };")]
    public void Options_that_nothing_connects_with(string source) => Flags(source);

    [Fact]
    public void A_text_that_options_override() => Flags(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = "redis:6379,password=[|hunter2|]";
            options.ConfigurationOptions = ConfigurationOptions.Parse(configuration["Redis"]!);
        });
        """,
        Setup.Web);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379,password=[|hunter2|]");
        services.AddSignalR().AddStackExchangeRedis("redis:6379,password=[|hunter2|]");
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.Password = "[|hunter2|]");
        services.AddHealthChecks().AddRedis("redis:6379,password=[|hunter2|]");
        """,
        Setup.Web);

    [Fact]
    public void A_constant_of_another_file_is_reported_at_the_use() => Flags(
        "ConnectionMultiplexer.Connect([|Names.Redis|])",
        Setup.Plain.Source(
            "Names.cs",
            """internal static class Names { internal const string Redis = "redis:6379,password=hunter2"; }"""));

    [Fact]
    public void A_test_project_when_asked_for() => Flags(
        """ConnectionMultiplexer.Connect("redis:6379,password=[|hunter2|]")""",
        Setup.Plain.Property("IsTestProject", "true").Option("redis_analyzers.include_tests", "true"));

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6379,password=hunter2")""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = "hunter2" })""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis://:hunter2@redis:6379")""")]
    public void Nothing_repeats_it(string source)
    {
        var report = Assert.Single(Reports(source));
        Assert.DoesNotContain("hunter2", report.GetMessage(null), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Properties.Values, value => value!.Contains("hunter2", StringComparison.Ordinal));
        Assert.DoesNotContain(Titles(source), title => title.Contains("hunter2", StringComparison.Ordinal));
    }
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Several wrong hosts of one configuration are one report, and options that nothing connects with are none.</summary>
public partial class Redis2001Tests
{
    [Theory]
    [InlineData("localhost:6379,redis:6379", "")]
    [InlineData("localhost:6379,127.0.0.1:6380", " (and 1 more host)")]
    [InlineData("redis,localhost:7000,localhost:7001,localhost:7002,ssl=true", " (and 2 more hosts)")]
    public void One_report_counts_the_others(string text, string more) => Assert.Equal(
        [$"'localhost'{more} is hard-coded; inside a container it refers to the container itself: read the host from configuration"],
        Messages($"""ConnectionMultiplexer.Connect("{text}")"""));

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis", "[|localhost|]:7000", "localhost:7001" } })""")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("[|localhost|]:7000");
        options.EndPoints.Add("127.0.0.1", 7001);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("var text = \"[|localhost|]:7000\"; if (args.Length > 0) text += \",127.0.0.1:7001\"; var mux = ConnectionMultiplexer.Connect(text);")]
    [InlineData("ConnectionMultiplexer.Connect(args.Length > 0 ? \"[|localhost|]:7000,127.0.0.1\" : \"[|localhost|]:7001,127.0.0.1\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"[|localhost|],127.0.0.1\");\nConnectionMultiplexer.Connect(\"redis,[|127.0.0.1|],localhost\");")]
    public void One_report_for_each_text(string source) => Flags(source);

    [Fact]
    public void A_host_of_the_helper_is_reported_there() => Flags(
        """
        private static object Open(string host) => ConnectionMultiplexer.Connect("[|localhost|]:7000,127.0.0.1:7001," + host);
        public object One() => Open("redis");
        public object Two() => Open("[|localhost|]:7002,localhost:7003");
        """);

    [Fact]
    public void Allowed_hosts_do_not_count() => Assert.Equal(
        ["'localhost' is hard-coded; inside a container it refers to the container itself: read the host from configuration"],
        Messages("""ConnectionMultiplexer.Connect("127.0.0.1,localhost,127.0.0.1:6380")""", Setup.Plain.Option("redis_analyzers.allowed_hosts", "127.0.0.1")));

    [Fact]
    public void Fallbacks_on_request() => Flags(
        """ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS") ?? "[|localhost|]:6379,localhost:6380")""",
        Setup.Plain.Option("redis_analyzers.allow_env_fallback", "false"));

    [Theory]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"localhost\" } };")]
    [InlineData("ConfigurationOptions options = new() { EndPoints = { \"localhost\" }, AbortOnConnectFail = false };")]
    [InlineData("_ = new ConfigurationOptions { EndPoints = { \"localhost\" } };")]
    [InlineData("ConfigurationOptions.Parse(\"localhost:6379\");")]
    [InlineData("var options = ConfigurationOptions.Parse(\"localhost\");\noptions.ClientName = \"shop\";\noptions.SetDefaultPorts();")]
    [InlineData("var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"localhost\");\nvar copy = options.Clone();\ncopy.Ssl = true;")]
    [InlineData("ConfigurationOptions options;\noptions = new ConfigurationOptions { EndPoints = { \"localhost\" } };")]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        options = ConfigurationOptions.Parse(args[0]);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    public void Options_that_nothing_connects_with(string source) => Silent(source);

    [Theory]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"[|localhost|]\" } };\nConsole.WriteLine(options);")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"[|localhost|]\" } };\nvar text = $\"{options}\";")]
    [InlineData("var options = ConfigurationOptions.Parse(\"[|localhost|]\");\nvar text = options.ToString(true);")]
    [InlineData("var first = ConfigurationOptions.Parse(\"[|localhost|]\").EndPoints[0];")]
    [InlineData("var options = ConfigurationOptions.Parse(\"[|localhost|]\");\nforeach (var one in options.EndPoints) Console.WriteLine(one);")]
    [InlineData("var all = new List<ConfigurationOptions> { ConfigurationOptions.Parse(\"[|localhost|]\") };")]
    [InlineData("Func<object> make = () => new ConfigurationOptions { EndPoints = { \"[|localhost|]\" } };")]
    [InlineData("object options = new ConfigurationOptions { EndPoints = { \"[|localhost|]\" } };\nConsole.WriteLine(options);")]
    [InlineData("var o = ConfigurationOptions.Parse(\"[|localhost|]\");\nUse(o);\nstatic void Use(ConfigurationOptions p) => p.ClientName = \"a\";")]
    [InlineData("public static ConfigurationOptions Options() => new ConfigurationOptions { EndPoints = { \"[|localhost|]\" } };")]
    [InlineData("public ConfigurationOptions Options { get; } = ConfigurationOptions.Parse(\"[|localhost|]\");")]
    [InlineData("public readonly ConfigurationOptions Options = ConfigurationOptions.Parse(\"[|localhost|]\");")]
    [InlineData("#pragma warning disable CS0414\nprivate readonly ConfigurationOptions _options = ConfigurationOptions.Parse(\"[|localhost|]\");")]
    public void Options_that_others_may_connect_with(string source) => Flags(source);

    [Fact]
    public void A_text_beside_options() => Silent(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = "localhost:6379";
            options.ConfigurationOptions = ConfigurationOptions.Parse(configuration["Redis"]!);
        });
        """,
        Setup.Web);

    [Fact]
    public void Options_beside_a_text() => Flags(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = "localhost:6379";
            options.ConfigurationOptions = ConfigurationOptions.Parse("[|localhost|]:6380");
        });
        services.AddStackExchangeRedisCache(options => options.Configuration = "[|localhost|]:6379");
        """,
        Setup.Web);
}

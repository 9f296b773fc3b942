using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2001Tests : RuleTest<Redis2001HardCodedLoopback, Redis2001HardCodedLoopbackFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("localhost:6379");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"localhost\" }");

    [Theory]
    [InlineData("[|localhost|]")]
    [InlineData("[|LOCALHOST|]:6380")]
    [InlineData("[|127.0.0.1|]:6379")]
    [InlineData("[|127.8.9.1|],ssl=true")]
    [InlineData("[|[::1]|]:6379")]
    [InlineData("[|::1|]")]
    [InlineData("[|host.docker.internal|]:6379")]
    [InlineData("[|localhost.|]:6379")]
    [InlineData("abortConnect=false, [|localhost|] ,ssl=false")]
    [InlineData("redis-1.shop.internal:6379,[|localhost|]:6380")]
    [InlineData("[|localhost|]:6379,127.0.0.1:6380,[::1]:6381")]
    public void Every_loopback_host(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""new ConfigurationOptions { EndPoints = { "[|localhost|]" } }""")]
    [InlineData("""new ConfigurationOptions { EndPoints = { "[|localhost|]:6380" } }""")]
    [InlineData("""new ConfigurationOptions { EndPoints = { { "[|127.0.0.1|]", 6379 } } }""")]
    [InlineData("""new ConfigurationOptions { EndPoints = { new DnsEndPoint("[|localhost|]", 6379) } }""")]
    [InlineData("""new ConfigurationOptions { EndPoints = { [|new IPEndPoint(IPAddress.Loopback, 6379)|] } }""")]
    [InlineData("""new ConfigurationOptions { EndPoints = { [|{ IPAddress.IPv6Loopback, 6379 }|] } }""")]
    [InlineData("""new ConfigurationOptions { EndPoints = { "redis:6379", "[|localhost|]:6380" } }""")]
    public void Endpoints_of_an_initializer(string options) => Flags($"var mux = ConnectionMultiplexer.Connect({options});");

    [Theory]
    [InlineData("""options.EndPoints.Add("[|localhost|]");""")]
    [InlineData("""options.EndPoints.Add("[|localhost|]:6379");""")]
    [InlineData("""options.EndPoints.Add("[|localhost|]", 6379);""")]
    [InlineData("""[|options.EndPoints.Add(IPAddress.Parse("127.0.0.1"), 6379)|];""")]
    public void Endpoints_that_are_added(string add) =>
        Flags($"var options = new ConfigurationOptions();\n{add}\nvar mux = ConnectionMultiplexer.Connect(options);");

    [Fact]
    public void Endpoints_that_are_added_to_options_from_elsewhere() => Flags(
        """
        public static void Configure(ConfigurationOptions options) => options.EndPoints.Add("[|localhost|]", 6379);
        """);

    [Theory]
    [InlineData("""mux.GetServer("[|localhost|]:6379")""")]
    [InlineData("""mux.GetServer("[|127.0.0.1|]", 6379)""")]
    public void A_server_by_its_address(string call) =>
        Flags($"public object One(IConnectionMultiplexer mux) => {call};\npublic object Two(ConnectionMultiplexer mux) => {call};");

    [Theory]
    [InlineData("""string.Format("{0}:{1}", "[|localhost|]", 6379)""")]
    [InlineData("""string.Format("[|localhost|]:{0},password={1}", port, secret)""")]
    [InlineData("""string.Join(",", "[|localhost|]", "ssl=true")""")]
    [InlineData("""string.Join(",", new[] { "[|localhost|]", "ssl=true" })""")]
    [InlineData("""$"[|localhost|]:{port},password={secret}" """)]
    [InlineData("""$"[|localhost|]:{6379}" """)]
    [InlineData("""@"[|localhost|]:6379" """)]
    [InlineData("""$@"[|localhost|]:{port}" """)]
    [InlineData("""" """[|localhost|]:6379""" """")]
    [InlineData("""" $"""[|localhost|]:{port}""" """")]
    [InlineData("""$"{"[|localhost|]"}:6379" """)]
    [InlineData(""" "[|localhost|]:6379".Trim()""")]
    public void Text_however_it_is_glued(string text) =>
        Flags($"var (port, secret) = (args[0], args[1]);\nvar mux = ConnectionMultiplexer.Connect({text.Trim()});");

    [Fact]
    public void Escapes_in_the_text() => Flags("""ConnectionMultiplexer.Connect("[|lo\u0063alhost|]:6379,name=a\\b")""");

    [Fact]
    public void A_value_per_branch() => Flags(
        """
        string text;
        if (args.Length > 3) text = "[|localhost|]:6379";
        else if (args.Length > 2) text = "redis:6379";
        else text = args[0];
        var mux = ConnectionMultiplexer.Connect(text);
        """);

    [Fact]
    public void A_helper_that_takes_the_text_is_reported_at_its_callers() => Flags(
        """
        private static ConnectionMultiplexer Open(string text) => ConnectionMultiplexer.Connect(text);
        public object One() => Open("[|localhost|]:6379");
        public object Two() => Open("redis:6379");
        public object Three() => Open(Environment.GetEnvironmentVariable("REDIS")!);
        """);

    [Fact]
    public void A_helper_that_takes_the_host() => Flags(
        """
        private static ConnectionMultiplexer Open(string host, int port = 6379) => ConnectionMultiplexer.Connect($"{host}:{port},abortConnect=false");
        public object One() => Open("[|localhost|]");
        public object Two() => Open(port: 6380, host: "[|127.0.0.1|]");
        """);

    [Fact]
    public void A_constructor_that_takes_the_text() => Flags(
        """
        using StackExchange.Redis;

        public class Cache
        {
            private readonly ConnectionMultiplexer _mux;
            public Cache(string text) => _mux = ConnectionMultiplexer.Connect(text);
            public object Mux => _mux;
        }

        public static class Program { public static object Cache => new Cache("[|localhost|]:6379"); }
        """);

    [Fact]
    public void A_constant_of_another_file_is_reported_at_the_use() => Flags(
        "ConnectionMultiplexer.Connect([|Names.Redis|])",
        Setup.Plain.Source("Names.cs", "internal static class Names { internal const string Redis = \"localhost:6379\"; }"));

    [Fact]
    public void A_helper_of_another_file_is_reported_there() => Flags(
        "var options = new ConfigurationOptions();\nHelper.Set(options);\nvar mux = ConnectionMultiplexer.Connect(options);",
        Setup.Plain.Source(
            "Helper.cs",
            """
            using StackExchange.Redis;
            static class Helper { internal static void Set(ConfigurationOptions options) => options.EndPoints.Add("[|localhost|]"); }
            """));

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "[|localhost|]:6379");
        services.AddStackExchangeRedisCache(options =>
        {
            options.InstanceName = "shop";
            options.ConfigurationOptions = new ConfigurationOptions { EndPoints = { "[|localhost|]" } };
        });
        services.AddStackExchangeRedisOutputCache(options => options.Configuration = "[|127.0.0.1|]");
        services.AddSignalR().AddStackExchangeRedis("[|localhost|]");
        services.AddSignalR().AddStackExchangeRedis("[|localhost|]", options => options.Configuration.ClientName = "shop");
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.EndPoints.Add("[|localhost|]", 6379));
        services.AddHealthChecks().AddRedis("[|localhost|]:6379");
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("[|localhost|]"));
        """,
        Setup.Web);

    [Theory]
    [InlineData("if (!(env.IsDevelopment() && args.Length == 0)) ConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    [InlineData("if (env.IsDevelopment() || args.Length == 0) ConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    [InlineData("if (env.EnvironmentName != \"Development\") ConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    [InlineData("if (env.IsDevelopment()) Console.WriteLine();\nelse ConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    [InlineData("if (env.IsDevelopment()) return;\nConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    [InlineData("if (!env.IsDevelopment()) ConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    [InlineData("if (!env.IsDevelopment() && args.Length > 0) return;\nConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    [InlineData("var isStaging = env.IsStaging();\nif (isStaging) ConnectionMultiplexer.Connect(\"[|localhost|]\");")]
    public void Other_machines_too(string source) => Flags(source, Setup.Web);

    [Fact]
    public void SignalR_without_endpoints() => Flags("services.AddSignalR().[|AddStackExchangeRedis|]();", Setup.Web);

    [Fact]
    public void A_test_project_when_asked_for() => Flags(
        """ConnectionMultiplexer.Connect("[|localhost|]")""", Setup.Plain.Property("IsTestProject", "true").Option("redis_analyzers.include_tests", "true"));

    [Fact]
    public void The_message_names_the_host() =>
        Assert.Equal(
            ["'localhost' is hard-coded; inside a container it refers to the container itself: read the host from configuration"],
            Messages("""ConnectionMultiplexer.Connect("localhost:6379,password=hunter2")"""));
}

using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The same reading as Redis2001; here stand the hosts, and what differs.</summary>
public partial class Redis2002Tests : RuleTest<Redis2002HardCodedEndpoint, Redis2002HardCodedEndpointFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis-1.shop.internal:6379");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { { \"redis\", 6379 } }");

    [Fact]
    public void Loopback_in_every_shape() => SilentInEveryShape("localhost:6379");

    [Theory]
    [InlineData("[|redis|]")]
    [InlineData("[|redis_1|]:6379")]
    [InlineData("[|10.1.2.3|]:6379,abortConnect=false")]
    [InlineData("[|[2001:db8::7]|]:6379")]
    [InlineData("[|shop.redis.cache.windows.net|]:6380,ssl=true")]
    [InlineData("[|redis-1|]:6379,redis-2:6379")]
    [InlineData("localhost:6379,[|redis|]:6379")]
    public void Every_other_host(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""mux.GetServer("[|10.1.2.3|]:6379")""")]
    [InlineData("""mux.GetServer("[|redis|]", 6379)""")]
    public void A_server_by_its_address(string call) => Flags($"public object Server(IConnectionMultiplexer mux) => {call};");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 1 ? "[|redis|]" : "[|cache|]")""")]
    [InlineData("""var host = args.Length > 0 ? "[|redis|]" : "localhost"; var mux = ConnectionMultiplexer.Connect(host);""")]
    public void One_of_several_values(string source) => Flags(source);

    [Fact]
    public void A_helper_at_its_callers() => Flags(
        """
        private static object Open(string host) => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { host, 6379 } } });
        public object One() => Open("[|redis|]");
        public object Two() => Open(Environment.MachineName);
        """);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "[|redis|]:6379");
        services.AddSignalR().AddStackExchangeRedis("[|redis|]:6379");
        services.AddHealthChecks().AddRedis("[|redis|]:6379");
        """,
        Setup.Web);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:6379")]
    [InlineData("host.docker.internal")]
    [InlineData("0.0.0.0:6379")]
    [InlineData("[::]:6379")]
    [InlineData("redis.example.com:6379")]
    [InlineData("redis.test:6379")]
    [InlineData("<host>:6379")]
    [InlineData("<YOUR-URL>.redis.cache.windows.net:6380")]
    [InlineData("${REDIS_HOST}:6379")]
    [InlineData("#{RedisHost}#:6379")]
    [InlineData("{{redis}}")]
    [InlineData("{0}:6379")]
    [InlineData("xxxx:6379")]
    [InlineData("xxx.xxx.xxx.xxx:6379")]
    [InlineData("your-redis-host:6379")]
    [InlineData("redis://redis:6379")]
    [InlineData("http://redis:6379")]
    [InlineData("user:secret@redis:6379")]
    [InlineData("!/var/run/redis.sock")]
    [InlineData("6379")]
    [InlineData("")]
    [InlineData(" , ")]
    public void No_host_that_somebody_meant(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("localhost:6379,password=hun,ter2")]
    [InlineData("localhost:6379,password=a,b,ssl=true")]
    public void The_rest_of_a_password(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS") ?? "redis:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}.redis.cache.windows.net:6380")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis-" + args[0] + ":6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args[0] + ",ssl=true")""")]
    [InlineData("""ConnectionMultiplexer.Connect(string.Format("{0},ssl=true", args[0]))""")]
    [InlineData("""ConnectionMultiplexer.Connect(string.Join(",", args))""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 1 ? args[1] : "cache")""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { args[0] } })""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { args[0], 6379 } } })""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { new DnsEndPoint(args[0], 6379) } })""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { new IPEndPoint(IPAddress.Any, 6379) } })""")]
    [InlineData("""var host = args.Length > 0 ? args[0] : "cache"; var mux = ConnectionMultiplexer.Connect(host);""")]
    [InlineData("""var mux = (IConnectionMultiplexer)null!; var server = mux.GetServer(mux.GetEndPoints()[0]);""")]
    [InlineData("""var client = new System.Net.Http.HttpClient { BaseAddress = new Uri("http://redis:6379") };""")]
    public void Unknown(string source) => Silent(source);

    [Theory]
    [InlineData("redis")]
    [InlineData("*.shop.internal,redis")]
    [InlineData("cache-*, redis")]
    public void Allowed(string hosts) => Silent("""ConnectionMultiplexer.Connect("redis:6379")""", Option("redis_analyzers.allowed_hosts", hosts));

    [Fact]
    public void Allowed_below_a_domain() => Flags(
        """ConnectionMultiplexer.Connect("a.shop.internal:6379,[|shop.internal|]:6379")""", Option("redis_analyzers.allowed_hosts", "*.shop.internal"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("redis")""", Setup.Plain.Property("IsTestProject", "True"));

    [Theory]
    [InlineData("if (env.IsDevelopment()) ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (env.IsProduction()) { return; }\nif (!env.IsDevelopment()) return;\nConnectionMultiplexer.Connect(\"redis\");")]
    public void A_development_machine(string source) => Silent(source, Setup.Web);

    [Fact]
    public void A_debug_build() => Silent("#if DEBUG\nvar mux = ConnectionMultiplexer.Connect(\"redis\");\n#endif", Setup.Plain.Define("DEBUG"));

    [Theory]
    [InlineData("[|redis|]:6379", "$\"{$H ?? \"redis\"}:{$P ?? \"6379\"}\"")]
    [InlineData("[|10.1.2.3|],ssl=yes", "$\"{$H ?? \"10.1.2.3\"}:{$P ?? \"6380\"},ssl=yes\"")]
    [InlineData("[|shop.redis.cache.windows.net|]:6380,ssl=true", "$\"{$H ?? \"shop.redis.cache.windows.net\"}:{$P ?? \"6380\"},ssl=true\"")]
    [InlineData("[|[2001:db8::7]|]:6379", "$\"{$H ?? \"[2001:db8::7]\"}:{$P ?? \"6379\"}\"")]
    public void Host_and_port(string before, string after) => Fixes(
        $"var mux = ConnectionMultiplexer.Connect(\"{before}\");", $"var mux = ConnectionMultiplexer.Connect({Short(after)});", "Redis2002.Host");

    /// <summary>Hosts whose default port depends on defaults of their own keep it unwritten.</summary>
    [Fact]
    public void Host_alone() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|shop.westeurope.redis.azure.net|]");""",
        Short("""var mux = ConnectionMultiplexer.Connect($"{$H ?? "shop.westeurope.redis.azure.net"}");"""),
        setup: Setup.Plain.On("3.4.35"));

    [Fact]
    public void Pattern() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|10.1.2.3|]:6380,ssl=true,user=shop,password=hunter2,keepAlive=30");""",
        Short(
            """
            var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions
            {
                EndPoints = { { $H ?? "10.1.2.3", int.Parse($P ?? "6380") } },
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                AbortOnConnectFail = false,
                ConnectTimeout = 5000,
                ConnectRetry = 5,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
                Ssl = true,
                User = "shop",
                KeepAlive = 30,
            });
            """));

    [Fact]
    public void A_server() => Fixes(
        """var server = ((IConnectionMultiplexer)null!).GetServer("[|redis|]", 6379);""",
        Short("""var server = ((IConnectionMultiplexer)null!).GetServer($H ?? "redis", int.Parse($P ?? "6379"));"""));

    [Fact]
    public void Everywhere() => FixesAll(
        "var a = ConnectionMultiplexer.Connect(\"[|redis|]\");\nvar b = ConnectionMultiplexer.Connect(\"localhost\");",
        Short("var a = ConnectionMultiplexer.Connect($\"{$H ?? \"redis\"}:{$P ?? \"6379\"}\");\nvar b = ConnectionMultiplexer.Connect(\"localhost\");"),
        "Redis2002.Host");

    [Fact]
    public void The_message_counts_the_other_hosts() => Assert.Equal(
        ["'redis-1' (and 2 more hosts) is hard-coded, so every other environment needs its own build: read the host from configuration"],
        Messages("""ConnectionMultiplexer.Connect("redis-1:6379,localhost,redis-2:6379,redis-3:6379")"""));

    [Fact]
    public void The_message_has_no_password() =>
        Assert.DoesNotContain(
            Messages("""ConnectionMultiplexer.Connect("redis:6379,password=hunter2")"""),
            message => message.Contains("hunter2", StringComparison.Ordinal));

    private static string Short(string text) => text
        .Replace("$H", "Environment.GetEnvironmentVariable(\"REDIS_HOST\")", StringComparison.Ordinal)
        .Replace("$P", "Environment.GetEnvironmentVariable(\"REDIS_PORT\")", StringComparison.Ordinal);
}

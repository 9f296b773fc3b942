using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2103Tests : RuleTest<Redis2103TimeoutOutOfRange, Redis2103TimeoutOutOfRangeFix>
{
    [Theory]
    [InlineData("redis:6379,connectTimeout=5")]
    [InlineData("redis:6379,syncTimeout=10")]
    [InlineData("redis:6379,connectTimeout=90000")]
    [InlineData("shop.redis.cache.windows.net:6380,keepAlive=900")]
    public void Every_shape(string text) => FlagsInEveryShape(text);

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"redis\" }, AsyncTimeout = 300000");

    [Theory]
    [InlineData("connectTimeout=[|0|]")]
    [InlineData("connectTimeout=[|-1|]")]
    [InlineData("connectTimeout=[|+5|],ssl=true")]
    [InlineData("ConnectTimeout = [|999|]")]
    [InlineData("syncTimeout=[|1|]")]
    [InlineData("syncTimeout=[|99|]")]
    [InlineData("syncTimeout=[|60001|]")]
    [InlineData("asyncTimeout=[|5|]")]
    [InlineData("asyncTimeout=[|2147483647|]")]
    [InlineData("connectTimeout=5000,connectTimeout=[|50|]")]
    [InlineData("connectTimeout=[|60001|]")]
    [InlineData("syncTimeout=[|999|]")]
    [InlineData("asyncTimeout=[|999|]")]
    [InlineData("connectTimeout=[|5|],syncTimeout=6000")]
    public void Every_value(string item) => Flags($"""ConnectionMultiplexer.Connect("redis,{item}")""");

    [Theory]
    [InlineData("ConnectTimeout = [|0|]")]
    [InlineData("ConnectTimeout = [|5|]")]
    [InlineData("SyncTimeout = [|0|]")]
    [InlineData("SyncTimeout = [|-1|]")]
    [InlineData("AsyncTimeout = [|int.MaxValue|]")]
    [InlineData("ConnectTimeout = [|120000|], SyncTimeout = 50000")]
    [InlineData("AsyncTimeout = [|500|]")]
    public void Every_property(string element) => Flags($"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ EndPoints = {{ args[0] }}, {element} }})");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:6379,connectTimeout=[|5|]")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args[0] + ",syncTimeout=[|5|],ssl=true")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 0 ? "redis,connectTimeout=[|5|]" : "redis")""")]
    [InlineData(
        """
        const int Long = 600000;
        var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { args[0] }, SyncTimeout = [|Long|] });
        """)]
    [InlineData("var options = ConfigurationOptions.Parse(args[0]);\noptions.ConnectTimeout = [|5|];\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis,connectTimeout=5000");
        options.SyncTimeout = [|500|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("public static void Set(ConfigurationOptions options) => options.AsyncTimeout = [|5|];")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379,connectTimeout=[|5|]");
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.SyncTimeout = [|5|]);
        """,
        Setup.Web);

    [Theory]
    [InlineData("connectTimeout=1000")]
    [InlineData("connectTimeout=5000")]
    [InlineData("connectTimeout=60000")]
    [InlineData("syncTimeout=1000,asyncTimeout=1000")]
    [InlineData("syncTimeout=60000")]
    [InlineData("connectTimeout=2000,syncTimeout=3000")]
    [InlineData("connectTimeout=5000,syncTimeout=20000")]
    [InlineData("keepAlive=900")]
    [InlineData("syncTimeout=10000")]
    [InlineData("connectTimeout=10000,syncTimeout=10000,asyncTimeout=20000")]
    [InlineData("connectTimeout=5,connectTimeout=5000")]
    [InlineData("connectTimeout=5s")]
    [InlineData("connectTimeout=")]
    [InlineData("syncTimeout=0")]
    [InlineData("asyncTimeout=-1")]
    [InlineData("responseTimeout=5,keepAlive=5,connectRetry=5,configCheckSeconds=5")]
    [InlineData("name=connectTimeout=5")]
    public void Other_values(string item) => Silent($"""ConnectionMultiplexer.Connect("redis,{item}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"redis,connectTimeout={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis,connectTimeout=5" + args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis,syncTimeout=5,{args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis,connectTimeout={args[0]},syncTimeout=20000")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 0 ? "redis,connectTimeout=5" : args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis,asyncTimeout=500,{args[0]}=5")""")]
    [InlineData("public static void Set(ConfigurationOptions options) => options.AsyncTimeout = 500;")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis\" }, ConnectTimeout = args.Length })")]
    [InlineData(
        """
        ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { "redis" },
            ConnectTimeout = (int)TimeSpan.FromMilliseconds(5).TotalMilliseconds
        })
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis,connectTimeout=5");
        options.ConnectTimeout = args.Length;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis,connectTimeout=5");
        if (args.Length > 0) options.ConnectTimeout = 5000;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("var text = \"redis,connectTimeout=5\";")]
    [InlineData("public int ConnectTimeout { get; set; }\npublic void Set() => ConnectTimeout = 5;")]
    [InlineData("#if DEBUG\npublic static void Set(ConfigurationOptions options) => options.SyncTimeout = int.MaxValue;\n#endif")]
    public void Values_from_elsewhere(string source) => Silent(source);

    [Fact]
    public void A_debugger_needs_time() => Silent(
        "#if DEBUG\nvar mux = ConnectionMultiplexer.Connect(\"redis,syncTimeout=600000\");\n#endif", Setup.Plain.Define("DEBUG"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("redis,connectTimeout=5")""", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("\"redis,connectTimeout=[|5|],ssl=true\"", "\"redis,connectTimeout=5000,ssl=true\"")]
    [InlineData("$\"{args[0]}:6379,syncTimeout=[|99999|]\"", "$\"{args[0]}:6379,syncTimeout=5000\"")]
    [InlineData("\"redis,connectTimeout=[|90000|],syncTimeout=3000\"", "\"redis,connectTimeout=5000,syncTimeout=3000\"")]
    [InlineData("\"shop.redis.cache.windows.net:6380,keepAlive=[|900|]\"", "\"shop.redis.cache.windows.net:6380,keepAlive=60\"")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "redis" }, AsyncTimeout = [|5|] /* seconds */ }""",
        """new ConfigurationOptions { EndPoints = { "redis" }, AsyncTimeout = 5000 /* seconds */ }""")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});");

    [Fact]
    public void Fix_of_a_shared_constant() => Fixes(
        "internal const string Text = \"redis,connectTimeout=[|5|]\";\npublic object Open() => ConnectionMultiplexer.Connect(Text);",
        "internal const string Text = \"redis,connectTimeout=5\";\npublic object Open() => ConnectionMultiplexer.Connect(Text + \",connectTimeout=5000\");");

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var c = ConnectionMultiplexer.Connect("redis,connectTimeout=1000,syncTimeout=[|100000|]");
        var a = ConnectionMultiplexer.Connect("redis,connectTimeout=[|5|],syncTimeout=[|100000|]");
        var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, SyncTimeout = [|0|], AsyncTimeout = [|1|] });
        """,
        """
        var c = ConnectionMultiplexer.Connect("redis,connectTimeout=1000,syncTimeout=5000");
        var a = ConnectionMultiplexer.Connect("redis,connectTimeout=5000,syncTimeout=5000");
        var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, SyncTimeout = 5000, AsyncTimeout = 5000 });
        """);

    [Fact]
    public void The_messages_name_the_item() => Assert.Equal(
        [
            "'connectTimeout=5' leaves no time for a slow handshake: set connectTimeout=5000",
            "'SyncTimeout = 90000' blocks every caller for more than a minute when Redis is down: set SyncTimeout = 5000",
            "'connectTimeout=90000' blocks start-up for more than a minute at each attempt when Redis is down: set connectTimeout=5000",
            "'asyncTimeout=500' is shorter than the heartbeat at which the library checks for timeouts: set asyncTimeout=5000",
            "'keepAlive=600' is too long for Azure, which closes a connection that is idle for ten minutes: set keepAlive=60",
        ],
        Messages(
            """
            ConnectionMultiplexer.Connect("redis,connectTimeout=5,password=hunter2");
            ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, SyncTimeout = 90000 });
            ConnectionMultiplexer.Connect("redis,connectTimeout=90000");
            ConnectionMultiplexer.Connect("redis,asyncTimeout=500");
            ConnectionMultiplexer.Connect("shop.redis.cache.windows.net,keepAlive=600");
            """));
}

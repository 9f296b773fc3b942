using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2004Tests : RuleTest<Redis2004SentinelMisconfigured, Redis2004SentinelMisconfiguredFix>
{
    /// <summary>The versions that know Sentinel themselves.</summary>
    private static Setup New => Setup.Plain.On("3.4.35");

    [Theory]
    [InlineData("sentinel:26379")]
    [InlineData("redis:6379,serviceName=mymaster")]
    [InlineData("sentinel:26379,serviceName=mymaster:6379")]
    public void Every_shape(string text) => FlagsInEveryShape(text);

    [Theory]
    [InlineData("EndPoints = { \"sentinel:26379\" }")]
    [InlineData("EndPoints = { { \"redis\", 6379 } }, ServiceName = \"mymaster\"")]
    public void Options_every_shape(string initializer) => FlagsOptionsInEveryShape(initializer);

    [Theory]
    [InlineData("[|sentinel:26379|],abortConnect=false")]
    [InlineData("[|sentinel-1:26379|],sentinel-2:26379,sentinel-3:26379")]
    [InlineData("redis:6379,[|sentinel:26379|]")]
    [InlineData("[|localhost:26379|],localhost:26380")]
    [InlineData("[|redis:6379|],serviceName=mymaster")]
    [InlineData("[|redis-1:6379|],redis-2:6380,serviceName=mymaster")]
    [InlineData("sentinel:26379,serviceName=[|mymaster:6379|]")]
    [InlineData("sentinel:26379,serviceName=[|10.0.0.7:6379|]")]
    public void Every_mistake(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"[|sentinel:26379|],password={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect("[|sentinel:26379|],password=" + args[0])""")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add("[|sentinel|]", 26379);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("[|redis:6379|]");
        options.ServiceName = "mymaster";
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse(args[0]);
        options.ServiceName = [|"mymaster:6379"|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    public void Where_the_rest_is_not_known(string source) => Flags(source.Replace("[|\"mymaster:6379\"|]", "\"[|mymaster:6379|]\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("[|options.EndPoints.Add(master)|]")]
    [InlineData("[|options.EndPoints.Add(server.SentinelGetMasterAddressByName(\"mymaster\")!)|]")]
    public void Asked_by_hand(string add) => Flags(
        $$"""
        public object Open(IServer server)
        {
            var master = server.SentinelGetMasterAddressByName("mymaster")!;
            var options = new ConfigurationOptions();
            {{add}};
            return ConnectionMultiplexer.Connect(options);
        }
        """);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "[|sentinel:26379|]");
        services.AddSignalR().AddStackExchangeRedis("[|redis:6379|],serviceName=mymaster");
        """,
        Setup.Web);

    [Theory]
    [InlineData("sentinel:26379,serviceName=mymaster")]
    [InlineData("sentinel-1:26379,sentinel-2:26379,serviceName=mymaster,password=secret")]
    [InlineData("sentinel,serviceName=mymaster")]
    [InlineData("sentinel:5000,serviceName=mymaster")]
    [InlineData("sentinel:26379,redis:6379,serviceName=mymaster")]
    [InlineData("redis:6379,serviceName=")]
    [InlineData("redis:6379")]
    [InlineData("localhost:26379")]
    [InlineData("127.0.0.1:26379,password=secret")]
    [InlineData("sentinel:2637")]
    [InlineData("redis:6379,name=sentinel:26379")]
    [InlineData("redis:6379,tunnel=http:proxy:26379")]
    [InlineData("sentinel:26379,$SENTINEL=,$GET=")]
    public void Right_texts(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect("sentinel:26379" + args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:26379,abortConnect=false")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"sentinel:26379,{args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"sentinel:26379,serviceName={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6379,serviceName={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:{args[0]},serviceName=mymaster")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]},redis:6379,serviceName=mymaster")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"sentinel:26379,serviceName={args[0]}:6379")""")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("sentinel:26379");
        options.ServiceName = args[0];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("sentinel:26379");
        if (args.Length > 0) options.ServiceName = args[0];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("public static ConfigurationOptions Make() => new ConfigurationOptions { EndPoints = { \"sentinel:26379\" } };")]
    [InlineData("public object Server(IConnectionMultiplexer mux) => mux.GetServer(\"sentinel:26379\");")]
    [InlineData("public static void Add(ConfigurationOptions options) => options.EndPoints.Add(\"sentinel:26379\");")]
    [InlineData("public const string Sentinel = \"sentinel:26379\";")]
    public void What_may_be_said_elsewhere(string source) => Silent(source);

    [Theory]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "sentinel:26379" }, CommandMap = CommandMap.Sentinel, TieBreaker = "" };
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("sentinel:26379");
        options.CommandMap = CommandMap.Sentinel;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("public object Where(IServer server) => server.SentinelGetMasterAddressByName(\"mymaster\")!;")]
    [InlineData(
        """
        public void Print(IServer server)
        {
            var master = server.SentinelGetMasterAddressByName("mymaster");
            Console.WriteLine(master);
        }
        """)]
    public void Tools_that_talk_to_sentinels(string source) => Silent(source);

    [Theory]
    [InlineData("ConnectionMultiplexer.SentinelConnect(\"sentinel:26379\")")]
    [InlineData("ConnectionMultiplexer.SentinelConnectAsync(new ConfigurationOptions { EndPoints = { \"sentinel:26379\" } })")]
    [InlineData("ConnectionMultiplexer.SentinelConnect(\"sentinel:6379,serviceName=mymaster\")")]
    public void A_connection_to_the_sentinels(string call) => Silent($"var mux = {call};", New);

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("sentinel:26379")""", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void The_messages_say_what_to_do() => Assert.Equal(
        [
            "Port 26379 is the Sentinel port, but without serviceName the client does not ask Sentinel for the primary: set serviceName to the name "
                + "of the primary",
            "With serviceName the endpoints must be Sentinels, but port 6380 is a Redis server port: use the endpoints of the Sentinels, by default "
                + "on port 26379",
        ],
        Messages("ConnectionMultiplexer.Connect(\"sentinel:26379,password=hunter2\");\nConnectionMultiplexer.Connect(\"redis:6380,serviceName=main\");"));
}

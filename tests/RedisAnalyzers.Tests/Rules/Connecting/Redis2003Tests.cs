using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2003Tests : RuleTest<Redis2003TlsPortMismatch, Redis2003TlsPortMismatchFix>
{
    private const string Azure = "shop.redis.cache.windows.net";
    private const string Managed = "shop.westeurope.redis.azure.net";
    private const string Upstash = "eu1-shop.upstash.io";
    private const string Serverless = "shop-x1.serverless.use1.cache.amazonaws.com";

    /// <summary>Versions that turn TLS on by themselves for Azure's hosts.</summary>
    private static Setup New => Setup.Plain.On("3.4.35");

    private static Setup Old => Setup.Plain.On("2.1.30");

    [Theory]
    [InlineData(Azure)]
    [InlineData(Azure + ":6379,ssl=true")]
    [InlineData(Upstash + ":6379,password=secret")]
    [InlineData(Serverless + ":6379")]
    public void Every_shape(string text) => FlagsInEveryShape(text);

    [Theory]
    [InlineData("EndPoints = { \"" + Azure + "\" }")]
    [InlineData("EndPoints = { { \"" + Azure + "\", 6379 } }, Ssl = true")]
    [InlineData("EndPoints = { { \"" + Upstash + "\", 6379 } }, Ssl = false")]
    public void Options_every_shape(string initializer) => FlagsOptionsInEveryShape(initializer);

    [Theory]
    [InlineData("[|" + Azure + "|]")]
    [InlineData("[|SHOP.Redis.Cache.Windows.Net|],password=secret,abortConnect=false")]
    [InlineData("[|shop.redis.cache.chinacloudapi.cn|]")]
    [InlineData("[|" + Azure + "|],sslHost=" + Azure)]
    [InlineData(Azure + ":6380,ssl=[|false|]")]
    [InlineData(Azure + ":6380,ssl=true,ssl=[|no|]")]
    [InlineData("[|" + Azure + ":6379|],ssl=true")]
    [InlineData("[|" + Managed + ":6380|],ssl=true")]
    [InlineData("[|" + Managed + ":6379|],ssl=false")]
    [InlineData("[|" + Managed + "|],ssl=true")]
    [InlineData("[|" + Upstash + "|]:6379")]
    [InlineData("[|" + Upstash + "|]:31234,password=secret")]
    [InlineData(Upstash + ":6379,ssl=[|off|]")]
    [InlineData("[|" + Serverless + "|]:6379,abortConnect=false")]
    [InlineData("redis:6379,[|" + Upstash + "|]:6379")]
    public void Every_mismatch(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("[|" + Azure + "|]:6380")]
    [InlineData("[|" + Managed + "|]:10000")]
    public void Where_the_library_is_too_old_to_turn_it_on(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""", Old);

    [Theory]
    [InlineData("$\"[|{args[0]}.redis.cache.windows.net|],password={args[1]}\"")]
    [InlineData("$\"[|{args[0]}.redis.cache.windows.net:6379|],ssl=true\"")]
    [InlineData("\"[|" + Upstash + "|]:\" + args[0]")]
    [InlineData("string.Format(\"[|" + Serverless + "|]:{0}\", args[0])")]
    public void Partly_known_texts(string text) => Flags($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData("var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"[|" + Azure + "|]\");\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData(
        $$"""
        var options = new ConfigurationOptions { Ssl = true };
        options.EndPoints.Add("[|{{Azure}}|]", 6379);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        $"""
        var options = ConfigurationOptions.Parse("{Upstash}:6379");
        options.Ssl = [|false|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        $"""
        var options = ConfigurationOptions.Parse("[|{Azure}:6379|]");
        options.Ssl = true;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("public static ConfigurationOptions Make() => new ConfigurationOptions { EndPoints = { \"[|" + Azure + ":6379|]\" }, Ssl = true };")]
    public void On_options(string source) => Flags(source);

    [Fact]
    public void Services() => Flags(
        $$"""
        services.AddStackExchangeRedisCache(options => options.Configuration = "[|{{Upstash}}|]:6379");
        services.AddSignalR().AddStackExchangeRedis("[|{{Azure}}|]");
        services.AddHealthChecks().AddRedis("[|{{Azure}}:6379|],ssl=true");
        """,
        Setup.Web);

    [Theory]
    [InlineData(Azure + ":6380,ssl=true")]
    [InlineData(Azure + ",ssl=true")]
    [InlineData(Azure + ":6379")]
    [InlineData(Azure + ":6379,ssl=false")]
    [InlineData(Azure + ",ssl=false")]
    [InlineData(Azure + ":7000")]
    [InlineData(Managed + ":10000,ssl=true")]
    [InlineData(Managed + ":10000,ssl=false")]
    [InlineData(Managed + ":8500,ssl=true")]
    [InlineData(Upstash + ":6379,ssl=true")]
    [InlineData("fly-shop.upstash.io:6379")]
    [InlineData(Serverless + ":6379,ssl=true")]
    [InlineData("shop.x1.ng.0001.use1.cache.amazonaws.com:6379")]
    [InlineData("master.shop.x1.use1.cache.amazonaws.com:6379")]
    [InlineData("redis-1.c1.us-east-1-2.ec2.cloud.redislabs.com:12345")]
    [InlineData("ec2-1-2-3-4.compute-1.amazonaws.com:20469")]
    [InlineData("redis:6380")]
    [InlineData("localhost:6380")]
    [InlineData("redis-internal.contoso.com:6380")]
    [InlineData("redis:6379,ssl=true")]
    [InlineData("redis:6379,name=" + Azure)]
    [InlineData("redis:6379,sslHost=" + Azure)]
    [InlineData(Azure + ":6380,ssl=maybe")]
    public void Other_texts(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData(Azure + ":6380")]
    [InlineData(Azure + "," + Azure + ":6380")]
    [InlineData(Managed + ":10000")]
    [InlineData(Azure + ",defaults=azure")]
    public void What_the_library_turns_on_by_itself(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""", New);

    [Theory]
    [InlineData("args[0] + \",ssl=true\"")]
    [InlineData("$\"" + Azure + "{args[0]}\"")]
    [InlineData("$\"" + Azure + ",{args[0]}\"")]
    [InlineData("$\"" + Upstash + ":6379,ssl={args[0]}\"")]
    [InlineData("$\"" + Azure + ":{args[0]},ssl=true\"")]
    [InlineData("$\"{args[0]}upstash.io:6379\"")]
    [InlineData("$\"{args[0]}.upstash.io:6379\"")]
    [InlineData("\"" + Azure + "\" + args[0]")]
    [InlineData("args.Length > 0 ? \"" + Azure + "\" : args[0]")]
    public void Holes(string text) => Silent($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData(
        $"""
        var options = ConfigurationOptions.Parse("{Upstash}:6379");
        options.Ssl = args.Length > 0;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        $$"""
        var options = new ConfigurationOptions { EndPoints = { "{{Azure}}" } };
        if (args.Length > 0) options.Ssl = true;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("public static ConfigurationOptions Make() => new ConfigurationOptions { EndPoints = { \"" + Azure + "\" } };")]
    [InlineData("public static void Add(ConfigurationOptions options) => options.EndPoints.Add(\"" + Azure + "\");")]
    [InlineData("public object Server(IConnectionMultiplexer mux) => mux.GetServer(\"" + Azure + "\");")]
    [InlineData("public object Server(IConnectionMultiplexer mux) => mux.GetServer(\"" + Upstash + ":6379\");")]
    [InlineData("public const string Host = \"" + Azure + "\";")]
    public void What_may_be_said_elsewhere(string source) => Silent(source);

    [Fact]
    public void A_client_certificate_turns_it_on() => Silent(
        $$"""
        var options = new ConfigurationOptions { EndPoints = { "{{Upstash}}:6379" } };
        options.SetUserPfxCertificate("client.pfx");
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        New);

    [Fact]
    public void Set_by_a_delegate() => Silent($"var mux = ConnectionMultiplexer.Connect(\"{Upstash}:6379\", options => options.Ssl = true);", New);

    [Fact]
    public void A_test_project() => Silent($"ConnectionMultiplexer.Connect(\"{Azure}\")", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void The_messages_say_what_to_set() => Assert.Equal(
        [
            "Azure Cache for Redis expects TLS, but TLS is off: set ssl=true",
            "Upstash accepts TLS connections only: set ssl=true",
            "Azure Managed Redis offers TLS on port 10000, not on this port: set port 10000",
            "Azure Cache for Redis expects TLS, but TLS is off: set Ssl = true",
        ],
        Messages(
            $$"""
            ConnectionMultiplexer.Connect("{{Azure}},password=hunter2");
            ConnectionMultiplexer.Connect("{{Upstash}}:1,ssl=0");
            ConnectionMultiplexer.Connect("{{Managed}}:6379,ssl=true");
            ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "{{Azure}}" } });
            """));
}

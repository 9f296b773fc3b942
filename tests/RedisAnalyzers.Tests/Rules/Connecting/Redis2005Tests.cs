using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The same reading and the same actions as Redis2001; here stand the addresses, and what differs.</summary>
public class Redis2005Tests : RuleTest<Redis2005BindAddressAsEndpoint, Redis2005BindAddressAsEndpointFix>
{
    private const string Host = "Environment.GetEnvironmentVariable(\"REDIS_HOST\")";
    private const string Port = "Environment.GetEnvironmentVariable(\"REDIS_PORT\")";

    [Theory]
    [InlineData("0.0.0.0:6379")]
    [InlineData("0.0.0.0,ssl=true")]
    [InlineData("[::]:6379")]
    public void Every_shape(string text) => FlagsInEveryShape(text);

    [Theory]
    [InlineData("EndPoints = { \"0.0.0.0:6379\" }")]
    [InlineData("EndPoints = { { \"0.0.0.0\", 6379 } }")]
    public void Options_every_shape(string initializer) => FlagsOptionsInEveryShape(initializer);

    [Theory]
    [InlineData("[|0.0.0.0|]")]
    [InlineData("[|[::]|]:6379")]
    [InlineData("[|::|]")]
    [InlineData("[|[0:0:0:0:0:0:0:0]|]:6379")]
    [InlineData("[|*|]:6379,password=secret")]
    [InlineData("redis:6379,[|0.0.0.0|]:6380")]
    [InlineData("[|0.0.0.0|]:6380,[::]:6380")]
    public void Every_address(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("$\"[|0.0.0.0|]:{args[0]},password={args[1]}\"")]
    [InlineData("\"[|0.0.0.0|]:\" + args[0]")]
    [InlineData("string.Format(\"[|0.0.0.0|]:{0}\", args[0])")]
    [InlineData("$\"{args[0]}:6379,[|0.0.0.0|]:6379\"")]
    public void Where_the_rest_is_not_known(string text) => Flags($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData("EndPoints = { [|{ IPAddress.Any, 6379 }|] }")]
    [InlineData("EndPoints = { [|new IPEndPoint(IPAddress.IPv6Any, 6379)|] }")]
    [InlineData("EndPoints = { new DnsEndPoint(\"[|0.0.0.0|]\", 6379) }")]
    [InlineData("EndPoints = { [|{ IPAddress.Parse(\"0.0.0.0\"), 6379 }|], \"redis\" }")]
    public void Objects(string initializer) => Flags($"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ {initializer} }})");

    [Theory]
    [InlineData("public object Server(IConnectionMultiplexer mux) => mux.GetServer(\"[|0.0.0.0|]:6379\");")]
    [InlineData("public object Server(IConnectionMultiplexer mux) => mux.GetServer(\"[|0.0.0.0|]\", 6379);")]
    [InlineData("public static void Add(ConfigurationOptions options) => options.EndPoints.Add(\"[|0.0.0.0|]:6379\");")]
    [InlineData("public static void Add(ConfigurationOptions options) => options.EndPoints.Add(\"[|0.0.0.0|]\", 6379);")]
    public void Other_ways_in(string member) => Flags(member);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "[|0.0.0.0|]:6379");
        services.AddSignalR().AddStackExchangeRedis("[|0.0.0.0|]:6379");
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.EndPoints.Add("[|0.0.0.0|]:6379"));
        services.AddHealthChecks().AddRedis("[|0.0.0.0|]:6379");
        """,
        Setup.Web);

    [Fact]
    public void Development_code_has_it_wrong_too() => Flags(
        "if (env.IsDevelopment())\n{\n    ConnectionMultiplexer.Connect(\"[|0.0.0.0|]:6379\");\n}", Setup.Web);

    [Theory]
    [InlineData("localhost:6379")]
    [InlineData("127.0.0.1:6379")]
    [InlineData("10.0.0.0:6379")]
    [InlineData("0.0.0.0.nip.io:6379")]
    [InlineData("[::1]:6379")]
    [InlineData("redis:6379,connectTimeout=1,000")]
    [InlineData("0:6379")]
    [InlineData("***:6379")]
    [InlineData("*.redis.example.com:6379")]
    [InlineData("redis:6379,name=0.0.0.0")]
    [InlineData("redis:6379,password=0.0.0.0")]
    [InlineData("redis:6379,tunnel=http:0.0.0.0:80")]
    [InlineData("redis:6379,password=a,*")]
    [InlineData("!/run/0.0.0.0")]
    public void Other_addresses(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("$\"{args[0]}0.0.0.0:6379\"")]
    [InlineData("$\"0.0.0.{args[0]}:6379\"")]
    [InlineData("\"0.0.0.0\" + args[0]")]
    [InlineData("args[0] + \":6379\"")]
    [InlineData("args.Length > 0 ? args[0] : \"0.0.0.0:6379\"")]
    [InlineData("(Environment.GetEnvironmentVariable(\"REDIS_HOST\") ?? \"0.0.0.0\") + \":6379\"")]
    public void Holes(string text) => Silent($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData("var host = \"0.0.0.0\";\nif (args.Length > 0) host = args[0];\nvar mux = ConnectionMultiplexer.Connect(host + \":6379\");")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        if (args.Length > 0) options.EndPoints.Add("0.0.0.0");
        else options.EndPoints.Add("redis");
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("var listener = new System.Net.Sockets.TcpListener(IPAddress.Any, 6379);")]
    [InlineData("var listen = \"http://0.0.0.0:8080\";\nvar bind = \"0.0.0.0\";")]
    public void Not_the_address_of_redis(string source) => Silent(source);

    [Fact]
    public void A_listener_of_the_web_server() =>
        Silent("var builder = WebApplication.CreateBuilder();\nvar app = builder.Build();\napp.Urls.Add(\"http://0.0.0.0:8080\");", Setup.Web);

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("0.0.0.0:6379")""", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void An_allowed_host() => Silent("""ConnectionMultiplexer.Connect("0.0.0.0:6379")""", Option("redis_analyzers.allowed_hosts", "0.0.0.0"));

    [Theory]
    [InlineData(
        "$\"[|0.0.0.0|]:6379,password={args[0]}\"",
        "$\"{" + Host + " ?? \"localhost\"}:{" + Port + " ?? \"6379\"},password={args[0]}\"")]
    [InlineData(
        "\"[|[::]|]:6379\"",
        "$\"{" + Host + " ?? \"localhost\"}:{" + Port + " ?? \"6379\"}\"")]
    public void Fix_of_the_host(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});", "Redis2005.Host");

    [Fact]
    public void Fix_on_options() => Fixes(
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add("[|0.0.0.0|]", 6379); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        $"""
        var options = new ConfigurationOptions();
        options.EndPoints.Add({Host} ?? "localhost", int.Parse({Port} ?? "6379")); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        "Redis2005.Host");

    [Fact]
    public void Everywhere() => FixesAll(
        """
        public static void A(ConfigurationOptions options) => options.EndPoints.Add("[|0.0.0.0|]:6379");
        public static void B(ConfigurationOptions options) => [|options.EndPoints.Add(IPAddress.Any, 6380)|];
        """,
        $"""
        public static void A(ConfigurationOptions options) => options.EndPoints.Add({Host} ?? "localhost", int.Parse({Port} ?? "6379"));
        public static void B(ConfigurationOptions options) => options.EndPoints.Add({Of6380(Host)} ?? "localhost", int.Parse({Of6380(Port)} ?? "6380"));
        """);

    private static string Of6380(string variable) => variable.Replace("REDIS_", "REDIS_6380_", StringComparison.Ordinal);

    [Fact]
    public void A_field_of_IPAddress_by_using_static() => Flags(
        """
        using static System.Net.IPAddress;
        using StackExchange.Redis;
        public static class C { public static void B(ConfigurationOptions options) => [|options.EndPoints.Add(Any, 6380)|]; }

        """);

    [Fact]
    public void A_field_that_is_only_named_so() => Silent(
        """
        using System.Net;
        using StackExchange.Redis;
        public static class Hosts { public static readonly IPAddress Any = IPAddress.Parse(System.Environment.MachineName); }
        public static class C { public static void B(ConfigurationOptions options) => options.EndPoints.Add(Hosts.Any, 6380); }

        """);

    [Fact]
    public void No_fix_for_several_endpoints() => NoFix("""ConnectionMultiplexer.Connect("redis:6379,[|0.0.0.0|]:6380")""");

    [Fact]
    public void The_message_names_the_address() => Assert.Equal(
        ["'0.0.0.0' is an address that a server listens on, not one that a client can connect to: use the host of the Redis server"],
        Messages("""ConnectionMultiplexer.Connect("0.0.0.0:6379,password=hunter2")"""));
}

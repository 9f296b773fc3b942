using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public partial class Redis1004Tests : RuleTest<Redis1004MalformedEndpoint, Redis1004MalformedEndpointFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis:6379/2");

    [Theory]
    [InlineData("redis:6379[|/0|]")]
    [InlineData("redis[|/2|],ssl=true")]
    [InlineData("[|redis:abc|]")]
    [InlineData("[|redis:|]")]
    [InlineData("[|\\\"redis:6379\\\"|]")]
    [InlineData("redis:[|65536|]")]
    [InlineData("redis:[|-1|]")]
    [InlineData("[|:6379|]")]
    [InlineData("[|redis:6379:6380|]")]
    [InlineData("[|red is|]:6379", "[|red is:6379|]")]
    [InlineData("[|6379|]")]
    [InlineData("redis:6,[|379|]")]
    [InlineData("redis,connectTimeout=1,[|000|]")]
    [InlineData("redis,[|ssl|]")]
    [InlineData("redis,[|abortConnect|]")]
    [InlineData("redis,[|abortConnect:|]false", "redis,[|abortConnect:false|]")]
    [InlineData("redis,[|connectTimeout:5000|]")]
    [InlineData("redis,[|password|]")]
    [InlineData("redis,[|$CLIENT|]")]
    [InlineData("redis,sslProtocols=tls12,[|tls13|]")]
    [InlineData("[|user:abc7xyz@redis:6379|]")]
    [InlineData("[|abc7xyz@redis:1234|]")]
    [InlineData("[|redis:6379@abc7xyz|]")]
    [InlineData("[|::1:6379|]")]
    [InlineData("[|[::1]6379|]")]
    [InlineData("[|=abc7xyz|],redis")]
    [InlineData("[|abortConnect=false|]")]
    [InlineData("[|,|]")]
    public void Every_form(string text, string? marked = null) => Flags($"ConnectionMultiplexer.Connect(\"{marked ?? text}\")");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect([|\"\"|])")]
    [InlineData("ConnectionMultiplexer.Connect([|string.Empty|])")]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:6379[|/0|]\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"[|{args[1]}@{args[0]}:6379|]\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,[|ssl|],password={args[0]}\")")]
    [InlineData("ConnectionMultiplexer.Connect(args.Length > 0 ? args[0] : \"redis:6379[|/0|]\")")]
    [InlineData("ConfigurationOptions.Parse(\"redis:6379[|/0|]\")")]
    public void Partly_known(string source) => Flags(source);

    [Theory]
    [InlineData("\"[|redis:6379,ssl=true|]\"")]
    [InlineData("\"[|h1,h2|]\"")]
    [InlineData("\"[|redis:abc|]\"")]
    [InlineData("\"[| redis:6379|]\"")]
    [InlineData("\"redis:6379[|/0|]\"")]
    [InlineData("\"redis:[|65536|]\"")]
    [InlineData("\"[|redis:6379|]\", 6380")]
    [InlineData("\"[|a b|]\", 6380")]
    public void An_endpoint_by_itself(string arguments) => Flags($"var options = new ConfigurationOptions();\noptions.EndPoints.Add({arguments});");

    [Fact]
    public void An_empty_endpoint() => Flags("var options = new ConfigurationOptions();\n[|options.EndPoints.Add(\"\")|];");

    [Fact]
    public void Initializer_and_server() => Flags(
        """
        var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "[|h1:1,h2:2|]", { "[|h:1|]", 2 } } });
        var server = mux.GetServer("[|h:x|]");
        """);

    [Theory]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"redis:6379\", \"[|redis|]:6379\" } };")]
    [InlineData("var options = ConfigurationOptions.Parse(\"redis:6379,ssl=true\");\noptions.EndPoints.Add(\"[|redis|]\", 6379);")]
    public void Added_twice(string source) => Flags(source);

    [Theory]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"redis:6379\", \"redis:6380\", \"redis\", args[0], args[0] } };")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse(args[0]);
        if (args.Length > 1) options.EndPoints.Add("redis", 6379);
        else options.EndPoints.Add("redis", 6379);
        """)]
    [InlineData("var a = new ConfigurationOptions { EndPoints = { \"redis:6379\" } };\nvar b = new ConfigurationOptions { EndPoints = { \"redis:6379\" } };")]
    public void Added_once(string source) => Silent(source);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379[|/0|]");
        services.AddSignalR().AddStackExchangeRedis("redis,[|ssl|]");
        """,
        Setup.Web);

    [Fact]
    public void A_good_text_in_every_shape() => SilentInEveryShape("redis:6379,redis-2,[2001:db8::1]:6380,10.0.0.1,ssl=true");

    [Theory]
    [InlineData("redis")]
    [InlineData("redis_1:6379,redis-2:6379,r.e-d.is")]
    [InlineData("127.0.0.1:6379")]
    [InlineData("::1")]
    [InlineData("2001:db8::1")]
    [InlineData("[fe80::1%2]:6379")]
    [InlineData("münchen.example:6379")]
    [InlineData("redis:0")]
    [InlineData("redis: 6379 , ")]
    [InlineData("redis,bogus")]
    [InlineData("proxy:6379")]
    [InlineData("user,ssl=true")]
    [InlineData("name:6379")]
    [InlineData("admin:6379")]
    [InlineData("redis,admin,master:6379,auth")]
    [InlineData("ssl:6380")]
    [InlineData("password:6379,user:6379")]
    [InlineData("password=abc7xyz,localhost")]
    [InlineData("redis,password=ab,cd")]
    [InlineData("redis:6379,redis:6379")]
    [InlineData("<host>:6379")]
    [InlineData("${REDIS_HOST}:6379")]
    [InlineData("{0}:{1}")]
    [InlineData("redis://cache:6379")]
    [InlineData("localhost.")]
    public void Other_texts(string text) => Silent($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Fact]
    public void A_socket() => Silent("ConnectionMultiplexer.Connect(\"!/var/run/a b@c.sock\")", Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_socket_where_the_version_may_have_them() => Silent("ConnectionMultiplexer.Connect(\"!/var/run/redis.sock\")", Setup.Plain.On("2.1.30"));

    [Theory]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("abortConnect=false");
        options.EndPoints.Add("redis:6379");
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("var options = ConfigurationOptions.Parse(\"abortConnect=false\");\nConsole.WriteLine(options);")]
    [InlineData(
        """
        static void Fill(ConfigurationOptions o) => o.EndPoints.Add("redis");
        var options = ConfigurationOptions.Parse("ssl=true");
        Fill(options);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add(args[0]);
        options.EndPoints.Add(args[0], 6379);
        options.EndPoints.Add($"{args[0]}:6379");
        options.EndPoints.Add("redis", 6379);
        """)]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"redis:6379\", \"[::1]:1\", { \"::1\", 6379 }, \"<host>\" } };")]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:{args[1]}\")")]
    [InlineData("ConnectionMultiplexer.Connect(args[0] + \",abortConnect=false\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]},{args[1]}\")")]
    [InlineData("ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\") ?? \"redis:6379\")")]
    [InlineData("ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\") ?? \"\")")]
    [InlineData("ConnectionMultiplexer.Connect(args.Length > 0 ? args[0] : string.Empty)")]
    [InlineData(
        """
        ConnectionMultiplexer.Connect(
            $"{Environment.GetEnvironmentVariable("H") ?? "redis"}:{Environment.GetEnvironmentVariable("P") ?? "6379"},ssl=true")
        """)]
    [InlineData("ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"R\") ?? (args[0] ?? \"redis\") + \":\" + (args[1] ?? \"6379\"))")]
    [InlineData("var options = new ConfigurationOptions();\noptions.EndPoints.Add((args[0] ?? \"redis\") + \":\" + (args[1] ?? \"6379\"));")]
    [InlineData("var text = \"redis:6379/0\";")]
    public void Code(string source) => Silent(source);

    [Fact]
    public void Servers_from_the_delegate() =>
        Silent("ConnectionMultiplexer.Connect(\"ssl=true\", options => options.EndPoints.Add(\"redis\"))", Setup.Plain.On("3.4.35"));
}

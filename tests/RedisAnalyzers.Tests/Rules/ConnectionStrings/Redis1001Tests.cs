using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public class Redis1001Tests : RuleTest<Redis1001UriConnectionString, Redis1001UriConnectionStringFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis://cache:6379");

    [Fact]
    public void Every_shape_with_parts() => FlagsInEveryShape("rediss://bob:abc7xyz@cache:6380/2");

    [Theory]
    [InlineData("[|redis://|]cache:6379")]
    [InlineData("[|rediss://|]:abc7xyz@cache")]
    [InlineData("[|REDIS://|]cache")]
    [InlineData("[|valkey://|]cache:6379")]
    [InlineData("[|unix://|]/var/run/redis.sock")]
    [InlineData("[|unix:|]/var/run/redis.sock")]
    [InlineData("[|tcp://|]cache:6379")]
    [InlineData("[|http://|]cache:6379")]
    [InlineData("[|https://|]cache:6379,ssl=true")]
    [InlineData("[|redis://|]cache:6379?db=3&abortConnect=false")]
    [InlineData("ssl=true, [|redis://|]cache:6379")]
    [InlineData("[|redis://|]a:1,[|redis://|]b:2")]
    public void Every_scheme(string text) => Flags($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"[|redis://|]{args[0]}:6379\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"[|redis://|]\" + args[0])")]
    [InlineData("ConnectionMultiplexer.Connect(string.Format(\"[|redis://|]{0}:{1}\", args[0], args[1]))")]
    [InlineData("ConnectionMultiplexer.Connect($\"[|redis://|]:{args[1]}@{args[0]}:6379/0\")")]
    [InlineData("ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\") ?? \"[|redis://|]cache:6379\")")]
    [InlineData("ConfigurationOptions.Parse(\"[|redis://|]cache:6379\")")]
    [InlineData("ConfigurationOptions.Parse(\"[|redis://|]cache:6379\", true)")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Theory]
    [InlineData("var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"[|redis://|]cache:6379\");")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"[|rediss://|]cache\" } };")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { { \"[|redis://|]cache\", 6379 } } };")]
    [InlineData("ConfigurationOptions options = new();\noptions.EndPoints.Add($\"[|redis://|]{args[0]}:6379\");")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(args[0]);\nvar server = mux.GetServer(\"[|redis://|]cache:6379\");")]
    public void An_endpoint(string source) => Flags(source);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "[|redis://|]cache:6379");
        services.AddSignalR().AddStackExchangeRedis("[|rediss://|]cache");
        services.AddHealthChecks().AddRedis("[|redis://|]cache");
        """,
        Setup.Web);

    [Fact]
    public void Tests_too() => Flags("ConnectionMultiplexer.Connect(\"[|redis://|]cache:6379\")", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("cache:6379")]
    [InlineData("!/var/run/redis.sock")]
    [InlineData("cache:6379,tunnel=http://proxy:8080")]
    [InlineData("cache:6379,tunnel=http:proxy:8080")]
    [InlineData("cache:6379,name=redis://me")]
    [InlineData("cache:6379,password=redis://abc7xyz")]
    [InlineData("cache:6379,channelPrefix=app://")]
    [InlineData("[::1]:6379")]
    [InlineData("redis:6379")]
    [InlineData("redis,rediss")]
    [InlineData("//cache:6379")]
    [InlineData("cache/redis://")]
    public void Other_texts(string text) => Silent($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("var uri = new Uri(\"redis://cache:6379\");\nvar mux = ConnectionMultiplexer.Connect(uri.Host + \":\" + uri.Port);")]
    [InlineData("var text = \"redis://cache:6379\";\nConsole.WriteLine(text);")]
    [InlineData("var text = \"redis://cache:6379\";\nvar mux = ConnectionMultiplexer.Connect(text.Substring(8));")]
    [InlineData("var text = \"redis://cache:6379\";\nvar mux = ConnectionMultiplexer.Connect(text.Replace(\"redis://\", \"\"));")]
    [InlineData("var scheme = args[0];\nvar mux = ConnectionMultiplexer.Connect($\"{scheme}://cache:6379\");")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(args[0] + \"redis://cache\");")]
    [InlineData("static object Parse(string url) => url;\nvar o = Parse(\"redis://cache:6379\");")]
    public void Elsewhere(string source) => Silent(source);

    [Fact]
    public void Another_client() =>
        Silent(
            """
            public sealed class RedisClient(string url) { public string Url => url; }
            public sealed class Uses { private readonly RedisClient _client = new("redis://cache:6379"); }
            """);

    [Theory]
    [InlineData("\"[|redis://|]cache:6379\"", "\"cache:6379,abortConnect=false\"")]
    [InlineData("\"[|redis://|]cache:6379/3,abortConnect=true\"", "\"cache:6379,abortConnect=true,defaultDatabase=3\"")]
    [InlineData("\"[|rediss://|]cache\"", "\"cache:6379,ssl=true,abortConnect=false\"")]
    [InlineData("\"[|rediss://|]cache:6380/\"", "\"cache:6380,ssl=true,abortConnect=false\"")]
    [InlineData("@\"[|redis://|]default@cache\"", "@\"cache,user=default,abortConnect=false\"")]
    [InlineData(
        "\"[|redis://|]cache:6379?db=3&ssl=true&connectTimeout=700\"",
        "\"cache:6379,defaultDatabase=3,ssl=true,connectTimeout=700,abortConnect=false\"")]
    [InlineData(
        "\"[|redis://|]b%6Fb:p%40ss@cache:6379\"",
        "$\"cache:6379,user=bob,password={Environment.GetEnvironmentVariable(\"REDIS_PASSWORD\")},abortConnect=false\"")]
    [InlineData("$\"[|redis://|]{args[0]}:{args[1]}\"", "$\"{args[0]}:{args[1]},abortConnect=false\"")]
    [InlineData(
        "$\"[|rediss://|]bob:{args[1]}@{args[0]}:6380/{args[2]}\"",
        "$\"{args[0]}:6380,user=bob,password={args[1]},ssl=true,defaultDatabase={args[2]},abortConnect=false\"")]
    [InlineData("\"[|redis://|]\" + args[0] + \":6379\"", "\"\" + args[0] + \":6379,abortConnect=false\"")]
    [InlineData(
        "\"[|redis://|]abc7xyz@cache:6379\"",
        "$\"cache:6379,password={Environment.GetEnvironmentVariable(\"REDIS_PASSWORD\")},abortConnect=false\"")]
    [InlineData("$\"[|redis://|]{args[1]}@{args[0]}:6379\"", "$\"{args[0]}:6379,password={args[1]},abortConnect=false\"")]
    [InlineData("\"[|tcp://|]cache:6379\" /* the cache */", "\"cache:6379,abortConnect=false\" /* the cache */")]
    [InlineData("$\"\"\"\n    [|redis://|]cache:6379\n    \"\"\"", "$\"\"\"\n    cache:6379,abortConnect=false\n    \"\"\"")]
    [InlineData(
        """"
        $"""
            [|rediss://|]bob:{args[1]}@{args[0]}:6380,name=a
            """
        """",
        """"
        $"""
            {args[0]}:6380,name=a,user=bob,password={args[1]},ssl=true,abortConnect=false
            """
        """")]
    [InlineData("$$\"\"\"[|redis://|]{{args[0]}}:6379\"\"\"", "$$\"\"\"{{args[0]}}:6379,abortConnect=false\"\"\"")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});");

    [Fact]
    public void Fix_of_a_socket() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|unix://|]/var/run/redis.sock");""",
        """var mux = ConnectionMultiplexer.Connect("!/var/run/redis.sock,abortConnect=false");""",
        setup: Setup.Plain.On("3.4.35"));

    [Fact]
    public void Fix_of_an_endpoint() => Fixes(
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add("[|redis://|]cache:6379");
        """,
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add("cache:6379");
        """);

    [Fact]
    public void No_fix_of_an_endpoint_with_a_password() =>
        NoFix("var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"[|redis://|]abc7xyz@cache:6379\");");

    [Fact]
    public void Everywhere() => FixesAll(
        "var a = ConnectionMultiplexer.Connect(\"[|redis://|]a:1\");\nvar b = ConnectionMultiplexer.Connect(\"[|rediss://|]b:2\");",
        "var a = ConnectionMultiplexer.Connect(\"a:1,abortConnect=false\");\nvar b = ConnectionMultiplexer.Connect(\"b:2,ssl=true,abortConnect=false\");");

    [Theory]
    [InlineData("\"[|redis://|]cache:6379/orders\"")]
    [InlineData("\"[|redis://|]cache:6379?pool=5\"")]
    [InlineData("\"[|redis://|]b%2Cb:@cache:6379\"")]
    [InlineData("$\"[|redis://|]:{Uri.EscapeDataString(args[1])}@cache\"")]
    [InlineData("\"[|redis://|]:\" + args[0] + \"@cache\"")]
    [InlineData("$$\"\"\"[|redis://|]bob:hunter2@{{args[0]}}:6379\"\"\"")]
    [InlineData("$$\"\"\"[|redis://|]bob:hunter2@cache:{{args[0]}}\"\"\"")]
    [InlineData("$$\"\"\"[|redis://|]{{args[1]}}@cache:{{args[0]}}\"\"\"")]
    public void No_fix(string text) => NoFix($"var mux = ConnectionMultiplexer.Connect({text});");

    [Fact]
    public void The_message_repeats_no_secret() => Assert.Equal(
        ["'rediss://' starts a URI, which StackExchange.Redis treats as a host name or ignores: write host:port,password=…,ssl=true"],
        Messages("ConnectionMultiplexer.Connect(\"rediss://bob:hunter2@cache:6380\")"));
}

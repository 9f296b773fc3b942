using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public class Redis1003Tests : RuleTest<Redis1003WrongSeparator, Redis1003WrongSeparatorFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis:6379;abortConnect=false");

    [Theory]
    [InlineData("redis:6379[|;|]password=abc7xyz")]
    [InlineData("redis:6379,abortConnect=false[|;|]")]
    [InlineData("redis:6379[|;|]")]
    [InlineData("redis,abortConnect=false[|;|]connectTimeout=100[|;|]ssl=true")]
    [InlineData("redis [|;|] abortConnect = false")]
    [InlineData("h1:6379[|;|]h2:6379")]
    [InlineData("redis,password=a;b[|;|]ssl=true")]
    [InlineData("redis,name=shop[|;|]ssl=true")]
    [InlineData("Server=redis[|;|]Port=6379[|;|]Password=abc7xyz")]
    [InlineData("redis[|&|]abortConnect=false")]
    [InlineData("redis[| |]abortConnect=false")]
    [InlineData("redis,ssl=true[|&|]pwd=abc7xyz")]
    public void Every_place(string text) => Flags($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:6379[|;|]password={args[1]}\")")]
    [InlineData("ConnectionMultiplexer.Connect(args[0] + \"[|;|]abortConnect=false\")")]
    [InlineData("ConfigurationOptions.Parse(\"redis[|;|]ssl=true\", true)")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "redis[|;|]abortConnect=false");
        services.AddSignalR().AddStackExchangeRedis("redis[|;|]abortConnect=false");
        """,
        Setup.Web);

    [Fact]
    public void Commas_in_every_shape() => SilentInEveryShape("redis:6379, abortConnect = false, name=my shop");

    [Theory]
    [InlineData("redis,password=a;b")]
    [InlineData("redis,password=abc;")]
    [InlineData("redis,password=a;b;c,ssl=true")]
    [InlineData("redis,password=a&ssl=true")]
    [InlineData("redis,password=a b ssl=true")]
    [InlineData("redis,password=a;=")]
    [InlineData("redis,password=ab,cd;ef")]
    [InlineData("redis,name=a;b")]
    [InlineData("redis,name=a;b=c")]
    [InlineData("redis,name=a|tls=1")]
    [InlineData("redis,channelPrefix=a;b:")]
    [InlineData("redis,name=my shop")]
    [InlineData("redis,sslProtocols=tls12|tls13")]
    [InlineData("redis,$CONFIG=a;b")]
    [InlineData("redis://h?db=1&ssl=true")]
    [InlineData("redis://h;x=1")]
    [InlineData("a b:6379")]
    public void Other_texts(string text) => Silent($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(args[0] + \";\" + args[1])")]
    [InlineData("ConnectionMultiplexer.Connect(string.Join(\";\", args))")]
    [InlineData("var text = \"redis;ssl=true\";\nvar mux = ConnectionMultiplexer.Connect(text.Replace(';', ','));")]
    [InlineData("var sql = \"Server=a;Database=b;Password=c\";\nConsole.WriteLine(sql);")]
    public void Elsewhere(string source) => Silent(source);

    [Theory]
    [InlineData("\"redis:6379[|;|]password=abc7xyz\"", "\"redis:6379,password=abc7xyz\"")]
    [InlineData("\"redis,abortConnect=false[|;|]\"", "\"redis,abortConnect=false\"")]
    [InlineData("$\"{args[0]}[|;|]ssl=true\" // why", "$\"{args[0]},ssl=true\" // why")]
    [InlineData("\"redis[| |]abortConnect=false\"", "\"redis,abortConnect=false\"")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect(\n{before}\n);", $"var mux = ConnectionMultiplexer.Connect(\n{after}\n);");

    [Fact]
    public void Everywhere() => FixesAll(
        "var a = ConnectionMultiplexer.Connect(\"h1:1[|;|]h2:2[|;|]ssl=true[|;|]\");", "var a = ConnectionMultiplexer.Connect(\"h1:1,h2:2,ssl=true\");");

    [Fact]
    public void The_message() =>
        Assert.Equal(
            ["';' does not separate options, only a comma does: use a comma"],
            Messages("ConnectionMultiplexer.Connect(\"redis;password=hunter2\")"));
}

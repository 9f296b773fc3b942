using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public class Redis1005Tests : RuleTest<Redis1005InvalidOptionValue, Redis1005InvalidOptionValueFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis:6379,connectTimeout=5s");

    [Theory]
    [InlineData("connectTimeout=[|abc|]")]
    [InlineData("connectTimeout=[|1.5|]")]
    [InlineData("connectTimeout=[|1000ms|]")]
    [InlineData("connectTimeout=[|00:00:05|]")]
    [InlineData("connectTimeout=[|2147483648|]")]
    [InlineData("[|connectTimeout=|]")]
    [InlineData("syncTimeout=[|0|]")]
    [InlineData("asyncTimeout=[|-1|]")]
    [InlineData("abortConnect=[|f|]")]
    [InlineData("abortConnect=[|2|]")]
    [InlineData("[|abortConnect=|]")]
    [InlineData("ssl=[|required|]")]
    [InlineData("ssl=[|\\\"true\\\"|]")]
    [InlineData("proxy=[|bogus|]")]
    [InlineData("sslProtocols=[|tls1.2|]")]
    [InlineData("version=[|abc|]")]
    [InlineData("[|abortConnect=true|],abortConnect=false")]
    [InlineData("[|defaultDatabase=1|],ssl=true,DefaultDatabase=2")]
    [InlineData("[|password=abc7xyz|],password=xyz7abc")]
    [InlineData("[|$CLIENT=a|],$CLIENT=b")]
    public void Every_value(string item) => Flags($"ConnectionMultiplexer.Connect(\"redis,{item}\")");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:6379,connectTimeout=[|5s|]\")")]
    [InlineData("ConnectionMultiplexer.Connect(args[0] + \",syncTimeout=[|0|]\")")]
    [InlineData("ConfigurationOptions.Parse(\"redis,connectTimeout=[|abc|]\", true)")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Theory]
    [InlineData("version=[|6|]", "2.6.96")]
    [InlineData("proxy=[|Envoyproxy|]", "2.1.30")]
    [InlineData("protocol=[|resp4|]", "3.4.35")]
    [InlineData("defaults=[|bogus|]", "3.4.35")]
    [InlineData("tunnel=[|https://proxy:1|]", "3.4.35")]
    public void By_version(string item, string library) => Flags($"ConnectionMultiplexer.Connect(\"redis,{item}\")", Setup.Plain.On(library));

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "redis,connectTimeout=[|5s|]");
        services.AddSignalR().AddStackExchangeRedis("redis,abortConnect=[|never|]");
        """,
        Setup.Web);

    [Fact]
    public void Good_values_in_every_shape() => SilentInEveryShape("redis:6379,abortConnect=no,ssl=1,connectTimeout=+5000,sslProtocols=tls12|tls13,name=");

    [Theory]
    [InlineData("abortConnect=no")]
    [InlineData("abortConnect=OFF")]
    [InlineData("ssl=1")]
    [InlineData("ssl = True ")]
    [InlineData("connectTimeout=0")]
    [InlineData("connectTimeout=-1")]
    [InlineData("connectRetry=-5")]
    [InlineData("defaultDatabase=99999")]
    [InlineData("proxy=9")]
    [InlineData("sslProtocols=ssl3")]
    [InlineData("sslProtocols=tls13")]
    [InlineData("version=6.2")]
    [InlineData("password=,configChannel=,tiebreaker=,name=")]
    [InlineData("ssl=true,ssl=1")]
    [InlineData("password=abc,password=abc")]
    [InlineData("connectTimeout=5000,CONNECTTIMEOUT=05000")]
    [InlineData("bogus=5s")]
    [InlineData("name=5s,channelPrefix=abc")]
    public void Good_values(string item) => Silent($"ConnectionMultiplexer.Connect(\"redis,{item}\")");

    [Theory]
    [InlineData("version=6", "3.4.35")]
    [InlineData("protocol=3", "3.4.35")]
    [InlineData("responseTimeout=abc", "3.4.35")]
    [InlineData("protocol=resp4", "2.1.30")]
    public void Good_by_version(string item, string library) => Silent($"ConnectionMultiplexer.Connect(\"redis,{item}\")", Setup.Plain.On(library));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,connectTimeout={args[0]}\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,connectTimeout={args[0]}s\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,abortConnect={args[0]},abortConnect=false\")")]
    [InlineData("const string Shared = \"redis,abortConnect=true\";\nvar mux = ConnectionMultiplexer.Connect(Shared + \",abortConnect=false\");")]
    [InlineData("var options = ConfigurationOptions.Parse(\"redis,abortConnect=true\");\noptions.AbortOnConnectFail = false;")]
    [InlineData("var text = \"redis,connectTimeout=5s\";")]
    public void Code(string source) => Silent(source);

    [Theory]
    [InlineData("connectTimeout=[|5s|]", "connectTimeout=5000")]
    [InlineData("connectTimeout=[|1000ms|],ssl=true", "connectTimeout=1000,ssl=true")]
    [InlineData("keepAlive=[|1m|]", "keepAlive=60")]
    [InlineData("abortConnect=[|f|]", "abortConnect=false")]
    [InlineData("sslProtocols=[|TLSv1.2|]", "sslProtocols=tls12")]
    [InlineData("[|abortConnect=true|],ssl=true,abortConnect=false", "ssl=true,abortConnect=false")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect(\"redis,{before}\");", $"var mux = ConnectionMultiplexer.Connect(\"redis,{after}\");");

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect("redis,connectTimeout=[|5s|],ssl=[|t|]"); // both
        var b = ConfigurationOptions.Parse(@"redis,syncTimeout=[|1s|]");
        """,
        """
        var a = ConnectionMultiplexer.Connect("redis,connectTimeout=5000,ssl=true"); // both
        var b = ConfigurationOptions.Parse(@"redis,syncTimeout=1000");
        """);

    [Theory]
    [InlineData("connectTimeout=[|abc|]")]
    [InlineData("syncTimeout=[|0|]")]
    [InlineData("keepAlive=[|1500ms|]")]
    public void No_fix(string item) => NoFix($"var mux = ConnectionMultiplexer.Connect(\"redis,{item}\");");

    [Fact]
    public void The_message() =>
        Assert.Equal(["'5s' is not an integer: use 5000"], Messages("ConnectionMultiplexer.Connect(\"redis,password=hunter2,connectTimeout=5s\")"));
}

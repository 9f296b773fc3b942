using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public class Redis1006Tests : RuleTest<Redis1006CommaInPassword, Redis1006CommaInPasswordFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis:6379,password=ab7,cd");

    [Theory]
    [InlineData("redis,password=ab7,[|cd|]")]
    [InlineData("redis:6379,ssl=true,password=ab7,[|cd|],abortConnect=false")]
    [InlineData("redis,password=ab7,[|c=d|]")]
    [InlineData("redis,password=ab7,[|c|],[|d|]")]
    [InlineData("redis,password=ab7,,[|cd|]")]
    [InlineData("redis,password='ab7,[|cd'|]")]
    [InlineData("redis,password=ab7,[|w0rd!|]")]
    [InlineData("redis,password=ab7,[|x:y|]")]
    [InlineData("redis,password=ab7,[|123|]")]
    public void Every_tail(string text) => Flags($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Fact]
    public void The_sentinels_password() =>
        Flags("ConnectionMultiplexer.Connect(\"redis:26379,serviceName=m,sentinelPassword=ab7,[|cd|]\")", Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:6379,password=ab7,[|cd|]\")")]
    [InlineData("ConfigurationOptions.Parse(\"redis,password=ab7,[|cd|]\")")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Fact]
    public void Services() => Flags("services.AddStackExchangeRedisCache(options => options.Configuration = \"redis,password=ab7,[|cd|]\");", Setup.Web);

    [Fact]
    public void Another_server_in_every_shape() => SilentInEveryShape("redis-1:6379,password=ab7,redis-2:6379");

    [Theory]
    [InlineData("redis,password=ab7")]
    [InlineData("redis,password=ab7,redis-2:6379")]
    [InlineData("redis,password=ab7,redis.example.net")]
    [InlineData("redis,password=ab7,10.0.0.1")]
    [InlineData("redis,password=ab7,localhost")]
    [InlineData("redis,password=ab7,[::1]:6379")]
    [InlineData("redis,password=ab7,!/var/run/redis.sock")]
    [InlineData("password=ab7,redis")]
    [InlineData("password=ab7,redis,ssl=true")]
    [InlineData("redis,password=ab7,ssl=true")]
    [InlineData("redis,password=ab7,ssl")]
    [InlineData("redis,password=ab7,abortOnConnectFail=false")]
    [InlineData("redis,password=ab7,<other>")]
    [InlineData("redis,password=ab7,,")]
    [InlineData("redis,password=ab=cd==")]
    [InlineData("redis,name=ab,cd")]
    [InlineData("redis-1,redis-2,password=ab7")]
    public void Other_texts(string text) => Silent($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,password={args[0]}\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,password={args[0]},{args[1]}\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,password=ab7,{args[1]}\")")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"redis\" }, Password = \"ab7,cd\" };")]
    [InlineData("var text = \"redis,password=ab7,cd\";")]
    public void Code(string source) => Silent(source);

    [Fact]
    public void Fix() => Fixes(
        "var mux = ConnectionMultiplexer.Connect(\"redis:6379,ssl=true,password=ab7,[|cd|],name=shop\");",
        """
        var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { "redis:6379" },
            Password = "ab7,cd",
            Ssl = true,
            ClientName = "shop",
        });
        """);

    [Fact]
    public void Fix_of_options_that_were_parsed() => Fixes(
        "var options = ConfigurationOptions.Parse(@\"h1:1,h2:2,password=a\"\"b,[|c\\d|]\"); // both",
        """
        var options = new ConfigurationOptions
        {
            EndPoints = { "h1:1", "h2:2" },
            Password = "a\"b,c\\d",
        }; // both
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        "var mux = await ConnectionMultiplexer.ConnectAsync(\"redis,password=a7,[|b|],[|c|]\");",
        """
        var mux = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
        {
            EndPoints = { "redis" },
            Password = "a7,b,c",
        });
        """);

    [Theory]
    [InlineData("$\"{args[0]}:6379,password=ab7,[|cd|]\"")]
    [InlineData("\"redis,password=ab7,[|cd|],connectTimeout=5s\"")]
    [InlineData("\"redis,password=ab7,[|cd|],tunnel=http:proxy:8080\"")]
    public void No_fix(string text) => NoFix($"var mux = ConnectionMultiplexer.Connect({text});");

    [Fact]
    public void No_fix_where_only_text_goes() =>
        NoFix("services.AddHealthChecks().AddRedis(\"redis,password=ab7,[|cd|]\");", Setup.Web);

    [Fact]
    public void A_property_with_a_sibling_for_options() => Fixes(
        "services.AddStackExchangeRedisCache(options => options.Configuration = \"redis,password=ab7,[|cd|],protocol=3\");",
        """
        services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = new ConfigurationOptions
        {
            EndPoints = { "redis" },
            Password = "ab7,cd",
            Protocol = RedisProtocol.Resp3,
        });
        """,
        setup: Setup.Web.On("3.4.35"));

    [Fact]
    public void The_message_repeats_nothing() => Assert.Equal(
        ["A comma ends the value of 'password', and the rest is parsed as another item: set ConfigurationOptions.Password instead"],
        Messages("""ConnectionMultiplexer.Connect("redis,password=hunter2,hunter3")"""));
}

using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public class Redis1002Tests : RuleTest<Redis1002UnknownOption, Redis1002UnknownOptionFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis:6379,abortOnConnectFail=false");

    [Theory]
    [InlineData("[|abortOnConnectFail|]=false", "use 'abortConnect'")]
    [InlineData("[|connectionTimeout|]=5000", "use 'connectTimeout'")]
    [InlineData("[|db|]=1", "use 'defaultDatabase'")]
    [InlineData("[|Database|]=1", "use 'defaultDatabase'")]
    [InlineData("[|username|]=bob", "use 'user'")]
    [InlineData("[|useSsl|]=true", "use 'ssl'")]
    [InlineData("[|tls|]=true", "use 'ssl'")]
    [InlineData("[|masterName|]=m", "use 'serviceName'")]
    [InlineData("[|clientName|]=a", "use 'name'")]
    [InlineData("[|sslProtocol|]=tls12", "use 'sslProtocols'")]
    [InlineData("[|conectTimeout|]=5000", "use 'connectTimeout'")]
    [InlineData("[|connect timeout|]=5000", "use 'connectTimeout'")]
    [InlineData("[|ssL_Host|]=a", "use 'sslHost'")]
    [InlineData("[|host|]=a", "write host:port without a keyword")]
    [InlineData("[|port|]=6380", "write it after the host, as host:port")]
    [InlineData("[|heartbeatInterval|]=1", "set ConfigurationOptions.HeartbeatInterval in code")]
    [InlineData("[|backlogPolicy|]=failFast", "set ConfigurationOptions.BacklogPolicy in code")]
    [InlineData("[|timeout|]=5000", "remove it, or use the intended keyword")]
    [InlineData("[|retry|]=5", "remove it, or use the intended keyword")]
    [InlineData("[|prefix|]=a:", "remove it, or use the intended keyword")]
    [InlineData("[|bogus|]=1", "remove it, or use the intended keyword")]
    public void One_suggestion_or_none(string item, string advice)
    {
        Flags($"ConnectionMultiplexer.Connect(\"redis,{item},ssl=true\")");
        Assert.EndsWith(
            advice,
            Assert.Single(Messages($"ConnectionMultiplexer.Connect(\"redis,{item.Replace("[|", "").Replace("|]", "")},ssl=true\")")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[|protocol|]=resp3", "2.1.30")]
    [InlineData("[|tunnel|]=http:proxy:80", "2.1.30")]
    [InlineData("[|setlib|]=false", "2.1.30")]
    [InlineData("[|highIntegrity|]=true", "2.6.96")]
    [InlineData("[|sentinelUser|]=bob", "2.13.23")]
    [InlineData("[|defaults|]=azure", "2.13.23")]
    public void A_keyword_that_came_later(string item, string library) => Flags($"ConnectionMultiplexer.Connect(\"redis,{item}\")", Setup.Plain.On(library));

    [Theory]
    [InlineData("protocol=resp3", "2.13.23")]
    [InlineData("tunnel=http:proxy:80", "2.13.23")]
    [InlineData("sentinelUser=bob", "3.4.35")]
    [InlineData("tcpKeepAlive=true", "2.13.23")]
    [InlineData("user=bob", "2.1.30")]
    public void A_keyword_that_is_there(string item, string library) => Silent($"ConnectionMultiplexer.Connect(\"redis,{item}\")", Setup.Plain.On(library));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:6379,[|pwd|]={args[1]}\")")]
    [InlineData("ConnectionMultiplexer.Connect(args[0] + \",[|abortOnConnectFail|]=false\")")]
    [InlineData("ConfigurationOptions.Parse(\"redis,[|db|]=1\")")]
    [InlineData("ConfigurationOptions.Parse(\"redis,[|db|]=1\", false)")]
    [InlineData("ConnectionMultiplexer.Connect(args.Length > 0 ? args[0] : \"redis,[|db|]=1\")")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "redis,[|abortOnConnectFail|]=false");
        services.AddSignalR().AddStackExchangeRedis("redis,[|db|]=1");
        services.AddHealthChecks().AddRedis("redis,[|useSsl|]=true");
        """,
        Setup.Web);

    [Fact]
    public void Tests_too() => Flags("ConnectionMultiplexer.Connect(\"redis,[|db|]=1\")", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Every_keyword_in_every_shape() => SilentInEveryShape("redis:6379,ABORTCONNECT=false,name=a,keepAlive=5,tiebreaker=,$CONFIG=");

    [Theory]
    [InlineData("ConfigurationOptions.Parse(\"redis,bogus=1\", true)")]
    [InlineData("ConfigurationOptions.Parse(\"redis,db=1\", ignoreUnknown: true)")]
    [InlineData("ConfigurationOptions.Parse(\"redis,db=1\", args.Length > 0)")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,{args[0]}=1\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,x{args[0]}=1\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"redis,password=ab,c=1\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"redis,password=abortOnConnectFail=false\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"redis,$BOGUS=1\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"redis://h:6379?db=1\")")]
    [InlineData("var text = \"redis,bogus=1\";")]
    [InlineData("var text = \"Server=a;Database=b\";\nConsole.WriteLine(text);")]
    [InlineData("var text = \"redis,db=1\";\nvar mux = ConnectionMultiplexer.Connect(text.Replace(\"db=\", \"defaultDatabase=\"));")]
    [InlineData("ConnectionMultiplexer.Connect(\"redis,responseTimeout=1,writeBuffer=5\")")]
    public void Silent_cases(string source) => Silent(source);

    [Fact]
    public void A_text_that_options_override_is_not_read() => Silent(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = "redis,bogus=1";
            options.ConfigurationOptions = ConfigurationOptions.Parse(configuration["Redis"]!);
        });
        """,
        Setup.Web);

    [Fact]
    public void Options_are_read_even_if_nothing_connects_with_them() => Flags("var options = ConfigurationOptions.Parse(\"redis,[|bogus|]=1\");");

    [Theory]
    [InlineData("\"redis,[|abortOnConnectFail|]=false,ssl=true\"", "\"redis,abortConnect=false,ssl=true\"")]
    [InlineData("@\"redis,[|Pwd|]=abc7xyz\"", "@\"redis,password=abc7xyz\"")]
    [InlineData("$\"{args[0]},[|db|]={args[1]}\"", "$\"{args[0]},defaultDatabase={args[1]}\"")]
    [InlineData("\"redis,\" + \"[|userName|]=bob\" /* who */", "\"redis,\" + \"user=bob\" /* who */")]
    [InlineData("\"redis,[|port|]=6380,ssl=true\"", "\"redis:6380,ssl=true\"")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});");

    [Fact]
    public void Fix_of_a_constant() => Fixes(
        """
        private const string Text = "redis,[|db|]=1";
        public object Open() => ConnectionMultiplexer.Connect(Text);
        """,
        """
        private const string Text = "redis,defaultDatabase=1";
        public object Open() => ConnectionMultiplexer.Connect(Text);
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        "var a = ConnectionMultiplexer.Connect(\"redis,[|db|]=1,[|tls|]=true\");\nvar b = ConfigurationOptions.Parse(\"[|host|]=redis,[|port|]=1\");",
        "var a = ConnectionMultiplexer.Connect(\"redis,defaultDatabase=1,ssl=true\");\nvar b = ConfigurationOptions.Parse(\"redis:1\");");

    [Theory]
    [InlineData("redis,[|timeout|]=5000")]
    [InlineData("redis,[|heartbeatInterval|]=1")]
    public void No_fix(string text) => NoFix($"var mux = ConnectionMultiplexer.Connect(\"{text}\");");
}

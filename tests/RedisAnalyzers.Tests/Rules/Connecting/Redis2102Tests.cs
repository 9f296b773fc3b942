using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public class Redis2102Tests : RuleTest<Redis2102NoConnectTimeout, Redis2102NoConnectTimeoutFix>
{
    public static TheoryData<string> Unknown => UnknownConfigurations.Statements;

    public static TheoryData<string> UnknownMembers => UnknownConfigurations.Members;

    public static TheoryData<string> UnknownServices => UnknownConfigurations.Services;

    [Fact]
    public void Every_shape() => FlagsInEveryShape("localhost:6379");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"localhost\" }, SyncTimeout = 1000");

    [Theory]
    [InlineData("localhost:6379,abortConnect=false")]
    [InlineData("localhost:6379,syncTimeout=1000,asyncTimeout=1000,responseTimeout=1000")]
    [InlineData("localhost:6379,connectRetry=5,keepAlive=30")]
    [InlineData("shop.redis.cache.windows.net:6380,ssl=true")]
    public void Other_options_do_not_count(string text) => Flags($"""ConnectionMultiplexer.Connect([|"{text}"|])""");

    [Theory]
    [InlineData("var options = [|new ConfigurationOptions|]();\noptions.EndPoints.Add(\"localhost\");\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        var mux = ConnectionMultiplexer.Connect(options);
        options.ConnectTimeout = 1000;
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        options?.TrustIssuer("ca.crt");
        var mux = ConnectionMultiplexer.Connect(options!);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|$"{args[0]}:6379,password={args[1]}"|]);
        var mux = await ConnectionMultiplexer.ConnectAsync(options);
        """)]
    public void Options(string source) => Flags(source);

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = [|"redis:6379"|]);
        services.AddSignalR().AddStackExchangeRedis([|"redis:6379"|]);
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect([|"redis"|]));
        """,
        Setup.Web);

    [Theory, MemberData(nameof(Unknown))]
    public void What_is_not_known(string source) => Silent(source);

    [Theory, MemberData(nameof(UnknownMembers))]
    public void What_others_may_say(string members) => Silent(UnknownConfigurations.File(members));

    [Theory, MemberData(nameof(UnknownServices))]
    public void What_the_settings_say(string source) => Silent(source, Setup.Web);

    [Fact]
    public void Set_in_every_shape() => SilentInEveryShape("localhost:6379,connectTimeout=5000");

    [Fact]
    public void Options_set_in_every_shape() => SilentOptionsInEveryShape("EndPoints = { \"localhost\" }, ConnectTimeout = 5000");

    [Theory]
    [InlineData("connectTimeout=1")]
    [InlineData("CONNECTTIMEOUT = 10000 ")]
    [InlineData("connectTimeout=5s")]
    [InlineData("connectTimeout=")]
    public void Set_in_every_form(string item) => Silent($"""ConnectionMultiplexer.Connect("localhost,{item}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,connectTimeout={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,connectTimeout={5 * 1000}")""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, ConnectTimeout = int.Parse(args[0]) })""")]
    [InlineData(
        """
        ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { "localhost" },
            ConnectTimeout = (int)TimeSpan.FromSeconds(5).TotalMilliseconds
        })
        """)]
    [InlineData("var options = ConfigurationOptions.Parse(\"localhost\");\noptions.ConnectTimeout = 5000;\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        if (args.Length > 0) options.ConnectTimeout = int.Parse(args[0]);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    public void A_value_from_elsewhere(string source) => Silent(source);

    [Fact]
    public void Set_by_a_delegate() => Silent(
        """var mux = ConnectionMultiplexer.Connect("localhost", options => options.ConnectTimeout = 1000);""", Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("localhost")""", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void A_server_is_no_connection() => Silent("""var server = ((IConnectionMultiplexer)null!).GetServer("localhost:6379");""");

    [Theory]
    [InlineData("[|\"localhost:6379\"|]", "\"localhost:6379,connectTimeout=5000\"")]
    [InlineData("[|$\"{args[0]}:6379,ssl=true\"|]", "$\"{args[0]}:6379,ssl=true,connectTimeout=5000\"")]
    [InlineData("[|\"localhost,password=\" + args[0]|]", "\"localhost,password=\" + args[0] + \",connectTimeout=5000\"")]
    [InlineData(
        """[|new ConfigurationOptions|] { EndPoints = { "localhost" } }""",
        """new ConfigurationOptions { EndPoints = { "localhost" }, ConnectTimeout = 5000 }""")]
    [InlineData("ConfigurationOptions.Parse([|\"localhost\"|])", "ConfigurationOptions.Parse(\"localhost,connectTimeout=5000\")")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before}); // late", $"var mux = ConnectionMultiplexer.Connect({after}); // late");

    [Fact]
    public void Fix_beside_assignments() => Fixes(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        options.AbortOnConnectFail = false; // late
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.AbortOnConnectFail = false; // late
        options.ConnectTimeout = 5000;
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect([|"localhost"|]);
        var b = ConnectionMultiplexer.Connect([|new ConfigurationOptions|] { EndPoints = { "localhost" } });
        """,
        """
        var a = ConnectionMultiplexer.Connect("localhost,connectTimeout=5000");
        var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, ConnectTimeout = 5000 });
        """);

    [Fact]
    public void A_call_that_names_two_hosts() => Flags(
        """
        private static object Open(string one, string two) => ConnectionMultiplexer.Connect($"{one},{two}");
        public object One() => Open([|"redis-1"|], "redis-2");
        public object Two() => Open([|"redis-1"|], "redis-2");
        """);

    [Fact]
    public void A_call_that_opens_two_connections() => Flags(
        """
        private static object Open(string one, string two) => (ConnectionMultiplexer.Connect(one), ConnectionMultiplexer.Connect(two));
        public object One() => Open([|"redis-1"|], [|"redis-2"|]);
        """);

    [Theory]
    [InlineData("await ConfigurationOptions.Parse($\"{args[0]}:6380\").ConfigureForAzureWithTokenCredentialAsync()")]
    [InlineData("await AzureCacheForRedis.ConfigureForAzureWithTokenCredentialAsync(new ConfigurationOptions { EndPoints = { \"redis\" } })")]
    public void Options_that_Azure_completes(string options) => Silent($"var mux = ConnectionMultiplexer.Connect({options});", UnknownConfigurations.Azure);

    [Theory]
    [InlineData("", "Connect waits up to 15 s for a server that does not answer (3 attempts of 5 s, the library's defaults)")]
    [InlineData(",abortConnect=false,ssl=true", "Connect waits up to 15 s for a server that does not answer (3 attempts of 5 s, the library's defaults)")]
    [InlineData(",connectRetry=5", "Connect waits up to 25 s for a server that does not answer (5 attempts of 5 s, the library's default)")]
    [InlineData(",connectRetry=1", "Connect waits up to 5 s for a server that does not answer (one attempt with the library's default)")]
    [InlineData(",connectRetry=-1", "Connect waits up to 5 s for a server that does not answer (one attempt with the library's default)")]
    [InlineData(",connectRetry={args[0]}", "Connect waits up to 5 s for each attempt, the library's default")]
    [InlineData(",connectRetry=many", "Connect waits up to 5 s for each attempt, the library's default")]
    [InlineData(",syncTimeout=1000", "Connect waits up to 15 s for a server that does not answer (3 attempts of 5 s, the library's defaults)")]
    [InlineData(",syncTimeout=7500", "Connect waits up to 22.5 s for a server that does not answer (3 attempts of 7.5 s, the library's defaults)")]
    [InlineData(",syncTimeout={args[0]}", "Connect waits up to 15 s for a server that does not answer (3 attempts of 5 s or more, the library's defaults)")]
    public void The_message_says_what_it_costs(string options, string cost) => Assert.Equal(
        [$"No connect timeout is set, so {cost}: set connectTimeout=5000"],
        Messages($"var mux = ConnectionMultiplexer.Connect($\"redis:6379,password=hunter2{options}\");"));

    [Fact]
    public void The_message_on_options() => Assert.Equal(
        ["No connect timeout is set, so Connect waits up to 20 s for a server that does not answer (4 attempts of 5 s, the library's default): "
            + "set ConnectTimeout = 5000"],
        Messages("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis\" }, ConnectRetry = 4 })"));

    [Fact]
    public void A_configure_method_that_others_may_use() => NoFix(
        """
        public static void Add(IServiceCollection services) => services.AddSignalR().[|AddStackExchangeRedis|](Configure);
        private static void Configure(Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions options)
        {
            options.Configuration.EndPoints.Add("redis", 6379);
        }
        """,
        Setup.Web);
}

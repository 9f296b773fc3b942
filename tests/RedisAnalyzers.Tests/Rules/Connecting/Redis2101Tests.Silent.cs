using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Where abortConnect is false, is meant to be true, or is not known.</summary>
public partial class Redis2101Tests
{
    public static TheoryData<string> Unknown => UnknownConfigurations.Statements;

    public static TheoryData<string> UnknownMembers => UnknownConfigurations.Members;

    public static TheoryData<string> UnknownServices => UnknownConfigurations.Services;

    [Theory, MemberData(nameof(Unknown))]
    public void What_is_not_known(string source) => Silent(source);

    [Theory, MemberData(nameof(UnknownMembers))]
    public void What_others_may_say(string members) => Silent(UnknownConfigurations.File(members));

    [Theory, MemberData(nameof(UnknownServices))]
    public void What_the_settings_say(string source) => Silent(source, Setup.Web);

    [Fact]
    public void False_in_every_shape() => SilentInEveryShape("localhost:6379,abortConnect=false");

    [Fact]
    public void Options_false_in_every_shape() => SilentOptionsInEveryShape("EndPoints = { \"localhost\" }, AbortOnConnectFail = false");

    [Theory]
    [InlineData("abortConnect=false")]
    [InlineData("ABORTCONNECT = False ")]
    [InlineData("abortConnect=0")]
    [InlineData("abortConnect=off")]
    [InlineData("abortConnect=no")]
    [InlineData("abortConnect=true,abortConnect=false")]
    [InlineData("abortConnect=maybe")]
    [InlineData("abortConnect=")]
    public void False_in_every_form(string item) => Silent($"""ConnectionMultiplexer.Connect("localhost,{item}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect("localhost,abortConnect=" + args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,abortConnect={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,abortConnect={args.Length > 0}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,abortConnect=true,{args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect(string.Format("localhost,abortConnect={0}", args[0]))""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, AbortOnConnectFail = bool.Parse(args[0]) })""")]
    public void A_value_from_elsewhere(string source) => Silent(source);

    [Theory]
    [InlineData("Parts.Harden")]
    [InlineData("options => Parts.Harden(options)")]
    public void Set_by_a_partial_method(string configure) => Silent(
        $"public object Open() => ConnectionMultiplexer.Connect(\"localhost\", {configure});",
        Setup.Plain.On("3.4.35")
            .Source(
                "Parts.cs",
                """
                using StackExchange.Redis;
                internal static partial class Parts { internal static partial void Harden(ConfigurationOptions options); }
                """)
            .Source(
                "Parts2.cs",
                """
                using StackExchange.Redis;
                internal static partial class Parts { internal static partial void Harden(ConfigurationOptions options) => options.AbortOnConnectFail = false; }
                """));

    [Fact]
    public void Set_by_a_method_of_the_services() => Silent(
        """
        services.AddSignalR().AddStackExchangeRedis("redis", Harden);
        services.AddSignalR().AddStackExchangeRedis(Harden);
        services.AddSignalR().AddStackExchangeRedis(Replace);
        services.AddSignalR().AddStackExchangeRedis("redis", Replace);
        static void Harden(Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions options) => options.Configuration.AbortOnConnectFail = false;
        static void Replace(Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions options) =>
            options.ConnectionFactory = _ => throw new NotSupportedException();
        """,
        Setup.Web);

    [Theory]
    [InlineData("shop.redis.cache.windows.net:6380,ssl=true")]
    [InlineData("shop.redis.cache.windows.net")]
    [InlineData("SHOP.REDIS.CACHE.WINDOWS.NET:6380,password=x,ssl=true")]
    [InlineData("shop.redis.cache.chinacloudapi.cn:6380")]
    [InlineData("localhost,shop.redis.cache.windows.net:6380")]
    public void Azure(string text) => SilentInEveryShape(text);

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}.redis.cache.windows.net:6380,ssl=true")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:6380,password={args[1]},ssl=true")""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { args[0], 6380 } }, Ssl = true })""")]
    public void Perhaps_Azure(string source) => Silent(source);

    [Theory]
    [InlineData("shop.eastus.redis.azure.net:10000")]
    [InlineData("redis-12000.c1.eu-west-1-1.ec2.cloud.redislabs.com:12000")]
    [InlineData("redis-12000.c1.eu-west-1-1.ec2.cloud.redis.io:12000")]
    public void Clouds_that_the_newest_library_knows(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""", Setup.Plain.On("3.4.35"));

    [Fact]
    public void Credentials_of_Azure() => Silent(
        """
        using System.Threading.Tasks;
        using StackExchange.Redis;

        public static class Azure
        {
            public static Task<ConfigurationOptions> ConfigureForAzureWithTokenCredentialAsync(this ConfigurationOptions options, object credential) =>
                Task.FromResult(options);

            public static async Task<object> Open()
            {
                var options = await ConfigurationOptions.Parse("redis.shop.internal:6380").ConfigureForAzureWithTokenCredentialAsync(new object());
                return await ConnectionMultiplexer.ConnectAsync(options);
            }
        }
        """);

    [Fact]
    public void Providers_of_own_defaults() => Silent(
        """
        using StackExchange.Redis;
        using StackExchange.Redis.Configuration;

        public class Defaults : DefaultOptionsProvider { public override bool AbortOnConnectFail => false; }

        public static class C
        {
            public static object Open()
            {
                DefaultOptionsProvider.AddProvider(new Defaults());
                return ConnectionMultiplexer.Connect("localhost");
            }
        }
        """,
        Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("""services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379");""")]
    [InlineData("""services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379,abortConnect=true");""")]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(
            options => options.ConfigurationOptions = new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = true });
        """)]
    [InlineData("""services.AddStackExchangeRedisOutputCache(options => options.Configuration = "redis:6379");""")]
    [InlineData("""services.AddHealthChecks().AddRedis("redis:6379");""")]
    [InlineData("""services.AddSignalR().AddStackExchangeRedis();""")]
    [InlineData("""services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.EndPoints.Add("redis"));""")]
    [InlineData("""services.AddSignalR().AddStackExchangeRedis("redis:6379,abortConnect=false");""")]
    [InlineData("""services.AddSignalR().AddStackExchangeRedis("redis:6379", options => options.Configuration.AbortOnConnectFail = false);""")]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(
            _ => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = false }));
        """)]
    public void APIs_with_defaults_of_their_own(string source) => Silent(source, Setup.Web);

    [Fact]
    public void The_cache_of_version_8() => Silent(
        """services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379");""", new Setup { References = References.Web8 });

    [Theory]
    [InlineData("using StackExchange.Redis;\n\nusing var mux = ConnectionMultiplexer.Connect(\"localhost\");\nmux.GetDatabase().StringSet(\"a\", \"b\");\n")]
    [InlineData("using StackExchange.Redis;\n\nusing (var mux = ConnectionMultiplexer.Connect(\"localhost\")) mux.GetDatabase().StringSet(\"a\", \"b\");\n")]
    [InlineData("using StackExchange.Redis;\n\nawait using var mux = await ConnectionMultiplexer.ConnectAsync(\"localhost\");\n")]
    public void A_console_tool_that_connects_for_a_moment(string source) =>
        Silent(source, source.Contains("await using", StringComparison.Ordinal) ? Setup.Plain.On("3.4.35") : null);

    [Fact]
    public void Fail_fast() => Silent("""ConnectionMultiplexer.Connect("localhost,abortConnect=true")""", Option("redis_analyzers.fail_fast", "true"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("localhost")""", Setup.Plain.Property("IsTestProject", "true"));
}

using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public partial class Redis1007Tests : RuleTest<Redis1007OptionWithoutEffect, Redis1007OptionWithoutEffectFix>
{
    private static Setup New => Setup.Plain.On("3.4.35");

    private static Setup Old => Setup.Plain.On("2.1.30");

    [Theory]
    [InlineData("redis:6379,responseTimeout=1000")]
    [InlineData("redis:6379,writeBuffer=4096,ssl=true")]
    public void Every_shape(string text) => FlagsInEveryShape(text);

    [Theory]
    [InlineData("redis:6379,[|responseTimeout=1000|]")]
    [InlineData("redis:6379, [|writeBuffer = 4096|] ,ssl=true")]
    [InlineData("[|preserveAsyncOrder=false|],redis:6379")]
    [InlineData("redis:6379,[|responseTimeout=1|],[|writeBuffer=2|]")]
    public void Keywords_of_old(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Fact]
    public void A_keyword_that_went_with_2_5() => Flags("""ConnectionMultiplexer.Connect("redis:6379,[|highPriorityThreads=true|]")""", New);

    [Theory]
    [InlineData("redis,[|$BOGUS=x|],$CONFIG=")]
    [InlineData("redis,[|$CLIENT =|]")]
    [InlineData("redis,[|$=x|]")]
    public void Commands_that_there_are_not(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("\"redis,[|bogus=1|],[|db=2|]\", true")]
    [InlineData("\"redis,[|db=2|]\", ignoreUnknown: true")]
    public void Keywords_that_are_skipped_on_request(string arguments) => Flags($"ConfigurationOptions.Parse({arguments})");

    [Theory]
    [InlineData("\"redis,bogus=1\", args.Length > 0")]
    [InlineData("\"redis,password=ab7,c=1\", true")]
    [InlineData("\"redis,bogus=1\", false")]
    [InlineData("$\"redis,{args[0]}=1,${args[0]}=x\", true")]
    public void Keywords_that_may_be_read(string arguments) => Silent($"ConfigurationOptions.Parse({arguments})");

    [Theory]
    [InlineData("$\"{args[0]}:6379,[|writeBuffer=4096|]\"")]
    [InlineData("args[0] + \",[|writeBuffer=4096|]\"")]
    [InlineData("$\"redis:6379,[|responseTimeout={args[0]}|],ssl=true\"")]
    public void Partly_known_texts(string text) => Flags($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData(
        """
        #pragma warning disable CS0618
        var options = new ConfigurationOptions { EndPoints = { args[0] }, [|SocketManager = new SocketManager("shop")|] };
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        #pragma warning disable CS0618
        var options = ConfigurationOptions.Parse(args[0]);
        [|options.SocketManager = SocketManager.ThreadPool|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("#pragma warning disable CS0618\npublic static void Set(ConfigurationOptions options) => [|options.SocketManager = SocketManager.Shared|];")]
    public void A_socket_manager_on_3(string source) => Flags(source, New);

    [Theory]
    [InlineData("[|options.EndPoints.Add(\"redis-2:6379\")|];")]
    [InlineData("[|options.EndPoints.Add(args[0], 6379)|];")]
    [InlineData("[|options.CommandMap = CommandMap.Twemproxy|];")]
    [InlineData("[|options.ConfigurationChannel = \"\"|];")]
    [InlineData("if (args.Length > 0)\n{\n    [|options.EndPoints.Add(\"redis-2\")|];\n}")]
    public void Too_late(string statement) => Flags(
        $$"""
        var options = new ConfigurationOptions { EndPoints = { "redis" } };
        var mux = await ConnectionMultiplexer.ConnectAsync(options);
        {{statement}}
        """);

    [Theory]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            [|options.Configuration = "redis:6379"|];
            options.ConfigurationOptions = new ConfigurationOptions { EndPoints = { "redis" } };
        });
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.ConfigurationOptions = ConfigurationOptions.Parse(args[0]);
            [|options.Configuration = configuration["Redis"]|];
        });
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisOutputCache(options =>
        {
            [|options.Configuration = "redis"|];
            options.ConnectionMultiplexerFactory = async () => await ConnectionMultiplexer.ConnectAsync(args[0]);
        });
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            { [|options.Configuration = "redis:6379"|]; }
            (options).ConfigurationOptions = ConfigurationOptions.Parse(args[0]);
        });
        """)]
    [InlineData(
        """
        var cache = new Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions
        {
            [|Configuration = "redis"|],
            ConfigurationOptions = ConfigurationOptions.Parse(args[0])
        };
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            [|options.Configuration = "redis"|];
            options.ConfigurationOptions ??= ConfigurationOptions.Parse(args[0]);
        });
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            [|options.ConfigurationOptions = new ConfigurationOptions { EndPoints = { "redis" } }|];
            options.ConnectionMultiplexerFactory = async () => await ConnectionMultiplexer.ConnectAsync(args[0]);
        });
        """)]
    public void Text_beside_options(string source) => Flags(source, Setup.Web);

    [Fact]
    public void A_test_project_too() =>
        Flags("""ConnectionMultiplexer.Connect("redis:6379,[|writeBuffer=1|]")""", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void The_messages_say_why() => Assert.Equal(
        [
            "'writeBuffer' has no effect: StackExchange.Redis accepts it and does nothing with it; remove it",
            "'EndPoints' has no effect: the connection copied it when it was opened; set it before Connect, or remove it",
        ],
        Messages(
            """
            ConnectionMultiplexer.Connect("redis,writeBuffer=4096,password=hunter2");
            var options = ConfigurationOptions.Parse("redis");
            var mux = ConnectionMultiplexer.Connect(options);
            options.EndPoints.Add("redis-2");
            """));
}

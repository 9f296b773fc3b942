using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2106Tests : RuleTest<Redis2106UnloggedConnectionFailure, Redis2106UnloggedConnectionFailureFix>
{
    [Theory]
    [InlineData("private readonly ConnectionMultiplexer _redis = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private static readonly ConnectionMultiplexer Redis = [|ConnectionMultiplexer.Connect|](\"redis,abortConnect=false\");")]
    [InlineData("internal static ConnectionMultiplexer Redis { get; } = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open(string text) => _redis = [|ConnectionMultiplexer.Connect|](text);")]
    [InlineData(
        """
        private IConnectionMultiplexer? _redis;
        public async Task Open(string text) => _redis = await [|ConnectionMultiplexer.ConnectAsync|](text).ConfigureAwait(false);
        """)]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() { var redis = [|ConnectionMultiplexer.Connect|](\"redis\"); _redis = redis; }")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic IDatabase Db => (_redis ??= [|ConnectionMultiplexer.Connect|](\"redis\")).GetDatabase();")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() => _redis = [|ConnectionMultiplexer.Connect|](\"redis\", null);")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() => _redis = [|ConnectionMultiplexer.Connect|](\"redis\", log: default);")]
    [InlineData(
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = new(() => [|ConnectionMultiplexer.Connect|]("redis"));
        public IDatabase Db => _redis.Value.GetDatabase();
        """)]
    [InlineData(
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);
        private static ConnectionMultiplexer Open() => [|ConnectionMultiplexer.Connect|]("redis");
        """)]
    [InlineData(
        """
        private IConnectionMultiplexer? _redis;
        public void Open()
        {
            var options = new ConfigurationOptions { EndPoints = { "redis" } };
            options.Ssl = true;
            _redis = [|ConnectionMultiplexer.Connect|](options);
        }
        """)]
    public void Kept_in_a_member(string members) => Flags(members);

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => [|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(sp =>
        {
            var options = ConfigurationOptions.Parse("redis");
            return [|ConnectionMultiplexer.Connect|](options);
        });
        """)]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData("services.AddSingleton([|ConnectionMultiplexer.Connect|](configuration[\"Redis\"]!));")]
    [InlineData("IConnectionMultiplexer redis = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\");\nservices.AddSingleton(redis);")]
    [InlineData("services.AddSingleton(typeof(IConnectionMultiplexer), _ => [|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData("services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", (_, _) => [|ConnectionMultiplexer.Connect|](\"redis\"));")]
    public void Kept_by_the_container(string source) => Flags(source, Setup.Web);

    [Fact]
    public void A_program_with_a_host() => Flags(
        """
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;

        var services = new ServiceCollection();
        services.AddSingleton<IConnectionMultiplexer>(_ => [|ConnectionMultiplexer.Connect|]("redis"));

        """,
        Setup.Web);

    [Fact]
    public void A_program_that_hands_it_to_itself() => Flags(
        """
        using StackExchange.Redis;

        Shop.Redis.GetDatabase();

        public static class Shop
        {
            public static ConnectionMultiplexer Redis { get; } = [|ConnectionMultiplexer.Connect|]("redis");
        }

        """,
        Setup.Web);

    [Fact]
    public void The_message() => Assert.Equal(
        ["Failures and recoveries of this connection are not logged: set LoggerFactory, or handle ConnectionFailed, ConnectionRestored and InternalError"],
        Messages("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis,password=hunter2\");"));

    [Fact]
    public void The_message_where_there_is_no_logger_factory() => Assert.Equal(
        ["Failures and recoveries of this connection are not logged: handle ConnectionFailed, ConnectionRestored and InternalError"],
        Messages("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis,password=hunter2\");", Setup.Plain.On("2.1.30")));
}

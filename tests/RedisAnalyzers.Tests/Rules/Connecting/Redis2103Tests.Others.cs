using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Values that are out of range only together with another setting or a host.</summary>
public partial class Redis2103Tests
{
    [Theory]
    [InlineData("shop.redis.cache.windows.net:6380,ssl=true,keepAlive=[|600|]")]
    [InlineData("redis,shop.eastus.redis.azure.net:10000,keepAlive=[|86400|]")]
    public void Azure_closes_what_is_idle(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Fact]
    public void Azure_on_options() => Flags(
        """
        var options = new ConfigurationOptions { EndPoints = { { $"{args[0]}.redis.cache.windows.net", 6380 } } };
        options.KeepAlive = [|1800|];
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Azure_by_its_helper() => Flags(
        """
        var options = ConfigurationOptions.Parse($"{args[0]}:6380,keepAlive=[|1800|]");
        var mux = ConnectionMultiplexer.Connect(await options.ConfigureForAzureWithTokenCredentialAsync());
        """,
        UnknownConfigurations.Azure);

    [Theory]
    [InlineData("shop.redis.cache.windows.net:6380,keepAlive=599")]
    [InlineData("shop.redis.cache.windows.net:6380,keepAlive=60")]
    [InlineData("shop.redis.cache.windows.net:6380")]
    [InlineData("redis:6379,keepAlive=900")]
    [InlineData("redis-1.c1.us-east-1-2.ec2.cloud.redislabs.com:12345,keepAlive=900")]
    // The library takes the default for these.
    [InlineData("shop.redis.cache.windows.net:6380,keepAlive=0")]
    [InlineData("shop.redis.cache.windows.net:6380,keepAlive=-1")]
    [InlineData("shop.redis.cache.windows.net:6380,keepAlive=often")]
    public void Often_enough(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("HeartbeatInterval = TimeSpan.FromMilliseconds(100), AsyncTimeout = 500")]
    [InlineData("SyncTimeout = 200, AsyncTimeout = 200, HeartbeatInterval = TimeSpan.FromMilliseconds(args.Length)")]
    public void A_heartbeat_of_ones_own(string elements) => Silent(
        $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ EndPoints = {{ args[0] }}, {elements} }})", Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_heartbeat_that_is_set_later() => Silent(
        """
        var options = ConfigurationOptions.Parse("redis,asyncTimeout=500");
        if (args.Length > 0) options.HeartbeatInterval = TimeSpan.FromMilliseconds(100);
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        Setup.Plain.On("3.4.35"));

    [Fact]
    public void Too_short_for_any_heartbeat() => Flags(
        """
        ConnectionMultiplexer.Connect(
            new ConfigurationOptions { EndPoints = { args[0] }, HeartbeatInterval = TimeSpan.FromMilliseconds(10), AsyncTimeout = [|50|] })
        """,
        Setup.Plain.On("3.4.35"));

    [Fact]
    public void Options_that_nothing_connects_with() => Silent("var options = ConfigurationOptions.Parse(\"redis,connectTimeout=5\");");

    private static Setup RedLock =>
        Setup.Plain.Source(
            "RedLock.cs",
            """
            namespace RedLockNet.SERedis.Configuration
            {
                public class RedLockEndPoint
                {
                    public int? ConnectionTimeout { get; set; }
                    public int? SyncTimeout { get; set; }
                }
            }

            """);

    [Theory]
    [InlineData("ConnectionTimeout = [|5|]")]
    [InlineData("ConnectionTimeout = [|0|]")]
    [InlineData("SyncTimeout = [|5|]")]
    [InlineData("SyncTimeout = [|600000|]")]
    public void A_lock_server(string element) => Flags($"var server = new RedLockNet.SERedis.Configuration.RedLockEndPoint {{ {element} }};", RedLock);

    [Theory]
    [InlineData("ConnectionTimeout = 100")]
    [InlineData("ConnectionTimeout = null, SyncTimeout = 1000")]
    [InlineData("ConnectionTimeout = args.Length")]
    public void A_lock_server_with_time_enough(string element) =>
        Silent($"var server = new RedLockNet.SERedis.Configuration.RedLockEndPoint {{ {element} }};", RedLock);
}

using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public class Redis2001Tests : RuleTest<Redis2001HardCodedLoopback, Redis2001HardCodedLoopbackFix>
{
    [Fact]
    public void Pattern() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|localhost|]:6379,ssl=true,password=hunter2");""",
        """
        var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { { Environment.GetEnvironmentVariable("REDIS_HOST") ?? "localhost", int.Parse(Environment.GetEnvironmentVariable("REDIS_PORT") ?? "6379") } },
            Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
            AbortOnConnectFail = false,
            ConnectTimeout = 5000,
            ConnectRetry = 5,
            ReconnectRetryPolicy = new ExponentialRetry(1000),
            Ssl = true,
        });
        """);

    [Fact]
    public void Host_only() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|localhost|]:6379,name={x}");""",
        """var mux = ConnectionMultiplexer.Connect($"{Environment.GetEnvironmentVariable("REDIS_HOST") ?? "localhost"}:{Environment.GetEnvironmentVariable("REDIS_PORT") ?? "6379"},name={{x}}");""",
        "Redis2001.Host");

    [Fact]
    public void Options_pattern() => Fixes(
        """
        var options = new ConfigurationOptions
        {
            EndPoints = { { "[|127.0.0.1|]", 6379 } },
            ConnectTimeout = 10000,
            AbortOnConnectFail = true,
        };
        ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = new ConfigurationOptions
        {
            EndPoints = { { Environment.GetEnvironmentVariable("REDIS_HOST") ?? "127.0.0.1", int.Parse(Environment.GetEnvironmentVariable("REDIS_PORT") ?? "6379") } },
            ConnectTimeout = 10000,
            AbortOnConnectFail = false,
            Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
            ConnectRetry = 5,
            ReconnectRetryPolicy = new ExponentialRetry(1000),
        };
        ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Every_shape() => FlagsInEveryShape("localhost:6379");

    [Fact]
    public void Environment_first() => Silent("""ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS") ?? "localhost:6379")""");
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The action that writes host, port, password and the settings of a resilient connection at once.</summary>
public partial class Redis2001Tests
{
    [Fact]
    public void Pattern() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|localhost|]:6379,ssl=true,password=hunter2"); // late""",
        Short(
            """
            var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions
            {
                EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                AbortOnConnectFail = false,
                ConnectTimeout = 5000,
                ConnectRetry = 5,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
                Ssl = true,
            }); // late
            """));

    [Fact]
    public void Pattern_keeps_what_is_decided_and_mends_what_is_wrong() => Fixes(
        """
        var mux = await ConnectionMultiplexer.ConnectAsync(
            configuration: "[|localhost|],connectTimeout=9000,connectRetry=1,abortConnect=true,name=shop,defaultDatabase=2",
            log: Console.Out);
        """,
        Short(
            """
            var mux = await ConnectionMultiplexer.ConnectAsync(
                configuration: new ConfigurationOptions
                {
                    EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
                    Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                    AbortOnConnectFail = false,
                    ConnectTimeout = 9000,
                    ConnectRetry = 5,
                    ReconnectRetryPolicy = new ExponentialRetry(1000),
                    ClientName = "shop",
                    DefaultDatabase = 2,
                },
                log: Console.Out);
            """));

    [Fact]
    public void Pattern_of_options() => Fixes(
        """
        var options = new ConfigurationOptions
        {
            EndPoints = { { "[|127.0.0.1|]", 6379 } },
            ConnectTimeout = 10000,
            AbortOnConnectFail = true,
        };
        ConnectionMultiplexer.Connect(options);
        """,
        Short(
            """
            var options = new ConfigurationOptions
            {
                EndPoints = { { $H ?? "127.0.0.1", int.Parse($P ?? "6379") } },
                ConnectTimeout = 10000,
                AbortOnConnectFail = false,
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                ConnectRetry = 5,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
            };
            ConnectionMultiplexer.Connect(options);
            """));

    [Fact]
    public void Pattern_of_parsed_text_before_assignments() => Fixes(
        """
        var options = ConfigurationOptions.Parse("[|localhost|],abortConnect=true");
        options.ConnectRetry = 0; // once
        options.ClientName = "shop";
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        Short(
            """
            var options = new ConfigurationOptions
            {
                EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                AbortOnConnectFail = false,
                ConnectTimeout = 5000,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
            };
            options.ConnectRetry = 5; // once
            options.ClientName = "shop";
            var mux = ConnectionMultiplexer.Connect(options);
            """));

    [Fact]
    public void Pattern_where_the_API_takes_text() => Fixes(
        """services.AddStackExchangeRedisCache(options => options.Configuration = "[|localhost|]:6379,ssl=true");""",
        Short(
            """
            services.AddStackExchangeRedisCache(options => options.Configuration = $"{$H ?? "localhost"}:{$P ?? "6379"},ssl=true,password={$W}$R");
            """),
        setup: Setup.Web);

    [Theory]
    [InlineData(
        """ "[|localhost|]:6379," + "ssl=true" """,
        """ $"{$H ?? "localhost"}:{$P ?? "6379"}," + $"ssl=true,password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    [InlineData(
        """ "[|localhost|]:6379,name=" + args[0] """,
        """ $"{$H ?? "localhost"}:{$P ?? "6379"},name=" + args[0] + $",password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    [InlineData(
        """ $"[|localhost|]:6379,name={args[0]}" """,
        """ $"{$H ?? "localhost"}:{$P ?? "6379"},name={args[0]},password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    [InlineData(
        """ @"[|localhost|],name=a\b" """,
        """ $@"{$H ?? "localhost"}:{$P ?? "6379"},name=a\b,password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    public void Pattern_in_glued_text(string before, string after) => Fixes(
        $"services.AddStackExchangeRedisCache(options => options.Configuration = {before.Trim()});",
        Short($"services.AddStackExchangeRedisCache(options => options.Configuration = {after.Trim()});"),
        setup: Setup.Web);

    [Fact]
    public void Pattern_keeps_the_comments_of_glued_text() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect(
            "[|localhost|]:6379," + // the sidecar
            "ssl=true" /* always */);
        """,
        Short(
            """
            var mux = ConnectionMultiplexer.Connect(
                $"{$H ?? "localhost"}:{$P ?? "6379"}," + // the sidecar
                $"ssl=true,password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" /* always */);
            """));
}

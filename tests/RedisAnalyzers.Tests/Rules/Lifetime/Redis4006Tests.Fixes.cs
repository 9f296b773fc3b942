namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>The fix passes the connection that is registered.</summary>
public sealed partial class Redis4006Tests
{
    [Theory]
    [InlineData("AddRedis([|\"redis\"|])", "AddRedis(sp => sp.GetRequiredService<IConnectionMultiplexer>())")]
    [InlineData(
        """AddRedis([|"redis"|], name: "cache" /* ours */)""",
        """AddRedis(sp => sp.GetRequiredService<IConnectionMultiplexer>(), name: "cache" /* ours */)""")]
    [InlineData(
        """AddRedis(name: "cache", redisConnectionString: [|"redis"|])""",
        """AddRedis(name: "cache", connectionMultiplexerFactory: sp => sp.GetRequiredService<IConnectionMultiplexer>())""")]
    public void The_health_check(string before, string after) =>
        Fixes(Registered + $"services.AddHealthChecks().{before};", Registered + $"services.AddHealthChecks().{after};");

    [Fact]
    public void The_cache() => Fixes(
        """
        IConnectionMultiplexer redis = ConnectionMultiplexer.Connect("redis");
        services.AddSingleton(redis);
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = [|"redis"|];
            options.InstanceName = "shop";
        });
        """,
        """
        IConnectionMultiplexer redis = ConnectionMultiplexer.Connect("redis");
        services.AddSingleton(redis);
        services.AddStackExchangeRedisCache(options =>
        {
            options.ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(redis);
            options.InstanceName = "shop";
        });
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        $"""
        {Registered}services.AddHealthChecks()
            .AddRedis([|"redis"|])
            .AddRedis([|"redis"|], name: "b");
        """,
        $"""
        {Registered}services.AddHealthChecks()
            .AddRedis(sp => sp.GetRequiredService<IConnectionMultiplexer>())
            .AddRedis(sp => sp.GetRequiredService<IConnectionMultiplexer>(), name: "b");
        """);

    [Theory]
    [InlineData("services.AddStackExchangeRedisCache(options => options.Configuration = [|\"redis\"|]);")]
    [InlineData("services.AddSignalR().AddStackExchangeRedis([|\"redis\"|]);")]
    public void No_place_for_it(string second) => NoFix(Registered + second);
}

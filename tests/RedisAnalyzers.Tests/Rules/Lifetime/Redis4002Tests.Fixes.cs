using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4002Tests
{
    [Theory]
    [InlineData(
        """services.[|AddScoped|]<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis")); // here""",
        """services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis")); // here""")]
    [InlineData(
        """services.[|AddTransient|](_ => ConnectionMultiplexer.Connect("redis"));""",
        """services.AddSingleton(_ => ConnectionMultiplexer.Connect("redis"));""")]
    [InlineData(
        """services.[|AddTransient|](typeof(IDatabase), _ => ConnectionMultiplexer.Connect("redis").GetDatabase());""",
        """services.AddSingleton(typeof(IDatabase), _ => ConnectionMultiplexer.Connect("redis").GetDatabase());""")]
    [InlineData(
        """services.[|AddKeyedScoped|]<IConnectionMultiplexer>("a", (_, _) => ConnectionMultiplexer.Connect("redis"));""",
        """services.AddKeyedSingleton<IConnectionMultiplexer>("a", (_, _) => ConnectionMultiplexer.Connect("redis"));""")]
    [InlineData(
        """services.Add(ServiceDescriptor.[|Scoped|]<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis")));""",
        """services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis")));""")]
    [InlineData(
        """services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect("redis"), ServiceLifetime.[|Transient|]));""",
        """services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect("redis"), ServiceLifetime.Singleton));""")]
    [InlineData(
        """
        services.[|AddScoped|]<IConnectionMultiplexer>(
            provider => ConnectionMultiplexer.Connect(provider.GetRequiredService<IConfiguration>()["Redis"]!));
        """,
        """
        services.AddSingleton<IConnectionMultiplexer>(
            provider => ConnectionMultiplexer.Connect(provider.GetRequiredService<IConfiguration>()["Redis"]!));
        """)]
    [InlineData(
        """
        services.AddSingleton<List<string>>();
        services.[|AddScoped|]<IConnectionMultiplexer>(provider => ConnectionMultiplexer.Connect(provider.GetRequiredService<List<string>>()[0]));
        """,
        """
        services.AddSingleton<List<string>>();
        services.AddSingleton<IConnectionMultiplexer>(provider => ConnectionMultiplexer.Connect(provider.GetRequiredService<List<string>>()[0]));
        """)]
    public void Becomes_a_singleton(string before, string after) => Fixes(before, after);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        services.[|AddScoped|]<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));
        services.[|AddTransient|]<IDatabase>(_ => ConnectionMultiplexer.Connect("redis").GetDatabase());
        """,
        """
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));
        services.AddSingleton<IDatabase>(_ => ConnectionMultiplexer.Connect("redis").GetDatabase());
        """);

    [Theory]
    [InlineData(
        """
        services.AddScoped<List<string>>();
        services.[|AddScoped|]<IConnectionMultiplexer>(provider => ConnectionMultiplexer.Connect(provider.GetRequiredService<List<string>>()[0]));
        """)]
    [InlineData(
        """
        services.[|AddScoped|]<IConnectionMultiplexer>(provider => ConnectionMultiplexer.Connect(
            provider.GetRequiredService<Microsoft.Extensions.Options.IOptionsSnapshot<ConfigurationOptions>>().Value));
        """)]
    [InlineData("services.[|AddScoped|]<IConnectionMultiplexer>(provider => ConnectionMultiplexer.Connect(provider.GetService(typeof(string))!.ToString()!));")]
    [InlineData("services.[|AddScoped|](_ => new List<IDatabase> { ConnectionMultiplexer.Connect(\"redis\").GetDatabase() });")]
    public void No_fix(string source) => NoFix(source, Setup.Web);
}

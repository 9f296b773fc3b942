using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The fix that hands a logger factory to the library.</summary>
public partial class Redis2106Tests
{
    private const string Factory = "sp.GetRequiredService<ILoggerFactory>()";

    [Theory]
    [InlineData(
        """sp => [|ConnectionMultiplexer.Connect|](new ConfigurationOptions { EndPoints = { "redis" } })""",
        $$"""sp => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, LoggerFactory = {{Factory}} })""")]
    [InlineData(
        """_ => [|ConnectionMultiplexer.Connect|]("redis")""",
        """sp => ConnectionMultiplexer.Connect("redis", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>())""")]
    [InlineData(
        """(root) => [|ConnectionMultiplexer.Connect|]("redis" /* ours */)""",
        """(root) => ConnectionMultiplexer.Connect("redis", options => options.LoggerFactory = root.GetRequiredService<ILoggerFactory>() /* ours */)""")]
    [InlineData(
        """
        sp =>
        {
            var options = new ConfigurationOptions { EndPoints = { "redis" } };
            return [|ConnectionMultiplexer.Connect|](options);
        }
        """,
        """
        sp =>
        {
            var options = new ConfigurationOptions { EndPoints = { "redis" }, LoggerFactory = sp.GetRequiredService<ILoggerFactory>() };
            return ConnectionMultiplexer.Connect(options);
        }
        """)]
    public void The_logger_factory(string before, string after) => Fixes(Register(before), Register(after), "Redis2106.LoggerFactory", Setup.Web);

    [Fact]
    public void No_using_for_the_logger_factory() => Fixes(
        """
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;

        public class C
        {
            public static void Add(IServiceCollection services) =>
                services.AddSingleton<IConnectionMultiplexer>(
                    _ => [|ConnectionMultiplexer.Connect|]("redis"));
        }

        """,
        """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using StackExchange.Redis;

        public class C
        {
            public static void Add(IServiceCollection services) =>
                services.AddSingleton<IConnectionMultiplexer>(
                    sp => ConnectionMultiplexer.Connect("redis", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>()));
        }

        """,
        "Redis2106.LoggerFactory",
        Setup.Web);

    /// <summary>A factory that the code has is used as it is.</summary>
    [Fact]
    public void A_logger_factory_in_scope() => Fixes(
        File(
            """
                private readonly ConnectionMultiplexer _redis;
                public C(string text, ILoggerFactory loggers) => _redis = [|ConnectionMultiplexer.Connect|](text);
            """),
        File(
            """
                private readonly ConnectionMultiplexer _redis;
                public C(string text, ILoggerFactory loggers) => _redis = ConnectionMultiplexer.Connect(text, options => options.LoggerFactory = loggers);
            """),
        "Redis2106.LoggerFactory",
        Setup.Web);

    [Fact]
    public void A_service_provider_in_scope() => Fixes(
        File(
            """
                private readonly ConnectionMultiplexer _redis;
                public C(System.IServiceProvider provider, string text)
                {
                    _redis = [|ConnectionMultiplexer.Connect|](text);
                }
            """),
        File(
            """
                private readonly ConnectionMultiplexer _redis;
                public C(System.IServiceProvider provider, string text)
                {
                    _redis = ConnectionMultiplexer.Connect(text, options => options.LoggerFactory = provider.GetRequiredService<ILoggerFactory>());
                }
            """),
        "Redis2106.LoggerFactory",
        Setup.Web);
}

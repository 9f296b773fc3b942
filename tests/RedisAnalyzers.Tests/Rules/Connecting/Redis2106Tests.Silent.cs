using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Somebody hears of failures, or the connection is not kept.</summary>
public partial class Redis2106Tests
{
    [Theory]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\n_redis.ConnectionFailed += (_, _) => { };")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\n_redis.ConnectionRestored += delegate { };")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\nListen(_redis);")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\", Console.Error);")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(Options());")]
    [InlineData("var options = ConfigurationOptions.Parse(\"redis\");\nOther.Complete(options);\n_redis = ConnectionMultiplexer.Connect(options);")]
    [InlineData("using var redis = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(\"redis\");\nredis.GetDatabase().StringSet(\"key\", 1);")]
    [InlineData("IDatabase db = ConnectionMultiplexer.Connect(\"redis\").GetDatabase();")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\n_ = new Timer(_ => { }, _redis, 0, 1);")]
    public void Somebody_may_hear(string body) => Silent(
        $$"""
        using System;
        using System.Threading;
        using StackExchange.Redis;

        public class C
        {
            private ConnectionMultiplexer? _redis;
            public void Open()
            {
                {{body}}
            }
            public bool Is => _redis != null;
            private static void Listen(ConnectionMultiplexer redis) { redis.InternalError += (_, _) => { }; }
            private static ConfigurationOptions Options() => Other.Make();
        }

        public static class Other
        {
            public static Func<ConfigurationOptions> Make = () => throw new NotSupportedException();
            public static Action<ConfigurationOptions> Complete = _ => { };
        }
        """.Replace(
            "_ = new Timer",
            "_ = new System.Threading.Timer",
            StringComparison.Ordinal), body.Contains("Timer", StringComparison.Ordinal) ? Setup.Plain.Source("Log.cs", Logs) : null);

    private const string Logs =
        """
        public static class Log
        {
            public static void Hear(StackExchange.Redis.IConnectionMultiplexer redis) => redis.ErrorMessage += (_, _) => { };
        }
        """;

    [Theory]
    [InlineData("public static ConnectionMultiplexer Redis { get; } = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData(
        """
        private static readonly Lazy<ConnectionMultiplexer> Lazy = new(() => ConnectionMultiplexer.Connect("redis"));
        public static ConnectionMultiplexer Redis => Lazy.Value;
        """)]
    [InlineData(
        """
        private IConnectionMultiplexer? _redis;
        public async Task<IConnectionMultiplexer> Open(string text) => _redis ??= await ConnectionMultiplexer.ConnectAsync(text);
        """)]
    [InlineData("public object Open(string text) => ConnectionMultiplexer.Connect(text);")]
    [InlineData("private readonly IDatabase _db = ConnectionMultiplexer.Connect(\"redis\").GetDatabase();")]
    public void Handed_out(string members) => Silent(members);

    [Theory]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(
            sp => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, LoggerFactory = null }));
        """)]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(\"redis\", o => o.LoggerFactory = null));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(sp.GetRequiredService<ConfigurationOptions>()));")]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(sp =>
        {
            var redis = ConnectionMultiplexer.Connect("redis");
            redis.ConnectionFailed += (_, _) => { };
            return redis;
        });
        """)]
    [InlineData("services.AddScoped<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.AddSingleton(sp => ConnectionMultiplexer.Connect(\"redis\").GetDatabase());")]
    public void Registered_otherwise(string source) => Silent(source, Setup.Web);

    [Fact]
    public void Made_by_a_method() => Flags(
        """
        public static IConnectionMultiplexer Open(IServiceProvider provider) => [|ConnectionMultiplexer.Connect|]("redis");
        public static void Add(IServiceCollection services) => services.AddSingleton<IConnectionMultiplexer>(Open);
        """,
        Setup.Web);

    [Fact]
    public void Made_in_another_part_of_the_type() => Flags(
        """
        using StackExchange.Redis;

        internal partial class C
        {
            private static ConnectionMultiplexer Open()
            {
                var options = ConfigurationOptions.Parse("redis");
                return [|ConnectionMultiplexer.Connect|](options);
            }
        }

        """,
        Setup.Plain.Source(
            "C.cs",
            """
            using System;
            using StackExchange.Redis;

            internal partial class C
            {
                private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);
                public IDatabase Database => _redis.Value.GetDatabase();
            }

            """));

    [Fact]
    public void A_tool() => Silent(
        """
        using StackExchange.Redis;

        var mux = Shop.Redis;

        internal static class Shop
        {
            public static ConnectionMultiplexer Redis { get; } = ConnectionMultiplexer.Connect("redis");
        }

        """,
        Setup.Plain with { Output = OutputKind.ConsoleApplication });

    [Fact]
    public void A_handler_in_another_file() =>
        Silent("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain.Source("Log.cs", Logs));

    [Fact]
    public void A_test_project() =>
        Silent("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain.Property("IsTestProject", "true"));
}

using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed class Redis4005Tests : RuleTest<Redis4005SharedConnectionDisposed, Redis4005SharedConnectionDisposedFix>
{
    private const string Holder =
        """

        public static class Shared
        {
            private static readonly System.Lazy<ConnectionMultiplexer> Lazy = new(() => ConnectionMultiplexer.Connect("redis,abortConnect=false"));
            public static ConnectionMultiplexer Connection => Lazy.Value;
            public static ConnectionMultiplexer Fresh => ConnectionMultiplexer.Connect("redis");
            public static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        }

        """;

    // Async twins exist on IConnectionMultiplexer from 2.6.66 on.
    private static readonly Setup New = Setup.Web;

    private static string File(string members, string type = "public class C") =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;

        {{type}}
        {
            {{members}}
        }
        {{Holder}}
        """;

    [Theory]
    [InlineData("public void Do() { [|using|] var redis = Shared.Connection; redis.GetDatabase(); }")]
    [InlineData("public void Do() { [|using|] (var redis = Shared.Connection) { redis.GetDatabase(); } }")]
    [InlineData("public void Do() { [|using|] (Shared.Connection) { } }")]
    [InlineData("public async Task Do() { await [|using|] var redis = Shared.Connection; await redis.GetDatabase().PingAsync(); }")]
    [InlineData("public void Do() { Shared.Connection.[|Dispose|](); }")]
    [InlineData("public void Do() { Shared.Connection.[|Close|](false); }")]
    [InlineData("public async Task Do() => await Shared.Connection.[|CloseAsync|]();")]
    [InlineData("public void Do() { var redis = Shared.Connection; redis.GetDatabase(); redis.[|Dispose|](); }")]
    [InlineData("public void Do() { Shared.Connection?.[|Dispose|](); }")]
    [InlineData("public void Dispose() { Shared.Connection.[|Dispose|](); }")]
    [InlineData(
        """
        private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect("redis");
            public void Do() { [|using|] (Redis) { Redis.GetDatabase(); } }
        """)]
    [InlineData(
        """
        private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect("redis");
            public void Do() { Redis.GetDatabase().Ping(); Redis.[|Dispose|](); }
        """)]
    [InlineData(
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = new(() => ConnectionMultiplexer.Connect("redis"));
            public void Do() { [|using|] var redis = _redis.Value; }
        """)]
    [InlineData("public static ConnectionMultiplexer Redis { get; } = Shared.Open();\n    public void Do() { [|using|] var redis = Redis; }")]
    [InlineData("public void Do(IServiceProvider sp) { [|using|] var redis = sp.GetRequiredService<IConnectionMultiplexer>(); }")]
    [InlineData("public void Do(IServiceProvider sp) { var redis = sp.GetService<IConnectionMultiplexer>(); redis?.[|Dispose|](); }")]
    public void Shared_ones(string members) => Flags(File(members), New);

    [Theory]
    [InlineData(
        """
        private readonly IConnectionMultiplexer _redis;
            public C(IConnectionMultiplexer redis) => _redis = redis;
            public void Dispose() => _redis.[|Dispose|]();
        """,
        "public class C : IDisposable")]
    [InlineData(
        """
        private readonly IConnectionMultiplexer _redis;
            public C(IConnectionMultiplexer redis) { _redis = redis ?? throw new ArgumentNullException(); }
            public void Do() { [|using|] (_redis) { } }
        """,
        "public class C")]
    [InlineData(
        """
        private readonly IConnectionMultiplexer _redis = redis;
            public void Do() { _redis.[|Close|](); }
        """,
        "public class C(IConnectionMultiplexer redis)")]
    [InlineData("public void Do() { redis.[|Dispose|](); }", "public class C(IConnectionMultiplexer redis)")]
    public void Injected_ones(string members, string type) => Flags(
        $$"""
        {{File(members, type)}}public static class R { public static void Add(IServiceCollection services) { services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open()); services.AddScoped<C>(); } }

        """,
        New);

    [Fact]
    public void The_message() => Assert.Equal(
        ["'Connection' is shared, and closing it here breaks everybody who uses it later: leave it to its owner"],
        Messages(
            File("public void Do() { Shared.Connection.Dispose(); }"),
            New));

    [Theory]
    [InlineData("public void Do() { using var redis = ConnectionMultiplexer.Connect(\"redis\"); }")]
    [InlineData("public void Do() { using var redis = Shared.Fresh; }")]
    [InlineData("public void Do() { using var redis = Shared.Open(); }")]
    [InlineData("public void Do(IConnectionMultiplexer redis) { redis.Dispose(); }")]
    [InlineData("public void Shutdown() { Shared.Connection.Dispose(); }")]
    [InlineData("public void StopAsync() { Shared.Connection.Close(); }")]
    [InlineData("public void Do() { AppDomain.CurrentDomain.ProcessExit += (_, _) => Shared.Connection.Dispose(); }")]
    [InlineData("public void Do(System.Threading.CancellationToken stopping) { stopping.Register(() => Shared.Connection.Dispose()); }")]
    [InlineData("public static void Main() { Shared.Connection.Dispose(); }")]
    [InlineData(
        """
        private static ConnectionMultiplexer? _redis;
            public static void Set() => _redis = Shared.Open();
            public static void Close() => _redis?.Dispose();
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer _redis = Shared.Open();
            public static void Renew() { _redis.GetDatabase(); _redis.Dispose(); _redis = Shared.Open(); }
        """)]
    [InlineData("private readonly ConnectionMultiplexer _redis = Shared.Open();\n    public void Dispose() { _redis.Dispose(); }")]
    [InlineData("private readonly ConnectionMultiplexer _redis = Shared.Open();\n    public void Do() { using (_redis) { } }")]
    [InlineData(
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = new(Shared.Open);
            public void Dispose() { if (_redis.IsValueCreated) _redis.Value.Dispose(); }
        """)]
    [InlineData(
        """
        private readonly IConnectionMultiplexer _redis;
            public C(IConnectionMultiplexer redis) => _redis = redis;
            public void Dispose() => _redis.Dispose();
        """)]
    [InlineData(
        """
        public void Do(IServiceProvider sp) { using var scope = sp.CreateScope(); using var other = sp.GetRequiredService<Other>(); }
            public sealed class Other : IDisposable { public void Dispose() { } }
        """)]
    [InlineData("public void Do(System.IO.Stream stream) { stream.Close(); stream.Dispose(); }")]
    public void Owned_ones(string members) => Silent(File(members), New);

    [Fact]
    public void Injected_but_made_by_hand() => Silent(
        File(
            """
            private readonly IConnectionMultiplexer _redis;
                public C(IConnectionMultiplexer redis) => _redis = redis;
                public void Dispose() => _redis.Dispose();
            """)
        + """
          public static class R
          {
              public static C Add(IServiceCollection services)
              {
                  services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());
                  services.AddScoped<C>();
                  return new C(Shared.Open());
              }
          }

          """, New);

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());")]
    [InlineData("services.AddScoped<IConnectionMultiplexer>(_ => Shared.Open()); services.AddScoped<C>();")]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());
        services.AddScoped(Make);
        static C Make(IServiceProvider sp) => throw new NotSupportedException();
        """)]
    public void Injected_by_nobody_knows_whom(string registrations) => Silent(
        File(
            """
            private readonly IConnectionMultiplexer _redis;
                public C(IConnectionMultiplexer redis) => _redis = redis;
                public void Do() { _redis.Dispose(); }
            """)
        + $"public static class R {{ public static void Add(IServiceCollection services) {{ {registrations} }} }}\n",
        New);

    [Fact]
    public void Disposed_with_a_singleton() => Silent(
        File(
            """
            private readonly IConnectionMultiplexer _redis;
                public C(IConnectionMultiplexer redis) => _redis = redis;
                public void Dispose() => _redis.Dispose();
            """)
        + """
          public static class R
          {
              public static void Add(IServiceCollection services)
              {
                  services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());
                  services.AddSingleton<C>();
              }
          }

          """, New);

    [Fact]
    public void At_the_end_of_a_program() =>
        Silent(
            """
            using Microsoft.Extensions.DependencyInjection;
            using StackExchange.Redis;

            var services = new ServiceCollection().BuildServiceProvider();
            using var redis = services.GetRequiredService<IConnectionMultiplexer>();

            """,
            New);

    [Fact]
    public void A_test_project() => Silent(File("public void Do() { Shared.Connection.Dispose(); }"), New.Property("IsTestProject", "true"));

    [Theory]
    [InlineData(
        """
        public void Do()
            {
                [|using|] var redis = Shared.Connection; // ours
                redis.GetDatabase();
            }
        """,
        """
        public void Do()
            {
                var redis = Shared.Connection; // ours
                redis.GetDatabase();
            }
        """)]
    [InlineData(
        """
        public async Task Do()
            {
                await [|using|] var redis = Shared.Connection;
                await redis.GetDatabase().PingAsync();
            }
        """,
        """
        public async Task Do()
            {
                var redis = Shared.Connection;
                await redis.GetDatabase().PingAsync();
            }
        """)]
    [InlineData(
        """
        public void Do()
            {
                [|using|] (var redis = Shared.Connection)
                {
                    redis.GetDatabase(); // here
                }
            }
        """,
        """
        public void Do()
            {
                {
                    var redis = Shared.Connection;
                    redis.GetDatabase(); // here
                }
            }
        """)]
    [InlineData(
        """
        public void Do()
            {
                [|using|] (Shared.Connection)
                {
                }
            }
        """,
        """
        public void Do()
            {
                {
                }
            }
        """)]
    [InlineData(
        """
        public void Do()
            {
                Shared.Connection.GetDatabase();
                // enough
                Shared.Connection.[|Dispose|]();
            }
        """,
        """
        public void Do()
            {
                Shared.Connection.GetDatabase();
                // enough
            }
        """)]
    [InlineData(
        "public void Do() { Shared.Connection.GetDatabase(); Shared.Connection?.[|Close|](); }",
        "public void Do() { Shared.Connection.GetDatabase(); }")]
    [InlineData(
        """
        public async Task Do()
            {
                await Shared.Connection.GetDatabase().PingAsync();
                await Shared.Connection.[|CloseAsync|]().ConfigureAwait(false);
            }
        """,
        """
        public async Task Do()
            {
                await Shared.Connection.GetDatabase().PingAsync();
            }
        """)]
    public void Left_open(string before, string after) => Fixes(File(before), File(after), setup: New);

    [Theory]
    [InlineData("public void Do() => Shared.Connection.[|Dispose|]();")]
    [InlineData("public void Do()\n    {\n        Shared.Connection.[|Dispose|](); // done\n    }")]
    [InlineData("public async Task Do()\n    {\n        await Shared.Connection.[|CloseAsync|]();\n    }")]
    [InlineData("public async Task Do()\n    {\n        await [|using|] var redis = Shared.Connection;\n    }")]
    [InlineData("public void Do(bool end)\n    {\n        if (end) Shared.Connection.[|Dispose|]();\n    }")]
    [InlineData("public void Do()\n    {\n        [|using|] (var redis = Shared.Connection) redis.GetDatabase();\n    }")]
    public void More_than_a_statement(string members) => NoFix(File(members), New);

    [Fact]
    public void The_only_reader_of_a_primary_constructors_parameter() => NoFix(
        "// full\n" + File("public void Do()\n    {\n        redis.[|Dispose|]();\n    }", "public class C(IConnectionMultiplexer redis)")
        + """
          public static class R
          {
              public static void Add(IServiceCollection services)
              {
                  services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());
                  services.AddScoped<C>();
              }
          }

          """, New);

    [Fact]
    public void Everywhere() => FixesAll(
        File(
            """
            public void A()
                {
                    [|using|] var redis = Shared.Connection;
                }

                public void B()
                {
                    Shared.Connection.[|Dispose|]();
                }
            """),
        File("public void A()\n    {\n        var redis = Shared.Connection;\n    }\n\n    public void B()\n    {\n    }"),
        setup: New);
}

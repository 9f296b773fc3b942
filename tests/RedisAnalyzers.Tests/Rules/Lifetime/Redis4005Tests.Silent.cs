namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Connections that the class owns, or may own.</summary>
public sealed partial class Redis4005Tests
{
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
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Objects that close what all of their type share.</summary>
public sealed partial class Redis4005Tests
{
    private const string Disposable = "public sealed class C : IDisposable";

    private const string Static = "private static readonly ConnectionMultiplexer Redis = Shared.Open();\n    ";

    [Theory]
    [InlineData("private readonly ConnectionMultiplexer _redis = Shared.Connection;\n    public void Dispose() => _redis.[|Dispose|]();")]
    [InlineData(
        "private readonly ConnectionMultiplexer _redis;\n    public C() { _redis = Shared.Connection; }\n"
        + "    public void Dispose() { _redis?.[|Dispose|](); }")]
    [InlineData(
        """
        private static readonly Lazy<ConnectionMultiplexer> Redis = new(Shared.Open);
            private readonly ConnectionMultiplexer _redis = Redis.Value;
            public void Dispose() => _redis.[|Close|]();
        """)]
    [InlineData(
        """
        private readonly IConnectionMultiplexer _redis;
            public C(IServiceProvider services) => _redis = services.GetRequiredService<IConnectionMultiplexer>();
            public void Dispose() => _redis.[|Dispose|]();
        """)]
    [InlineData(
        "private readonly ConnectionMultiplexer _redis = Shared.Connection;\n    public void Dispose() { }\n"
        + "    public void Do() { [|using|] (_redis) { _redis.GetDatabase(); } }")]
    [InlineData(Static + "public void Dispose() => Redis.[|Dispose|]();")]
    [InlineData(Static + "private bool _disposed;\n    public void Dispose() { if (_disposed) return; Redis.[|Dispose|](); _disposed = true; }")]
    [InlineData(
        Static + "public void Dispose() => Dispose(true);\n"
        + "    private void Dispose(bool disposing) { if (disposing && Redis != null) { Redis.[|Dispose|](); } }")]
    [InlineData(
        """
        private static readonly Lazy<ConnectionMultiplexer> Redis = new(Shared.Open);
            public void Dispose() { if (Redis.IsValueCreated) Redis.Value.[|Dispose|](); }
        """)]
    public void Closed_with_one_object(string members) => Flags(File(members, Disposable), New);

    [Theory]
    [InlineData(
        Static + "private static int _users;\n"
        + "    public void Dispose() { if (System.Threading.Interlocked.Decrement(ref _users) == 0) Redis.Dispose(); }")]
    [InlineData(Static + "private readonly bool _owns = Environment.ProcessId > 3;\n    public void Dispose() { if (_owns) Redis.Dispose(); }")]
    [InlineData(Static + "private readonly bool _shared = Environment.ProcessId > 3;\n    public void Dispose() { if (_shared) return; Redis.Dispose(); }")]
    [InlineData("private static ConnectionMultiplexer? _redis = Shared.Open();\n    public void Dispose() { _redis?.Dispose(); _redis = null; }")]
    [InlineData(Static + "public static readonly C Instance = new();\n    private C() { }\n    public void Dispose() => Redis.Dispose();")]
    [InlineData(Static + "public void Dispose() { }\n    public static void Close() => Redis.Dispose();\n    public void Stop() => Redis.Close();")]
    [InlineData(Static + "public static void Main() { using var c = new C(); Console.WriteLine(c); }\n    public void Dispose() => Redis.Dispose();")]
    [InlineData(Static + "public static void Add(IServiceCollection services) => services.AddSingleton<C>();\n    public void Dispose() => Redis.Dispose();")]
    [InlineData(
        "public static void Add(IServiceCollection services) => services.AddSingleton<C>();\n"
        + "    public void Dispose() => Shared.Connection.Dispose();")]
    [InlineData(
        "private readonly ConnectionMultiplexer _redis = Shared.Connection;\n    public void Dispose() { }\n"
        + "    public void Stop() => _redis.Dispose();")]
    [InlineData("private readonly ConnectionMultiplexer _redis = Shared.Fresh;\n    public void Dispose() => _redis.Dispose();")]
    [InlineData(
        "private readonly ConnectionMultiplexer _redis;\n    public C(bool own) => _redis = own ? Shared.Open() : Shared.Connection;\n"
        + "    public void Dispose() => _redis.Dispose();")]
    [InlineData(
        """
        private readonly ConnectionMultiplexer _redis;
            private readonly bool _own;
            public C() => (_redis, _own) = (Shared.Connection, false);
            public C(string text) => (_redis, _own) = (ConnectionMultiplexer.Connect(text), true);
            public void Dispose() { if (_own) _redis.Dispose(); }
        """)]
    public void Closed_by_the_last_the_only_or_the_owner(string members) => Silent(File(members, Disposable), New);

    [Fact]
    public void Closed_with_a_hosted_service() => Silent(
        File(
            Static + "protected override Task ExecuteAsync(System.Threading.CancellationToken stop) => Task.CompletedTask;\n"
            + "    public override void Dispose() { Redis.Dispose(); base.Dispose(); }",
            "public class C : Microsoft.Extensions.Hosting.BackgroundService"),
        New);

    [Fact]
    public void Fix_of_an_object() => Fixes(
        File(Static + "public void Dispose()\n    {\n        Redis.[|Dispose|]();\n        GC.Collect();\n    }", Disposable),
        File(Static + "public void Dispose()\n    {\n        GC.Collect();\n    }", Disposable),
        setup: New);
}

using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed class Redis4005Tests : RuleTest<Redis4005SharedConnectionDisposed, Redis4005SharedConnectionDisposedFix>
{
    private const string Holder = "\npublic static class Shared\n{\n    private static readonly System.Lazy<ConnectionMultiplexer> Lazy = new(() => ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"));\n    public static ConnectionMultiplexer Connection => Lazy.Value;\n    public static ConnectionMultiplexer Fresh => ConnectionMultiplexer.Connect(\"redis\");\n    public static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(\"redis\");\n}\n";

    // Async twins exist on IConnectionMultiplexer from 2.6.66 on.
    private static readonly Setup New = Setup.Web;

    private static string File(string members, string type = "public class C") =>
        "using System;\nusing System.Threading.Tasks;\nusing Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\n\n" + type + "\n{\n    " + members + "\n}\n" + Holder;

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
    [InlineData("private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect(\"redis\");\n    public void Do() { [|using|] (Redis) { Redis.GetDatabase(); } }")]
    [InlineData("private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect(\"redis\");\n    public void Do() { Redis.GetDatabase().Ping(); Redis.[|Dispose|](); }")]
    [InlineData("private readonly Lazy<ConnectionMultiplexer> _redis = new(() => ConnectionMultiplexer.Connect(\"redis\"));\n    public void Do() { [|using|] var redis = _redis.Value; }")]
    [InlineData("public static ConnectionMultiplexer Redis { get; } = Shared.Open();\n    public void Do() { [|using|] var redis = Redis; }")]
    [InlineData("public void Do(IServiceProvider sp) { [|using|] var redis = sp.GetRequiredService<IConnectionMultiplexer>(); }")]
    [InlineData("public void Do(IServiceProvider sp) { var redis = sp.GetService<IConnectionMultiplexer>(); redis?.[|Dispose|](); }")]
    public void Shared_ones(string members) => Flags(File(members), New);

    [Theory]
    [InlineData("private readonly IConnectionMultiplexer _redis;\n    public C(IConnectionMultiplexer redis) => _redis = redis;\n    public void Dispose() => _redis.[|Dispose|]();", "public class C : IDisposable")]
    [InlineData("private readonly IConnectionMultiplexer _redis;\n    public C(IConnectionMultiplexer redis) { _redis = redis ?? throw new ArgumentNullException(); }\n    public void Do() { [|using|] (_redis) { } }", "public class C")]
    [InlineData("private readonly IConnectionMultiplexer _redis = redis;\n    public void Do() { _redis.[|Close|](); }", "public class C(IConnectionMultiplexer redis)")]
    [InlineData("public void Do() { redis.[|Dispose|](); }", "public class C(IConnectionMultiplexer redis)")]
    public void Injected_ones(string members, string type) => Flags(
        File(members, type) + "public static class R { public static void Add(IServiceCollection services) { services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open()); services.AddScoped<C>(); } }\n", New);

    [Fact]
    public void The_message() => Assert.Equal(
        ["'Connection' is shared, and closing it here breaks all code that uses it later: let its owner close it"], Messages(File("public void Do() { Shared.Connection.Dispose(); }"), New));

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
    [InlineData("private static ConnectionMultiplexer? _redis;\n    public static void Set() => _redis = Shared.Open();\n    public static void Close() => _redis?.Dispose();")]
    [InlineData("private static ConnectionMultiplexer _redis = Shared.Open();\n    public static void Renew() { _redis.GetDatabase(); _redis.Dispose(); _redis = Shared.Open(); }")]
    [InlineData("private readonly ConnectionMultiplexer _redis = Shared.Open();\n    public void Dispose() { _redis.Dispose(); }")]
    [InlineData("private readonly ConnectionMultiplexer _redis = Shared.Open();\n    public void Do() { using (_redis) { } }")]
    [InlineData("private readonly Lazy<ConnectionMultiplexer> _redis = new(Shared.Open);\n    public void Dispose() { if (_redis.IsValueCreated) _redis.Value.Dispose(); }")]
    [InlineData("private readonly IConnectionMultiplexer _redis;\n    public C(IConnectionMultiplexer redis) => _redis = redis;\n    public void Dispose() => _redis.Dispose();")]
    [InlineData("public void Do(IServiceProvider sp) { using var scope = sp.CreateScope(); using var other = sp.GetRequiredService<Other>(); }\n    public sealed class Other : IDisposable { public void Dispose() { } }")]
    [InlineData("public void Do(System.IO.Stream stream) { stream.Close(); stream.Dispose(); }")]
    public void Owned_ones(string members) => Silent(File(members), New);

    [Fact]
    public void Injected_but_made_by_hand() => Silent(
        File("private readonly IConnectionMultiplexer _redis;\n    public C(IConnectionMultiplexer redis) => _redis = redis;\n    public void Dispose() => _redis.Dispose();")
        + "public static class R { public static C Add(IServiceCollection services) { services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open()); services.AddScoped<C>(); return new C(Shared.Open()); } }\n", New);

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());")]
    [InlineData("services.AddScoped<IConnectionMultiplexer>(_ => Shared.Open()); services.AddScoped<C>();")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open()); services.AddScoped(Make); static C Make(IServiceProvider sp) => throw new NotSupportedException();")]
    public void Injected_by_nobody_knows_whom(string registrations) => Silent(
        File("private readonly IConnectionMultiplexer _redis;\n    public C(IConnectionMultiplexer redis) => _redis = redis;\n    public void Do() { _redis.Dispose(); }")
        + $"public static class R {{ public static void Add(IServiceCollection services) {{ {registrations} }} }}\n", New);

    [Fact]
    public void Disposed_with_a_singleton() => Silent(
        File("private readonly IConnectionMultiplexer _redis;\n    public C(IConnectionMultiplexer redis) => _redis = redis;\n    public void Dispose() => _redis.Dispose();")
        + "public static class R { public static void Add(IServiceCollection services) { services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open()); services.AddSingleton<C>(); } }\n", New);

    [Fact]
    public void At_the_end_of_a_program() =>
        Silent("using Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\n\nvar services = new ServiceCollection().BuildServiceProvider();\nusing var redis = services.GetRequiredService<IConnectionMultiplexer>();\n", New);

    [Fact]
    public void A_test_project() => Silent(File("public void Do() { Shared.Connection.Dispose(); }"), New.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("public void Do()\n    {\n        [|using|] var redis = Shared.Connection; // ours\n        redis.GetDatabase();\n    }", "public void Do()\n    {\n        var redis = Shared.Connection; // ours\n        redis.GetDatabase();\n    }")]
    [InlineData("public async Task Do()\n    {\n        await [|using|] var redis = Shared.Connection;\n        await redis.GetDatabase().PingAsync();\n    }", "public async Task Do()\n    {\n        var redis = Shared.Connection;\n        await redis.GetDatabase().PingAsync();\n    }")]
    [InlineData("public void Do()\n    {\n        [|using|] (var redis = Shared.Connection)\n        {\n            redis.GetDatabase(); // here\n        }\n    }", "public void Do()\n    {\n        {\n            var redis = Shared.Connection;\n            redis.GetDatabase(); // here\n        }\n    }")]
    [InlineData("public void Do()\n    {\n        [|using|] (Shared.Connection)\n        {\n        }\n    }", "public void Do()\n    {\n        {\n        }\n    }")]
    [InlineData("public void Do()\n    {\n        Shared.Connection.GetDatabase();\n        // enough\n        Shared.Connection.[|Dispose|]();\n    }", "public void Do()\n    {\n        Shared.Connection.GetDatabase();\n        // enough\n    }")]
    [InlineData("public void Do() { Shared.Connection.GetDatabase(); Shared.Connection?.[|Close|](); }", "public void Do() { Shared.Connection.GetDatabase(); }")]
    [InlineData("public async Task Do()\n    {\n        await Shared.Connection.GetDatabase().PingAsync();\n        await Shared.Connection.[|CloseAsync|]().ConfigureAwait(false);\n    }", "public async Task Do()\n    {\n        await Shared.Connection.GetDatabase().PingAsync();\n    }")]
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
        + "public static class R { public static void Add(IServiceCollection services) { services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open()); services.AddScoped<C>(); } }\n", New);

    [Fact]
    public void Everywhere() => FixesAll(
        File("public void A()\n    {\n        [|using|] var redis = Shared.Connection;\n    }\n\n    public void B()\n    {\n        Shared.Connection.[|Dispose|]();\n    }"),
        File("public void A()\n    {\n        var redis = Shared.Connection;\n    }\n\n    public void B()\n    {\n    }"), setup: New);
}

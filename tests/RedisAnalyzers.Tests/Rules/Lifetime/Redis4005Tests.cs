using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4005Tests : RuleTest<Redis4005SharedConnectionDisposed, Redis4005SharedConnectionDisposedFix>
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
        {{File(members, type)}}public static class R
        {
            public static void Add(IServiceCollection services)
            {
                services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());
                services.AddScoped<C>();
            }
        }

        """,
        New);

    [Fact]
    public void The_message() => Assert.Equal(
        ["'Connection' is shared, and closing it here breaks all code that uses it later: let its owner close it"],
        Messages(File("public void Do() { Shared.Connection.Dispose(); }"), New));
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Fix-all shares one connection.</summary>
public sealed partial class Redis4001Tests
{
    [Fact]
    public void Fix_all_shares_one() => FixesAll(
        """
        public void Set() { using var mux = [|ConnectionMultiplexer.Connect|]("redis"); mux.GetDatabase().StringSet("a", 1); }

        public void Get() { using var mux = [|ConnectionMultiplexer.Connect|]("redis"); mux.GetDatabase().StringGet("a"); }
        """,
        $$"""
        {{Lazy}}
        public void Set() { var mux = SharedConnection.Value; mux.GetDatabase().StringSet("a", 1); }

        public void Get() { var mux = SharedConnection.Value; mux.GetDatabase().StringGet("a"); }
        """);

    [Fact]
    public void Fix_all_of_both_kinds() => FixesAll(
        """
        public void Set()
        {
            using var mux = [|ConnectionMultiplexer.Connect|]("redis");
        }

        public async Task Get()
        {
            await using var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis");
        }
        """,
        $$"""
        {{Lazy}}
        public void Set()
        {
            var mux = SharedConnection.Value;
        }

        public async Task Get()
        {
            var mux = await Task.FromResult(SharedConnection.Value);
        }
        """,
        setup: Setup.Plain.On("3.4.35"));

    [Fact]
    public void One_way_to_share_in_a_class() => FixesAll(
        """
        public async Task Get()
        {
            using var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis").ConfigureAwait(false);
            await mux.GetDatabase().PingAsync();
        }

        public void Set() { using var mux = [|ConnectionMultiplexer.Connect|]("redis"); mux.GetDatabase().StringSet("a", 1); }

        public void Add() { var mux = [|ConnectionMultiplexer.ConnectAsync|]("redis").Result; mux.GetDatabase().StringSet("b", 1); }
        """,
        $$"""
        {{Lazy}}
        public async Task Get()
        {
            var mux = SharedConnection.Value;
            await mux.GetDatabase().PingAsync();
        }

        public void Set() { var mux = SharedConnection.Value; mux.GetDatabase().StringSet("a", 1); }

        public void Add() { var mux = SharedConnection.Value; mux.GetDatabase().StringSet("b", 1); }
        """);

    [Fact]
    public void The_lazy_of_the_class_serves_asynchronous_code() => Fixes(
        $$"""
        {{Lazy}}
        public async Task Get()
        {
            using var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis");
            await mux.GetDatabase().PingAsync();
        }
        """,
        $$"""
        {{Lazy}}
        public async Task Get()
        {
            var mux = SharedConnection.Value;
            await mux.GetDatabase().PingAsync();
        }
        """);
}

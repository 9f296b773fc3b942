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
            var mux = await GetSharedConnectionAsync();
        }

        private static readonly SemaphoreSlim SharedConnectionGate = new SemaphoreSlim(1, 1);
        private static ConnectionMultiplexer? _sharedConnection;

        private static async Task<ConnectionMultiplexer> GetSharedConnectionAsync()
        {
            if (_sharedConnection != null) return _sharedConnection;
            await SharedConnectionGate.WaitAsync().ConfigureAwait(false);
            try
            {
                return _sharedConnection ?? (_sharedConnection = await ConnectionMultiplexer.ConnectAsync("redis").ConfigureAwait(false));
            }
            finally
            {
                SharedConnectionGate.Release();
            }
        }
        """,
        setup: Setup.Plain.On("3.4.35"));
}

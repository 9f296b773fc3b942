using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4001Tests
{
    private const string Lazy =
        "private static readonly Lazy<ConnectionMultiplexer> SharedConnection = "
        + "new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"), LazyThreadSafetyMode.PublicationOnly);\n";

    [Theory]
    [InlineData(
        """
        using var mux = [|ConnectionMultiplexer.Connect|]("redis"); // here
            mux.GetDatabase().StringSet("a", 1);
        """,
        """
        var mux = SharedConnection.Value; // here
            mux.GetDatabase().StringSet("a", 1);
        """)]
    [InlineData(
        """
        using (var mux = [|ConnectionMultiplexer.Connect|]("redis"))
            {
                // first
                var db = mux.GetDatabase();
                if (db.KeyExists("a"))
                {
                    db.StringSet("a", 1);
                }
            }

            Thread.Yield();
        """,
        """
        var mux = SharedConnection.Value;
            // first
            var db = mux.GetDatabase();
            if (db.KeyExists("a"))
            {
                db.StringSet("a", 1);
            }

            Thread.Yield();
        """)]
    [InlineData(
        """
        var mux = [|ConnectionMultiplexer.Connect|]("redis");
            mux.GetDatabase().StringSet("a", 1);
            mux.Close();
            mux.Dispose();
        """,
        """
        var mux = SharedConnection.Value;
            mux.GetDatabase().StringSet("a", 1);
        """)]
    [InlineData("[|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase().StringSet(\"a\", 1);", "SharedConnection.Value.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData(
        """
        ConnectionMultiplexer mux = [|ConnectionMultiplexer.Connect|]("redis")!;
            mux.GetDatabase().StringSet("a", 1);
        """,
        """
        ConnectionMultiplexer mux = SharedConnection.Value!;
            mux.GetDatabase().StringSet("a", 1);
        """)]
    public void Shared_in_a_static_lazy(string before, string after) =>
        Fixes($"public void Set()\n{{\n    {before}\n}}", $"{Lazy}\npublic void Set()\n{{\n    {after}\n}}");

    private const string NewLazy =
        "new System.Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"), System.Threading.LazyThreadSafetyMode.PublicationOnly)";

    [Fact]
    public void Fix_in_a_constructor_that_owns_it() => Fixes(
        $$"""
        // full
        {{Http}}public class CartController : ControllerBase, System.IDisposable
        {
            private readonly ConnectionMultiplexer _mux;
            public CartController() => _mux = [|ConnectionMultiplexer.Connect|]("redis");
            public void Dispose() => _mux.Dispose();
        }

        """,
        $$"""
        // full
        {{Http}}public class CartController : ControllerBase, System.IDisposable
        {
            private static readonly System.Lazy<ConnectionMultiplexer> SharedConnection = {{NewLazy}};
            private readonly ConnectionMultiplexer _mux;
            public CartController() => _mux = SharedConnection.Value;
            public void Dispose() { }
        }

        """,
        setup: Setup.Web);

    [Fact]
    public void Fix_uses_what_is_injected() => Fixes(
        $$"""
        // full
        {{Http}}public class CartController : ControllerBase
        {
            private readonly IConnectionMultiplexer _mux;
            public CartController(IConnectionMultiplexer mux) => _mux = mux;
            public async Task<string?> Get()
            {
                await using var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis");
                return await mux.GetDatabase().StringGetAsync("a");
            }
        }

        """,
        $$"""
        // full
        {{Http}}public class CartController : ControllerBase
        {
            private readonly IConnectionMultiplexer _mux;
            public CartController(IConnectionMultiplexer mux) => _mux = mux;
            public async Task<string?> Get()
            {
                var mux = _mux;
                return await mux.GetDatabase().StringGetAsync("a");
            }
        }

        """,
        setup: Setup.Web);

    [Fact]
    public void Fix_uses_the_parameter_of_a_primary_constructor() => Fixes(
        $$"""
        // full
        {{Http}}public class CartController(IConnectionMultiplexer mux, IConfiguration configuration) : ControllerBase
        {
            public string? Get() => mux.IsConnected ? [|ConnectionMultiplexer.Connect|](configuration["Redis"]!).GetDatabase().StringGet("a") : null;
        }

        """,
        $$"""
        // full
        {{Http}}public class CartController(IConnectionMultiplexer mux, IConfiguration configuration) : ControllerBase
        {
            public string? Get() => mux.IsConnected ? mux.GetDatabase().StringGet("a") : null;
        }

        """,
        setup: Setup.Web with { AllowErrors = true });

    [Fact]
    public void Fix_of_an_asynchronous_connect() => Fixes(
        """
        public async Task Set()
        {
            using var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis").ConfigureAwait(false);
            await mux.GetDatabase().StringSetAsync("a", 1);
            await mux.CloseAsync();
        }
        """,
        """
        public async Task Set()
        {
            var mux = await GetSharedConnectionAsync().ConfigureAwait(false);
            await mux.GetDatabase().StringSetAsync("a", 1);
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
        """);
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4001Tests
{
    private const string Lazy = "private static readonly Lazy<ConnectionMultiplexer> SharedConnection = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"), LazyThreadSafetyMode.PublicationOnly);\n";

    [Theory]
    [InlineData("using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); // here\n    mux.GetDatabase().StringSet(\"a\", 1);", "var mux = SharedConnection.Value; // here\n    mux.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("using (var mux = [|ConnectionMultiplexer.Connect|](\"redis\"))\n    {\n        // first\n        var db = mux.GetDatabase();\n        if (db.KeyExists(\"a\"))\n        {\n            db.StringSet(\"a\", 1);\n        }\n    }\n\n    Thread.Yield();", "var mux = SharedConnection.Value;\n    // first\n    var db = mux.GetDatabase();\n    if (db.KeyExists(\"a\"))\n    {\n        db.StringSet(\"a\", 1);\n    }\n\n    Thread.Yield();")]
    [InlineData("var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n    mux.GetDatabase().StringSet(\"a\", 1);\n    mux.Close();\n    mux.Dispose();", "var mux = SharedConnection.Value;\n    mux.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("[|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase().StringSet(\"a\", 1);", "SharedConnection.Value.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("ConnectionMultiplexer mux = [|ConnectionMultiplexer.Connect|](\"redis\")!;\n    mux.GetDatabase().StringSet(\"a\", 1);", "ConnectionMultiplexer mux = SharedConnection.Value!;\n    mux.GetDatabase().StringSet(\"a\", 1);")]
    public void Shared_in_a_static_lazy(string before, string after) =>
        Fixes($"public void Set()\n{{\n    {before}\n}}", $"{Lazy}\npublic void Set()\n{{\n    {after}\n}}");

    [Fact]
    public void Fix_in_a_constructor_that_owns_it() => Fixes(
        "// full\n" + Http + "public class CartController : ControllerBase, System.IDisposable\n{\n    private readonly ConnectionMultiplexer _mux;\n    public CartController() => _mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n    public void Dispose() => _mux.Dispose();\n}\n",
        "// full\n" + Http + "public class CartController : ControllerBase, System.IDisposable\n{\n    private static readonly System.Lazy<ConnectionMultiplexer> SharedConnection = new System.Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"), System.Threading.LazyThreadSafetyMode.PublicationOnly);\n    private readonly ConnectionMultiplexer _mux;\n    public CartController() => _mux = SharedConnection.Value;\n    public void Dispose() { }\n}\n",
        setup: Setup.Web);

    [Fact]
    public void Fix_uses_what_is_injected() => Fixes(
        "// full\n" + Http + "public class CartController : ControllerBase\n{\n    private readonly IConnectionMultiplexer _mux;\n    public CartController(IConnectionMultiplexer mux) => _mux = mux;\n    public async Task<string?> Get()\n    {\n        await using var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\");\n        return await mux.GetDatabase().StringGetAsync(\"a\");\n    }\n}\n",
        "// full\n" + Http + "public class CartController : ControllerBase\n{\n    private readonly IConnectionMultiplexer _mux;\n    public CartController(IConnectionMultiplexer mux) => _mux = mux;\n    public async Task<string?> Get()\n    {\n        var mux = _mux;\n        return await mux.GetDatabase().StringGetAsync(\"a\");\n    }\n}\n",
        setup: Setup.Web);

    [Fact]
    public void Fix_uses_the_parameter_of_a_primary_constructor() => Fixes(
        "// full\n" + Http + "public class CartController(IConnectionMultiplexer mux, IConfiguration configuration) : ControllerBase\n{\n    public string? Get() => mux.IsConnected ? [|ConnectionMultiplexer.Connect|](configuration[\"Redis\"]!).GetDatabase().StringGet(\"a\") : null;\n}\n",
        "// full\n" + Http + "public class CartController(IConnectionMultiplexer mux, IConfiguration configuration) : ControllerBase\n{\n    public string? Get() => mux.IsConnected ? mux.GetDatabase().StringGet(\"a\") : null;\n}\n",
        setup: Setup.Web with { AllowErrors = true });

    [Fact]
    public void Fix_all_shares_one() => FixesAll(
        "public void Set() { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); mux.GetDatabase().StringSet(\"a\", 1); }\n\npublic void Get() { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); mux.GetDatabase().StringGet(\"a\"); }",
        Lazy + "\npublic void Set() { var mux = SharedConnection.Value; mux.GetDatabase().StringSet(\"a\", 1); }\n\npublic void Get() { var mux = SharedConnection.Value; mux.GetDatabase().StringGet(\"a\"); }");

    [Fact]
    public void Fix_all_of_both_kinds() => FixesAll(
        "public void Set()\n{\n    using var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n}\n\npublic async Task Get()\n{\n    await using var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\");\n}",
        Lazy + "\npublic void Set()\n{\n    var mux = SharedConnection.Value;\n}\n\npublic async Task Get()\n{\n    var mux = await GetSharedConnectionAsync();\n}\n\n"
        + "private static readonly SemaphoreSlim SharedConnectionGate = new SemaphoreSlim(1, 1);\nprivate static ConnectionMultiplexer? _sharedConnection;\n\nprivate static async Task<ConnectionMultiplexer> GetSharedConnectionAsync()\n{\n"
        + "    if (_sharedConnection != null) return _sharedConnection;\n    await SharedConnectionGate.WaitAsync().ConfigureAwait(false);\n    try\n    {\n        return _sharedConnection ?? (_sharedConnection = await ConnectionMultiplexer.ConnectAsync(\"redis\").ConfigureAwait(false));\n"
        + "    }\n    finally\n    {\n        SharedConnectionGate.Release();\n    }\n}", setup: Setup.Plain.On("3.4.35"));

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

    [Theory]
    [InlineData("public void Set() { var text = Environment.MachineName; using var mux = [|ConnectionMultiplexer.Connect|](text); }")]
    [InlineData("private readonly string _text = \"redis\";\npublic void Set() { using var mux = [|ConnectionMultiplexer.Connect|](_text); }")]
    [InlineData("public string Text { get; } = \"redis\";\npublic void Set() { using var mux = [|ConnectionMultiplexer.Connect|](new ConfigurationOptions { EndPoints = { this.Text } }); }")]
    [InlineData("// full\nusing StackExchange.Redis;\npublic class Box<T> { public void Set() { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); } }")]
    [InlineData("public void Set()\n{\n    using (var mux = [|ConnectionMultiplexer.Connect|](\"redis\"))\n    {\n        mux.GetDatabase().StringSet(\"a\", 1);\n    }\n\n    foreach (var mux in new int[1]) Console.WriteLine(mux);\n}")]
    [InlineData("public void Set() { using (var mux = [|ConnectionMultiplexer.Connect|](\"redis\")) mux.GetDatabase().StringSet(\"a\", 1); }")]
    [InlineData("public void Set()\n{\n    var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n    try { mux.GetDatabase().StringSet(\"a\", 1); }\n    finally { mux.Dispose(); }\n}")]
    [InlineData("public void Set()\n{\n    using var mux = [|Open|]();\n    static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(\"redis\");\n}")]
    public void No_fix(string members) => NoFix(members);

    [Fact]
    public void No_fix_in_top_level_statements() =>
        NoFix("// full\nusing StackExchange.Redis;\nwhile (true) { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); }\n", Console);
}

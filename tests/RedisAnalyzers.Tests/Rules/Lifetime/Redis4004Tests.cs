using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed class Redis4004Tests : RuleTest<Redis4004IsConnectedGuard, Redis4004IsConnectedGuardFix>
{
    [Theory]
    [InlineData("if (_mux == null || !_mux.IsConnected) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if ((_mux == null) || (!_mux.IsConnected)) { _mux = [|ConnectionMultiplexer.Connect|](\"redis\"); }", "if (_mux == null) { _mux = ConnectionMultiplexer.Connect(\"redis\"); }")]
    [InlineData("if (_mux is null || _mux.IsConnected == false) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux is null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux?.IsConnected != true) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (!(_mux?.IsConnected ?? false)) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux is not { IsConnected: true }) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (!(_mux is { IsConnected: true })) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux is { IsConnected: true }) return;\n_mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux != null) return;\n_mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux != null && _mux.IsConnected) return;\n_mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux != null) return;\n_mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux == null || !_mux.IsConnected)\n{\n    _mux?.Dispose();\n    _mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n}", "if (_mux == null)\n{\n    _mux = ConnectionMultiplexer.Connect(\"redis\");\n}")]
    [InlineData("lock (Gate)\n{\n    if (_mux != null && _mux.IsConnected) return;\n    if (_mux != null)\n    {\n        _mux.Dispose();\n    }\n\n    _mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n}", "lock (Gate)\n{\n    if (_mux != null) return;\n\n    _mux = ConnectionMultiplexer.Connect(\"redis\");\n}")]
    [InlineData("if (_mux == null || !_mux.IsConnected)\n{\n    lock (Gate)\n    {\n        if (_mux == null || !_mux.IsConnected) _mux = [|Open|]();\n    }\n}", "if (_mux == null)\n{\n    lock (Gate)\n    {\n        if (_mux == null) _mux = Open();\n    }\n}")]
    [InlineData("_mux = _mux != null && _mux.IsConnected ? _mux : [|ConnectionMultiplexer.Connect|](\"redis\");", "_mux = _mux != null ? _mux : ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux == null || !_mux.IsConnected) _mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\").ConfigureAwait(false);", "if (_mux == null) _mux = await ConnectionMultiplexer.ConnectAsync(\"redis\").ConfigureAwait(false);")]
    [InlineData("if (_mux == null || !_mux.IsConnected && DateTime.Now.Hour > 3) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");", "if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    public void Guards(string before, string after) => Fixes(Method(before), Method(after));

    private static string Method(string body) =>
        "private static ConnectionMultiplexer? _mux;\nprivate static readonly object Gate = new();\nprivate static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(\"redis\");\n"
        + $"public static async Task Ensure()\n{{\n    {body.Replace("\n", "\n    ").Replace("    \n", "\n")}\n}}";

    [Fact]
    public void Removed_where_only_IsConnected_is_asked() => Fixes(
        "var mux = ConnectionMultiplexer.Connect(\"redis\");\nwhile (true)\n{\n    if (!mux.IsConnected)\n    {\n        mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n    }\n\n    mux.GetDatabase().StringSet(\"a\", 1);\n}",
        "var mux = ConnectionMultiplexer.Connect(\"redis\");\nwhile (true)\n{\n    mux.GetDatabase().StringSet(\"a\", 1);\n}");

    [Fact]
    public void A_dictionary() => Flags(
        """
        private readonly Dictionary<string, ConnectionMultiplexer> _all = new();
        public ConnectionMultiplexer Get(string text)
        {
            if (!_all.TryGetValue(text, out var mux) || !mux.IsConnected) _all[text] = mux = [|ConnectionMultiplexer.Connect|](text);
            return mux;
        }
        """);

    [Fact]
    public void A_lazy_of_a_method() => Flags(
        """
        private static Lazy<ConnectionMultiplexer> _lazy = new(Open);
        private static ConnectionMultiplexer Open() => [|ConnectionMultiplexer.Connect|]("redis");
        public static ConnectionMultiplexer Get()
        {
            if (!_lazy.Value.IsConnected) _lazy = new Lazy<ConnectionMultiplexer>(Open);
            return _lazy.Value;
        }
        """);

    [Fact]
    public void A_lazy() => Flags(
        """
        private static Lazy<ConnectionMultiplexer> _lazy = new(() => ConnectionMultiplexer.Connect("redis"));
        public static ConnectionMultiplexer Get()
        {
            if (!_lazy.Value.IsConnected) _lazy = new Lazy<ConnectionMultiplexer>(() => [|ConnectionMultiplexer.Connect|]("redis"));
            return _lazy.Value;
        }
        """);

    [Theory]
    [InlineData("if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux != null && !_mux.IsConnected) Console.WriteLine(\"away\");\n_mux ??= ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("if (_mux == null) { _mux = ConnectionMultiplexer.Connect(\"redis\"); if (!_mux.IsConnected) throw new InvalidOperationException(); }")]
    [InlineData("if (_mux == null) { lock (Gate) { if (_mux == null || !_mux.IsConnected) _mux = ConnectionMultiplexer.Connect(\"redis\"); } }")]
    [InlineData("if (_mux != null && _mux.IsConnected) throw new InvalidOperationException();\nvar other = ConnectionMultiplexer.Connect(\"other\");")]
    [InlineData("if (_mux!.IsConnected) _mux.Close();")]
    [InlineData("_mux = ConnectionMultiplexer.Connect(\"redis\");\nwhile (!_mux.IsConnected) await Task.Delay(100);")]
    [InlineData("if (_backup == null && !_mux!.IsConnected) _backup = ConnectionMultiplexer.Connect(\"backup\");")]
    [InlineData("if (_mux == null || !_mux.IsConnected) _mux = null;")]
    [InlineData("if (_mux!.GetDatabase().IsConnected(\"a\")) _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    public void Other_conditions(string body) => Silent("private static ConnectionMultiplexer? _backup;\n" + Method(body));

    [Fact]
    public void The_message_names_the_variable() => Assert.Equal(
        ["'_mux' is replaced when IsConnected is false, although it reconnects by itself: connect once and keep it"],
        Messages(Method("if (_mux == null || !_mux.IsConnected) _mux = ConnectionMultiplexer.Connect(\"redis,password=hunter2\");")));

    [Theory]
    [InlineData("if (_mux == null || !_mux.IsConnected)\n{\n    _mux.GetDatabase().StringSet(\"a\", 1);\n    _mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n}")]
    [InlineData("if (_mux == null /* first */ || !_mux.IsConnected) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    public void No_fix(string body) => NoFix(Method(body), Setup.Plain with { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public void Everywhere() => FixesAll(
        Method("if (_mux == null || !_mux.IsConnected) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");\nif (_mux?.IsConnected != true) _mux = [|ConnectionMultiplexer.Connect|](\"other\");"),
        Method("if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");\nif (_mux == null) _mux = ConnectionMultiplexer.Connect(\"other\");"));

    [Fact]
    public void A_test_project() =>
        Silent(Method("if (_mux == null || !_mux.IsConnected) _mux = ConnectionMultiplexer.Connect(\"redis\");"), Setup.Plain.Property("IsTestProject", "true"));
}

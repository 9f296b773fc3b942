using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4004Tests : RuleTest<Redis4004IsConnectedGuard, Redis4004IsConnectedGuardFix>
{
    private static string Method(string body) =>
        $$"""
        private static ConnectionMultiplexer? _mux;
        private static readonly object Gate = new();
        private static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        public static async Task Ensure()
        {
            {{body.Replace("\n", "\n    ").Replace("    \n", "\n")}}
        }
        """;

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

    [Fact]
    public void A_test_project() =>
        Silent(
            Method("if (_mux == null || !_mux.IsConnected) _mux = ConnectionMultiplexer.Connect(\"redis\");"),
            Setup.Plain.Property("IsTestProject", "true"));
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>The fix asks for null only.</summary>
public sealed partial class Redis4004Tests
{
    [Theory]
    [InlineData(
        """if (_mux == null || !_mux.IsConnected) _mux = [|ConnectionMultiplexer.Connect|]("redis");""",
        """if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis");""")]
    [InlineData(
        """if ((_mux == null) || (!_mux.IsConnected)) { _mux = [|ConnectionMultiplexer.Connect|]("redis"); }""",
        """if (_mux == null) { _mux = ConnectionMultiplexer.Connect("redis"); }""")]
    [InlineData(
        """if (_mux is null || _mux.IsConnected == false) _mux = [|ConnectionMultiplexer.Connect|]("redis");""",
        """if (_mux is null) _mux = ConnectionMultiplexer.Connect("redis");""")]
    [InlineData(
        """if (_mux?.IsConnected != true) _mux = [|ConnectionMultiplexer.Connect|]("redis");""",
        """if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis");""")]
    [InlineData(
        """if (!(_mux?.IsConnected ?? false)) _mux = [|ConnectionMultiplexer.Connect|]("redis");""",
        """if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis");""")]
    [InlineData(
        """if (_mux is not { IsConnected: true }) _mux = [|ConnectionMultiplexer.Connect|]("redis");""",
        """if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis");""")]
    [InlineData(
        """if (!(_mux is { IsConnected: true })) _mux = [|ConnectionMultiplexer.Connect|]("redis");""",
        """if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis");""")]
    [InlineData(
        """
        if (_mux is { IsConnected: true }) return;
        _mux = [|ConnectionMultiplexer.Connect|]("redis");
        """,
        """
        if (_mux != null) return;
        _mux = ConnectionMultiplexer.Connect("redis");
        """)]
    [InlineData(
        """
        if (_mux != null && _mux.IsConnected) return;
        _mux = [|ConnectionMultiplexer.Connect|]("redis");
        """,
        """
        if (_mux != null) return;
        _mux = ConnectionMultiplexer.Connect("redis");
        """)]
    [InlineData(
        """
        if (_mux == null || !_mux.IsConnected)
        {
            _mux?.Dispose();
            _mux = [|ConnectionMultiplexer.Connect|]("redis");
        }
        """,
        """
        if (_mux == null)
        {
            _mux = ConnectionMultiplexer.Connect("redis");
        }
        """)]
    [InlineData(
        """
        lock (Gate)
        {
            if (_mux != null && _mux.IsConnected) return;
            if (_mux != null)
            {
                _mux.Dispose();
            }

            _mux = [|ConnectionMultiplexer.Connect|]("redis");
        }
        """,
        """
        lock (Gate)
        {
            if (_mux != null) return;

            _mux = ConnectionMultiplexer.Connect("redis");
        }
        """)]
    [InlineData(
        """
        if (_mux == null || !_mux.IsConnected)
        {
            lock (Gate)
            {
                if (_mux == null || !_mux.IsConnected) _mux = [|Open|]();
            }
        }
        """,
        """
        if (_mux == null)
        {
            lock (Gate)
            {
                if (_mux == null) _mux = Open();
            }
        }
        """)]
    [InlineData(
        """_mux = _mux != null && _mux.IsConnected ? _mux : [|ConnectionMultiplexer.Connect|]("redis");""",
        """_mux = _mux != null ? _mux : ConnectionMultiplexer.Connect("redis");""")]
    [InlineData(
        """if (_mux == null || !_mux.IsConnected) _mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis").ConfigureAwait(false);""",
        """if (_mux == null) _mux = await ConnectionMultiplexer.ConnectAsync("redis").ConfigureAwait(false);""")]
    [InlineData(
        """if (_mux == null || !_mux.IsConnected && DateTime.Now.Hour > 3) _mux = [|ConnectionMultiplexer.Connect|]("redis");""",
        """if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis");""")]
    public void Guards(string before, string after) => Fixes(Method(before), Method(after));

    [Fact]
    public void Removed_where_only_IsConnected_is_asked() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect("redis");
        while (true)
        {
            if (!mux.IsConnected)
            {
                mux = [|ConnectionMultiplexer.Connect|]("redis");
            }

            mux.GetDatabase().StringSet("a", 1);
        }
        """,
        """
        var mux = ConnectionMultiplexer.Connect("redis");
        while (true)
        {
            mux.GetDatabase().StringSet("a", 1);
        }
        """);

    [Theory]
    [InlineData(
        """
        if (_mux == null || !_mux.IsConnected)
        {
            _mux.GetDatabase().StringSet("a", 1);
            _mux = [|ConnectionMultiplexer.Connect|]("redis");
        }
        """)]
    [InlineData("if (_mux == null /* first */ || !_mux.IsConnected) _mux = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    public void No_fix(string body) => NoFix(Method(body), Setup.Plain with { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public void Everywhere() => FixesAll(
        Method(
            """
            if (_mux == null || !_mux.IsConnected) _mux = [|ConnectionMultiplexer.Connect|]("redis");
            if (_mux?.IsConnected != true) _mux = [|ConnectionMultiplexer.Connect|]("other");
            """),
        Method("if (_mux == null) _mux = ConnectionMultiplexer.Connect(\"redis\");\nif (_mux == null) _mux = ConnectionMultiplexer.Connect(\"other\");"));
}

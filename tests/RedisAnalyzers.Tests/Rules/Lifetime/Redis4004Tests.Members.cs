using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>A property or method asks for the connection in the place of the guard.</summary>
public sealed partial class Redis4004Tests
{
    private static string Asks(string member, string body) =>
        $$"""
        private ConnectionMultiplexer? _redis;
        private ConnectionMultiplexer? _backup;
        private bool _up;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        {{member}}
        public IDatabase? Database() { {{body}} }
        """;

    private const string Connect = "if (!Ok) { _redis = [|ConnectionMultiplexer.Connect|](\"redis\"); }\nreturn _redis!.GetDatabase();";

    [Theory]
    [InlineData("private bool Ok => _redis != null && _redis.IsConnected;", Connect)]
    [InlineData("private bool Ok { get { return _redis is { IsConnected: true }; } }", Connect)]
    [InlineData("private bool Ok { get => Live; }\nprivate bool Live => _redis?.IsConnected == true;", Connect)]
    [InlineData("private bool Ok() => _redis != null && _redis.IsConnected;", "if (!Ok()) [|Open|]();\nreturn _redis!.GetDatabase();")]
    [InlineData("private bool Lost() { return _redis == null || !_redis.IsConnected; }", "if (this.Lost()) [|Open|]();\nreturn _redis!.GetDatabase();")]
    [InlineData(
        "private bool Ok => _redis != null && _redis.IsConnected;",
        "if (Ok) return _redis!.GetDatabase();\n[|Open|]();\nreturn _redis!.GetDatabase();")]
    [InlineData("private bool Ok => _redis!.IsConnected;", "if (_redis == null || !Ok) [|Open|]();\nreturn _redis!.GetDatabase();")]
    [InlineData(
        "private static ConnectionMultiplexer? Redis;\nprivate static bool Ok => Redis?.IsConnected ?? false;",
        "if (!Ok) Redis = [|ConnectionMultiplexer.Connect|](\"redis\");\nreturn Redis!.GetDatabase();")]
    public void A_member_that_asks(string member, string body) => Flags(Asks(member, body));

    [Theory]
    [InlineData("private bool Ok => _redis != null;")]
    [InlineData("private bool Ok => _up;")]
    [InlineData("private bool Ok { get; set; }")]
    [InlineData("private bool Ok => _backup is { IsConnected: true };")]
    [InlineData("protected virtual bool Ok => _redis != null && _redis.IsConnected;")]
    [InlineData("private bool Ok { get { if (_redis != null) return true; return _backup!.IsConnected; } }")]
    [InlineData("private bool Ok => Ok;")]
    [InlineData("private bool Ok => _redis == null ? Other.IsConnected : true;\nprivate ConnectionMultiplexer Other => _backup!;")]
    public void A_member_that_asks_something_else(string member) => Silent(Asks(member, Connect.Replace("[|", "").Replace("|]", "")));

    [Theory]
    [InlineData("private bool Ok => _redis != null && _redis.IsConnected;", "if (!Ok) return null;\nreturn _redis!.GetDatabase();")]
    [InlineData("private bool Ok => _redis != null && _redis.IsConnected;", "if (!Ok) Console.WriteLine(\"away\");\nreturn _redis!.GetDatabase();")]
    [InlineData("private bool Ok => _redis != null && _redis.IsConnected;", "if (_redis == null) Open();\nreturn Ok ? _redis!.GetDatabase() : null;")]
    [InlineData(
        "private Snippet? Next;\nprivate bool Ok => _redis != null && _redis.IsConnected;",
        "if (!Next!.Ok) _redis = ConnectionMultiplexer.Connect(\"redis\");\nreturn _redis!.GetDatabase();")]
    [InlineData(
        "private bool Ok() => _redis != null && _redis.IsConnected;",
        "if (!_up) _redis = ConnectionMultiplexer.Connect(\"redis\");\nvar ask = Ok;\nreturn ask() ? _redis!.GetDatabase() : null;")]
    public void A_member_that_guards_nothing(string member, string body) => Silent(Asks(member, body));

    [Fact]
    public void The_message_names_the_connection_that_a_member_asks() => Assert.Equal(
        ["'_redis' is replaced when IsConnected is false, although it reconnects by itself: connect once and keep it"],
        Messages(Asks("private bool Ok => _redis is { IsConnected: true };", Connect.Replace("[|", "").Replace("|]", ""))));

    [Fact]
    public void No_fix_of_a_member() => NoFix(Asks("private bool Ok => _redis != null && _redis.IsConnected;", Connect));
}

using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4003Tests : RuleTest<Redis4003ConnectingProperty, Redis4003ConnectingPropertyFix>
{
    [Theory]
    [InlineData("public static IDatabase Database => [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();")]
    [InlineData("public ConnectionMultiplexer Connection => [|ConnectionMultiplexer.Connect|](Environment.MachineName);")]
    [InlineData("public ConnectionMultiplexer Connection { get => [|ConnectionMultiplexer.Connect|](\"redis\"); }")]
    [InlineData("public ConnectionMultiplexer Connection { get { return [|ConnectionMultiplexer.Connect|](\"redis\"); } }")]
    [InlineData("public IDatabase Database { get { var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); return mux.GetDatabase(); } }")]
    [InlineData(
        """
        private ConnectionMultiplexer? _mux;
        public IDatabase Database { get { _mux = [|ConnectionMultiplexer.Connect|]("redis"); return _mux.GetDatabase(); } }
        """)]
    [InlineData("public Task<ConnectionMultiplexer> Connection => [|ConnectionMultiplexer.ConnectAsync|](\"redis\");")]
    [InlineData(
        """
        public ConnectionMultiplexer Connection => [|Open|]();
        private static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        """)]
    [InlineData("public static ConnectionMultiplexer GetConnection() => [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData(
        """
        private readonly Func<IDatabase> _open = () => [|ConnectionMultiplexer.Connect|]("redis").GetDatabase();
        public void Set() => _open().StringSet("a", 1);
        """)]
    [InlineData(
        """
        private static readonly Func<ConnectionMultiplexer> Make = () => [|ConnectionMultiplexer.Connect|]("redis");
        public void Set() => Make.Invoke().GetDatabase().StringSet("a", 1);
        """)]
    public void What_connects_on_each_access(string members) => Flags(members);

    [Theory]
    [InlineData(
        """
        private static ConnectionMultiplexer? _mux;
        public static ConnectionMultiplexer Connection => _mux ??= ConnectionMultiplexer.Connect("redis");
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer? _mux;
        public static ConnectionMultiplexer Connection => _mux ?? (_mux = ConnectionMultiplexer.Connect("redis"));
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer? _mux;
        public static ConnectionMultiplexer Connection { get { if (_mux == null) { _mux = ConnectionMultiplexer.Connect("redis"); } return _mux; } }
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer? _mux;
        public static ConnectionMultiplexer Connection { get { if (_mux is not null) return _mux; return _mux = ConnectionMultiplexer.Connect("redis"); } }
        """)]
    [InlineData(
        """
        private static readonly Lazy<ConnectionMultiplexer> Lazy = new(() => ConnectionMultiplexer.Connect("redis"));
        public static ConnectionMultiplexer Connection => Lazy.Value;
        """)]
    [InlineData("public static ConnectionMultiplexer Connection { get; } = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("public ConnectionMultiplexer Connection { get; set; } = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("private ConnectionMultiplexer? _mux;\npublic string Text { set => _mux = ConnectionMultiplexer.Connect(value); }")]
    [InlineData("public Func<ConnectionMultiplexer> Factory { get; set; } = () => ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData(
        """
        private static readonly Func<ConnectionMultiplexer> Make = () => ConnectionMultiplexer.Connect("redis");
        private static readonly Lazy<ConnectionMultiplexer> Lazy = new(Make);
        """)]
    [InlineData(
        """
        private static readonly Func<ConnectionMultiplexer> Make = () => ConnectionMultiplexer.Connect("redis");
        private static readonly ConnectionMultiplexer Mux = Make();
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer Fresh => ConnectionMultiplexer.Connect("redis");
        public static readonly ConnectionMultiplexer Shared = Fresh;
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer GetNew() => ConnectionMultiplexer.Connect("redis");
        private static readonly Lazy<ConnectionMultiplexer> Lazy = new(GetNew);
        """)]
    [InlineData("public static ConnectionMultiplexer GetConnection(string text) => ConnectionMultiplexer.Connect(text);")]
    [InlineData("public static ConnectionMultiplexer Create() => ConnectionMultiplexer.Connect(\"redis\");")]
    public void What_keeps_it_or_is_asked_once(string members) => Silent(members);

    [Fact]
    public void Data_protection_asks_again_and_again() => Flags(
        """
        // full
        using Microsoft.AspNetCore.DataProtection;
        using StackExchange.Redis;
        public static class Startup2
        {
            public static void Add(IDataProtectionBuilder builder) =>
                builder.PersistKeysToStackExchangeRedis(() => [|ConnectionMultiplexer.Connect|]("redis").GetDatabase(), "keys");
            public static IDataProtectionBuilder PersistKeysToStackExchangeRedis(
                this IDataProtectionBuilder builder, System.Func<IDatabase> factory, RedisKey key) => builder;
        }

        """,
        Setup.Web);

    [Fact]
    public void A_singleton_that_reads_it_once() => Silent(
        """
        private static ConnectionMultiplexer Connection => ConnectionMultiplexer.Connect("redis");
        public static void Add(IServiceCollection services) => services.AddSingleton<IConnectionMultiplexer>(_ => Connection);
        """,
        Setup.Web);

    [Fact]
    public void The_message_names_the_property() => Assert.Equal(
        ["A connection is opened each time 'Database' is read: open one, store it and return it"],
        Messages("public static IDatabase Database => ConnectionMultiplexer.Connect(\"redis,password=hunter2\").GetDatabase();"));

    private const string NewLazy =
        "new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"), LazyThreadSafetyMode.PublicationOnly)";

    [Fact]
    public void Fix() => Fixes(
        """
        private int _count;

        public static IDatabase Database => [|ConnectionMultiplexer.Connect|]("redis").GetDatabase(); // ours
        """,
        $$"""
        private static readonly Lazy<ConnectionMultiplexer> SharedConnection = {{NewLazy}};
        private int _count;

        public static IDatabase Database => SharedConnection.Value.GetDatabase(); // ours
        """);

    [Fact]
    public void Fix_all_shares_one() => FixesAll(
        """
        public static IDatabase Database => [|ConnectionMultiplexer.Connect|]("redis").GetDatabase();

        public static ConnectionMultiplexer Connection { get { return [|ConnectionMultiplexer.Connect|]("redis"); } }
        """,
        $$"""
        private static readonly Lazy<ConnectionMultiplexer> SharedConnection = {{NewLazy}};

        public static IDatabase Database => SharedConnection.Value.GetDatabase();

        public static ConnectionMultiplexer Connection { get { return SharedConnection.Value; } }
        """);

    [Fact]
    public void Fix_of_a_task() => Fixes(
        """
        public static Task<ConnectionMultiplexer> Connection => [|ConnectionMultiplexer.ConnectAsync|]("redis");
        """,
        """
        public static Task<ConnectionMultiplexer> Connection => GetSharedConnectionAsync();

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
    [InlineData("private readonly string _text = \"redis\";\npublic IDatabase Database => [|ConnectionMultiplexer.Connect|](_text).GetDatabase();")]
    [InlineData(
        """
        public static ConnectionMultiplexer Connection => [|ConnectionMultiplexer.Connect|]("redis");
        public void Set() { using var mux = Connection; mux.GetDatabase().StringSet("a", 1); }
        """)]
    [InlineData("public static ConnectionMultiplexer Connection => [|ConnectionMultiplexer.Connect|](\"redis\");\npublic void Set() => Connection.Dispose();")]
    public void No_fix(string members) => NoFix(members);
}

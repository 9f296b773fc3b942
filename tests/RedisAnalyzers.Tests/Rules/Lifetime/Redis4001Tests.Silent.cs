using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4001Tests
{
    [Theory]
    [InlineData("public static void Main() { using var mux = ConnectionMultiplexer.Connect(\"redis\"); mux.GetDatabase().StringSet(\"a\", 1); }")]
    [InlineData(
        """
        public static void Main() => Work();
        private static void Work() { using var mux = ConnectionMultiplexer.Connect("redis"); mux.GetDatabase().StringSet("a", 1); }
        """)]
    [InlineData("private static readonly ConnectionMultiplexer Mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData(
        """
        private static readonly Lazy<ConnectionMultiplexer> Mux = new(Open);
        private static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        """)]
    [InlineData("private static readonly Lazy<ConnectionMultiplexer> Mux = new(() => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("private static ConnectionMultiplexer? _mux;\npublic IDatabase Database => (_mux ??= ConnectionMultiplexer.Connect(\"redis\")).GetDatabase();")]
    [InlineData("private static readonly ConnectionMultiplexer Mux;\nstatic Snippet() { Mux = ConnectionMultiplexer.Connect(\"redis\"); }")]
    [InlineData("private readonly ConnectionMultiplexer _mux;\npublic Snippet() { _mux = ConnectionMultiplexer.Connect(\"redis\"); }")]
    [InlineData("public ConnectionMultiplexer Open(string text) => ConnectionMultiplexer.Connect(text);")]
    [InlineData("public bool Answers(string text) { using var mux = ConnectionMultiplexer.Connect(text); return mux.IsConnected; }")]
    [InlineData(
        "public bool Answers(string text) { return Ask(); bool Ask() { using var mux = ConnectionMultiplexer.Connect(text); return mux.IsConnected; } }")]
    [InlineData(
        """
        public bool Answers(string text)
        {
            var options = ConfigurationOptions.Parse(text);
            using var mux = ConnectionMultiplexer.Connect(options);
            return mux.IsConnected;
        }
        """)]
    [InlineData("public object Search() => ConnectionMultiplexer.Connect(\"redis\").GetDatabase().AsSearch();")]
    [InlineData("public void Listen() { var mux = ConnectionMultiplexer.Connect(\"redis\"); mux.GetSubscriber().Subscribe(\"a\", (_, _) => { }); }")]
    [InlineData(
        """
        public void Listen()
        {
            var mux = ConnectionMultiplexer.Connect("redis");
            mux.GetDatabase().StringSet("a", 1);
            mux.GetSubscriber().Subscribe("a", (_, _) => { });
        }
        """)]
    [InlineData("public object Make() => new List<ConnectionMultiplexer> { ConnectionMultiplexer.Connect(\"redis\") };")]
    [InlineData("public void Keep(List<IDatabase> all) { var db = ConnectionMultiplexer.Connect(\"redis\").GetDatabase(); all.Add(db); }")]
    [InlineData(
        """
        private readonly Dictionary<string, ConnectionMultiplexer> _all = new();
        public IDatabase Get(string name)
        {
            if (!_all.TryGetValue(name, out var mux)) _all[name] = mux = ConnectionMultiplexer.Connect("redis");
            return mux.GetDatabase();
        }
        """)]
    [InlineData(
        """
        private readonly Dictionary<string, ConnectionMultiplexer> _all = new();
        public IDatabase Get(string name)
        {
            if (!_all.TryGetValue(name, out var mux))
            {
                mux = ConnectionMultiplexer.Connect("redis");
                _all.Add(name, mux);
            }

            return mux.GetDatabase();
        }
        """)]
    [InlineData(
        """
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, ConnectionMultiplexer> _all = new();
        public IDatabase Get(string text) => _all.GetOrAdd(text, t => ConnectionMultiplexer.Connect(t)).GetDatabase();
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer? _mux;
        private static readonly object Gate = new();
        public static ConnectionMultiplexer Get()
        {
            if (_mux == null)
            {
                lock (Gate)
                {
                    if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis");
                }
            }

            return _mux;
        }
        """)]
    public void Members(string members) => Silent(
        members,
        Setup.Plain.On("3.4.35").Source(
            "Search.cs",
            """
            using StackExchange.Redis;
            public static class Search { public static object AsSearch(this IDatabase database) => database; }
            """));

    [Theory]
    [InlineData("services.AddSingleton<Carts>();")]
    [InlineData("services.AddSingleton<ICarts, Carts>();\nservices.AddScoped<Carts>();")]
    [InlineData("services.AddHostedService<Worker>();")]
    [InlineData("services.AddScoped<Other>();")]
    [InlineData("var carts = new Carts();")]
    public void Types_that_are_made_once_or_nobody_knows(string registration) => Silent(
        registration,
        Setup.Web.Source("Carts.cs",
            """
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Hosting;
            using StackExchange.Redis;
            public interface ICarts { }
            public class Other { }
            public class Carts : ICarts { private readonly ConnectionMultiplexer _mux; public Carts() { _mux = ConnectionMultiplexer.Connect("redis"); } }
            public class Worker : BackgroundService
            {
                private ConnectionMultiplexer? _mux;
                public override async Task StartAsync(CancellationToken stop)
                {
                    _mux = await ConnectionMultiplexer.ConnectAsync("redis");
                    await base.StartAsync(stop);
                }
                protected override async Task ExecuteAsync(CancellationToken stop)
                {
                    using var mux = await ConnectionMultiplexer.ConnectAsync("redis");
                    while (!stop.IsCancellationRequested) await mux.GetDatabase().StringSetAsync("a", 1);
                }
            }
            """));

    [Theory]
    [InlineData(
        """
        private static readonly Lazy<ConnectionMultiplexer> Mux = new(() => ConnectionMultiplexer.Connect("redis"));
            public string? Get() => Mux.Value.GetDatabase().StringGet("a");
        """)]
    [InlineData(
        """
        private static IDatabase? _db;
            public CartController() { if (_db == null) _db = ConnectionMultiplexer.Connect("redis").GetDatabase(); }
        """)]
    [InlineData(
        """
        private static bool _ready;
            private static IDatabase? _db;
            public void Get() { if (!_ready) { _db = ConnectionMultiplexer.Connect("redis").GetDatabase(); _ready = true; } }
        """)]
    [InlineData(
        """
        private readonly IConnectionMultiplexer _mux;
            public CartController(IConnectionMultiplexer mux) => _mux = mux;
            public string? Get() => _mux.GetDatabase().StringGet("a");
        """)]
    [InlineData("public bool Test(string text) { using var mux = ConnectionMultiplexer.Connect(text); return mux.IsConnected; }")]
    [InlineData("public static IDatabase Open(string text) => ConnectionMultiplexer.Connect(text).GetDatabase();")]
    public void Request_handlers_that_share(string members) =>
        Silent(
            $$"""
            // full
            {{Http.Replace("using System.Thr", "using System;\nusing System.Thr")}}public class CartController : ControllerBase
            {
                {{members}}
            }

            """,
            Setup.Web);

    [Fact]
    public void A_transient_object_that_opens_late_and_may_be_all_that_a_singleton_asks_for() => Silent(
        """
        private ConnectionMultiplexer? _mux;
        private readonly Lazy<ConnectionMultiplexer> _lazy = new(() => ConnectionMultiplexer.Connect("redis"));
        public IDatabase Open() { if (_mux == null) _mux = ConnectionMultiplexer.Connect("redis"); return (_mux ?? _lazy.Value).GetDatabase(); }
        public static void Add(IServiceCollection services) => services.AddTransient<Snippet>();
        """,
        Setup.Web);

    [Fact]
    public void Registrations_of_other_containers() => Silent(
        """
        public void AddScoped<T>() { }
        public void Add() => AddScoped<Snippet>();
        private readonly ConnectionMultiplexer _mux;
        public Snippet() { _mux = ConnectionMultiplexer.Connect("redis"); }
        """,
        Setup.Web);

    [Fact]
    public void A_test_project() => Silent("using var mux = ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain.Property("IsTestProject", "true"));
}

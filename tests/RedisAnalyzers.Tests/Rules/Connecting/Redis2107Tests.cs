using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2107Tests : RuleTest<Redis2107SwallowedConnectFailure, Redis2107SwallowedConnectFailureFix>
{
    [Theory]
    [InlineData("catch")]
    [InlineData("catch (Exception)")]
    [InlineData("catch (Exception ex)")]
    [InlineData("catch (RedisException)")]
    [InlineData("catch (RedisConnectionException)")]
    [InlineData("catch (StackExchange.Redis.RedisConnectionException)")]
    public void Every_catch_that_takes_it(string header) => Flags(
        $$"""
        private static object Open(string text)
        {
            try { return ConnectionMultiplexer.Connect(text); }
            [|{{header}}|] { return null!; }
        }
        #pragma warning disable CS0168
        """);

    [Theory]
    [InlineData("return null!;")]
    [InlineData("return default!;")]
    [InlineData("{ Console.WriteLine(ex.Message); { return null!; } }")]
    [InlineData("return default(ConnectionMultiplexer)!;")]
    [InlineData("return (ConnectionMultiplexer)null!;")]
    [InlineData("Console.WriteLine(ex.Message); return null!;")]
    [InlineData("Console.Error.WriteLine(ex); System.Diagnostics.Trace.TraceError(\"no Redis\"); return null!;")]
    public void Nothing_instead(string handler) => Flags(
        $$"""
        private static ConnectionMultiplexer Open(string text)
        {
            try { return ConnectionMultiplexer.Connect(text); }
            [|catch (Exception ex)|] { {{handler}} }
        }
        #pragma warning disable CS0168
        """);

    [Theory]
    [InlineData("LogError")]
    [InlineData("WriteLine")]
    [InlineData("PrintAll")]
    [InlineData("TraceIt")]
    [InlineData("Debug")]
    [InlineData("Info")]
    [InlineData("Information")]
    [InlineData("Warn")]
    [InlineData("Warning")]
    [InlineData("Error")]
    [InlineData("Fatal")]
    [InlineData("Critical")]
    [InlineData("Verbose")]
    [InlineData("Exception")]
    [InlineData("TrackException")]
    public void Written_to_some_log_first(string method) => Flags(
        $$"""
        private static ConnectionMultiplexer Open(string text)
        {
            try { return ConnectionMultiplexer.Connect(text); }
            [|catch (Exception ex)|] { Log.{{method}}(ex.Message); return null!; }
        }
        """,
        Setup.Plain.Source("Log.cs", $"public static class Log {{ public static void {method}(string text) {{ }} }}"));

    [Theory]
    [InlineData("_mux = ConnectionMultiplexer.Connect(text);", "")]
    [InlineData("_mux = ConnectionMultiplexer.Connect(text);", "// not now")]
    [InlineData("_mux = ConnectionMultiplexer.Connect(text);", "_mux = null!;")]
    [InlineData("_mux = ConnectionMultiplexer.Connect(text);", "Console.WriteLine(\"no Redis\"); _mux = null!;")]
    [InlineData("_db = ConnectionMultiplexer.Connect(text).GetDatabase();", "")]
    [InlineData("_mux = ConnectionMultiplexer.ConnectAsync(text).GetAwaiter().GetResult();", "")]
    [InlineData("_mux = ConnectionMultiplexer.ConnectAsync(text).Result;", "")]
    public void A_field_that_stays_empty(string connect, string handler) => Flags(
        $$"""
        private ConnectionMultiplexer _mux = null!;
        private IDatabase _db = null!;
        public void Open(string text)
        {
            try { {{connect}} }
            [|catch|]
            {
                {{handler}}
            }
        }
        public object? Read() => (_mux.GetDatabase(), _db.StringGet("key"));
        """);

    [Theory]
    [InlineData("catch (OperationCanceledException) { throw; }\n    [|catch|] { }")]
    [InlineData("catch (RedisTimeoutException) { throw; }\n    [|catch (Exception)|] { }")]
    public void The_first_catch_that_takes_it(string handlers) => Flags(
        $$"""
        private static object _mux = new();
        public static void Open(string text)
        {
            try { _mux = ConnectionMultiplexer.Connect(text); }
            {{handlers}}
        }
        """);

    [Fact]
    public void In_an_async_lambda() => Flags(
        """
        Func<Task<IConnectionMultiplexer>> open = async () =>
        {
            try { return await ConnectionMultiplexer.ConnectAsync(args[0]).ConfigureAwait(false); }
            [|catch (Exception)|] { return null!; }
        };
        """);

    [Theory]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"))")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis,abortConnect=true\"))")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => { return ConnectionMultiplexer.Connect(\"redis\"); })")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](delegate { return ConnectionMultiplexer.Connect(\"redis\"); })")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"), true)")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"), isThreadSafe: false)")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"), LazyThreadSafetyMode.ExecutionAndPublication)")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"), LazyThreadSafetyMode.None)")]
    [InlineData("[|new Lazy<IConnectionMultiplexer>|](valueFactory: () => ConnectionMultiplexer.Connect(\"redis\"))")]
    [InlineData("[|new System.Lazy<IDatabase>|](() => ConnectionMultiplexer.Connect(\"redis\").GetDatabase())")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.ConnectAsync(\"redis\").Result)")]
    [InlineData("[|new Lazy<Task<ConnectionMultiplexer>>|](() => ConnectionMultiplexer.ConnectAsync(\"redis\"))")]
    [InlineData("[|new Lazy<Task<ConnectionMultiplexer>>|](async () => await ConnectionMultiplexer.ConnectAsync(\"redis\"))")]
    [InlineData("[|new Lazy<Task<ConnectionMultiplexer>>|](() => ConnectionMultiplexer.ConnectAsync(\"redis\"), LazyThreadSafetyMode.PublicationOnly)")]
    public void A_Lazy(string creation) => Flags($"private static readonly object Redis = {creation};");

    [Theory]
    [InlineData("private static readonly Lazy<ConnectionMultiplexer> Redis = [|new|](() => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData(
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = [|new Lazy<ConnectionMultiplexer>|](Open);
        private static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        """)]
    [InlineData(
        """
        private readonly Lazy<ConnectionMultiplexer> _redis;
        public Snippet()
        {
            _redis = [|new Lazy<ConnectionMultiplexer>|](() =>
            {
                var options = new ConfigurationOptions { EndPoints = { "redis" } };
                return ConnectionMultiplexer.Connect(options);
            });
        }
        """)]
    [InlineData("private static readonly ConnectionMultiplexer Redis = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private static readonly IDatabase Db = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();")]
    [InlineData("public static ConnectionMultiplexer Redis = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("public static ConnectionMultiplexer Redis { get; } = [|ConnectionMultiplexer.ConnectAsync|](\"redis\").Result;")]
    [InlineData(
        """
        public static readonly ConnectionMultiplexer Redis;
        static Snippet() => Redis = [|ConnectionMultiplexer.Connect|]("redis,abortConnect=true");
        """)]
    [InlineData(
        """
        private static readonly ConfigurationOptions Options = new() { EndPoints = { "redis" } };
        public static readonly ConnectionMultiplexer Redis = [|ConnectionMultiplexer.Connect|](Options);
        """)]
    public void Members_that_keep_it(string members) => Flags(members);

    [Fact]
    public void The_messages() => Assert.Equal(
        [
            "This Lazy caches the failure of its first connect forever",
            "This Lazy caches the failure of its first connect forever: use LazyThreadSafetyMode.PublicationOnly",
            "A failed connect here makes the type unusable until the process ends",
            "This catch block swallows the connect failure: rethrow it and name the endpoint",
        ],
        Messages(
            """
            private static readonly Lazy<Task<ConnectionMultiplexer>> A = new(() => ConnectionMultiplexer.ConnectAsync("redis,password=hunter2"));
            private static readonly Lazy<ConnectionMultiplexer> B = new(() => ConnectionMultiplexer.Connect("redis,password=hunter2"));
            private static readonly ConnectionMultiplexer C = ConnectionMultiplexer.Connect("redis,password=hunter2");
            public static object Open() { try { return ConnectionMultiplexer.Connect("redis,password=hunter2"); } catch { return null!; } }
            """));
}

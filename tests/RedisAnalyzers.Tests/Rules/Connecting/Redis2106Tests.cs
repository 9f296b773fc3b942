using Microsoft.CodeAnalysis;
using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2106Tests : RuleTest<Redis2106UnloggedConnectionFailure, Redis2106UnloggedConnectionFailureFix>
{
    [Theory]
    [InlineData("private readonly ConnectionMultiplexer _redis = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private static readonly ConnectionMultiplexer Redis = [|ConnectionMultiplexer.Connect|](\"redis,abortConnect=false\");")]
    [InlineData("internal static ConnectionMultiplexer Redis { get; } = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open(string text) => _redis = [|ConnectionMultiplexer.Connect|](text);")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic async Task Open(string text) => _redis = await [|ConnectionMultiplexer.ConnectAsync|](text).ConfigureAwait(false);")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() { var redis = [|ConnectionMultiplexer.Connect|](\"redis\"); _redis = redis; }")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic IDatabase Db => (_redis ??= [|ConnectionMultiplexer.Connect|](\"redis\")).GetDatabase();")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() => _redis = [|ConnectionMultiplexer.Connect|](\"redis\", null);")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() => _redis = [|ConnectionMultiplexer.Connect|](\"redis\", log: default);")]
    [InlineData("private readonly Lazy<ConnectionMultiplexer> _redis = new(() => [|ConnectionMultiplexer.Connect|](\"redis\"));\npublic IDatabase Db => _redis.Value.GetDatabase();")]
    [InlineData("private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);\nprivate static ConnectionMultiplexer Open() => [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() { var options = new ConfigurationOptions { EndPoints = { \"redis\" } }; options.Ssl = true; _redis = [|ConnectionMultiplexer.Connect|](options); }")]
    public void Kept_in_a_member(string members) => Flags(members);

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => [|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => { var options = ConfigurationOptions.Parse(\"redis\"); return [|ConnectionMultiplexer.Connect|](options); });")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData("services.AddSingleton([|ConnectionMultiplexer.Connect|](configuration[\"Redis\"]!));")]
    [InlineData("IConnectionMultiplexer redis = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\");\nservices.AddSingleton(redis);")]
    [InlineData("services.AddSingleton(typeof(IConnectionMultiplexer), _ => [|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData("services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", (_, _) => [|ConnectionMultiplexer.Connect|](\"redis\"));")]
    public void Kept_by_the_container(string source) => Flags(source, Setup.Web);

    [Fact]
    public void A_program_with_a_host() => Flags(
        "using Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\n\nvar services = new ServiceCollection();\nservices.AddSingleton<IConnectionMultiplexer>(_ => [|ConnectionMultiplexer.Connect|](\"redis\"));\n", Setup.Web);

    [Fact]
    public void A_program_that_hands_it_to_itself() => Flags(
        "using StackExchange.Redis;\n\nShop.Redis.GetDatabase();\n\npublic static class Shop\n{\n    public static ConnectionMultiplexer Redis { get; } = [|ConnectionMultiplexer.Connect|](\"redis\");\n}\n", Setup.Web);

    [Fact]
    public void The_message() => Assert.Equal(
        ["Failures and recoveries of this connection are not logged: set LoggerFactory, or handle ConnectionFailed, ConnectionRestored and InternalError"],
        Messages("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis,password=hunter2\");"));

    [Fact]
    public void The_message_where_there_is_no_logger_factory() => Assert.Equal(
        ["Failures and recoveries of this connection are not logged: handle ConnectionFailed, ConnectionRestored and InternalError"],
        Messages("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis,password=hunter2\");", Setup.Plain.On("2.1.30")));

    [Theory]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\n_redis.ConnectionFailed += (_, _) => { };")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\n_redis.ConnectionRestored += delegate { };")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\nListen(_redis);")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\", Console.Error);")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(Options());")]
    [InlineData("var options = ConfigurationOptions.Parse(\"redis\");\nOther.Complete(options);\n_redis = ConnectionMultiplexer.Connect(options);")]
    [InlineData("using var redis = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(\"redis\");\nredis.GetDatabase().StringSet(\"key\", 1);")]
    [InlineData("IDatabase db = ConnectionMultiplexer.Connect(\"redis\").GetDatabase();")]
    [InlineData("_redis = ConnectionMultiplexer.Connect(\"redis\");\n_ = new Timer(_ => { }, _redis, 0, 1);")]
    public void Somebody_may_hear(string body) => Silent(
        $$"""
        using System;
        using System.Threading;
        using StackExchange.Redis;

        public class C
        {
            private ConnectionMultiplexer? _redis;
            public void Open()
            {
                {{body}}
            }
            public bool Is => _redis != null;
            private static void Listen(ConnectionMultiplexer redis) {{(body.Contains("Listen", StringComparison.Ordinal) ? "=> redis.InternalError += (_, _) => { };" : "{ }")}}
            private static ConfigurationOptions Options() => Other.Make();
        }

        public static class Other
        {
            public static Func<ConfigurationOptions> Make = () => throw new NotSupportedException();
            public static Action<ConfigurationOptions> Complete = _ => { };
        }
        """.Replace("_ = new Timer", "_ = new System.Threading.Timer", StringComparison.Ordinal), body.Contains("Timer", StringComparison.Ordinal) ? Setup.Plain.Source("Log.cs", Logs) : null);

    private const string Logs = "public static class Log { public static void Hear(StackExchange.Redis.IConnectionMultiplexer redis) => redis.ErrorMessage += (_, _) => { }; }";

    [Theory]
    [InlineData("public static ConnectionMultiplexer Redis { get; } = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("private static readonly Lazy<ConnectionMultiplexer> Lazy = new(() => ConnectionMultiplexer.Connect(\"redis\"));\npublic static ConnectionMultiplexer Redis => Lazy.Value;")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic async Task<IConnectionMultiplexer> Open(string text) => _redis ??= await ConnectionMultiplexer.ConnectAsync(text);")]
    [InlineData("public object Open(string text) => ConnectionMultiplexer.Connect(text);")]
    [InlineData("private readonly IDatabase _db = ConnectionMultiplexer.Connect(\"redis\").GetDatabase();")]
    public void Handed_out(string members) => Silent(members);

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis\" }, LoggerFactory = null }));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(\"redis\", o => o.LoggerFactory = null));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(sp.GetRequiredService<ConfigurationOptions>()));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => { var redis = ConnectionMultiplexer.Connect(\"redis\"); redis.ConnectionFailed += (_, _) => { }; return redis; });")]
    [InlineData("services.AddScoped<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.AddSingleton(sp => ConnectionMultiplexer.Connect(\"redis\").GetDatabase());")]
    public void Registered_otherwise(string source) => Silent(source, Setup.Web);

    [Fact]
    public void Made_by_a_method() => Flags(
        """
        public static IConnectionMultiplexer Open(IServiceProvider provider) => [|ConnectionMultiplexer.Connect|]("redis");
        public static void Add(IServiceCollection services) => services.AddSingleton<IConnectionMultiplexer>(Open);
        """, Setup.Web);

    [Fact]
    public void Made_in_another_part_of_the_type() => Flags(
        "using StackExchange.Redis;\n\ninternal partial class C\n{\n    private static ConnectionMultiplexer Open() { var options = ConfigurationOptions.Parse(\"redis\"); return [|ConnectionMultiplexer.Connect|](options); }\n}\n",
        Setup.Plain.Source("C.cs", "using System;\nusing StackExchange.Redis;\n\ninternal partial class C\n{\n    private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);\n    public IDatabase Database => _redis.Value.GetDatabase();\n}\n"));

    [Fact]
    public void A_tool() => Silent(
        "using StackExchange.Redis;\n\nvar mux = Shop.Redis;\n\ninternal static class Shop\n{\n    public static ConnectionMultiplexer Redis { get; } = ConnectionMultiplexer.Connect(\"redis\");\n}\n",
        Setup.Plain with { Output = OutputKind.ConsoleApplication });

    [Fact]
    public void A_handler_in_another_file() =>
        Silent("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain.Source("Log.cs", Logs));

    [Fact]
    public void A_test_project() =>
        Silent("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain.Property("IsTestProject", "true"));
}

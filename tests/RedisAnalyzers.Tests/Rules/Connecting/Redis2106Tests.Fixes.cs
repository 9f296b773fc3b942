using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Somebody hears, in the way in which the code around logs.</summary>
public partial class Redis2106Tests
{
    private const string Head =
        """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using StackExchange.Redis;

        public class C
        {

        """;

    private static string File(string members) => Head + members + "\n}\n";

    private static string Register(string factory) =>
        File($"    public static void Add(IServiceCollection services) => services.AddSingleton<IConnectionMultiplexer>({factory});");

    private const string Failed = "\"Redis connection to {EndPoint} failed: {FailureType}\", e.EndPoint, e.FailureType";

    [Fact]
    public void A_logger_in_scope() => Fixes(
        File(
            """
                private readonly ConnectionMultiplexer _redis;
                private readonly ILogger<C> _logger;
                public C(ILogger<C> logger)
                {
                    _logger = logger;
                    _redis = [|ConnectionMultiplexer.Connect|]("redis"); // here
                    _logger.LogInformation("open");
                }
            """),
        File(
            $$"""
                private readonly ConnectionMultiplexer _redis;
                private readonly ILogger<C> _logger;
                public C(ILogger<C> logger)
                {
                    _logger = logger;
                    _redis = ConnectionMultiplexer.Connect("redis"); // here
                    _redis.ConnectionFailed += (_, e) => logger.LogWarning(e.Exception, {{Failed}});
                    _redis.ConnectionRestored += (_, e) => logger.LogInformation("Redis connection to {EndPoint} restored", e.EndPoint);
                    _redis.InternalError += (_, e) => logger.LogError(e.Exception, "Redis internal error in {Origin}", e.Origin);
                    _logger.LogInformation("open");
                }
            """),
        "Redis2106.Events",
        Setup.Web);

    [Theory]
    [InlineData(
        """private readonly Lazy<ConnectionMultiplexer> _redis = new(() => [|ConnectionMultiplexer.Connect|]("redis"));""",
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = new(() =>
        {
            var multiplexer = ConnectionMultiplexer.Connect("redis");
            HANDLERS    return multiplexer;
        });
        """)]
    [InlineData(
        """private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(async () => await [|ConnectionMultiplexer.ConnectAsync|]("redis"));""",
        """
        private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(async () =>
        {
            var multiplexer = await ConnectionMultiplexer.ConnectAsync("redis");
            HANDLERS    return multiplexer;
        });
        """)]
    [InlineData(
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);
        private static ConnectionMultiplexer Open()
        {
            return [|ConnectionMultiplexer.Connect|]("redis");
        }
        """,
        """
        private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);
        private static ConnectionMultiplexer Open()
        {
            var multiplexer = ConnectionMultiplexer.Connect("redis");
            HANDLERS    return multiplexer;
        }
        """)]
    public void A_factory(string before, string after)
    {
        var handlers =
            """
            multiplexer.ConnectionFailed += (_, e) => Console.Error.WriteLine($"Redis connection to {e.EndPoint} failed: {e.FailureType}");
                multiplexer.ConnectionRestored += (_, e) => Console.Error.WriteLine($"Redis connection to {e.EndPoint} restored");
                multiplexer.InternalError += (_, e) => Console.Error.WriteLine($"Redis internal error in {e.Origin}: {e.Exception.Message}");

            """;
        const string Prints = "\npublic void Print() => Console.WriteLine(_redis);";
        Fixes(before + Prints, after.Replace("HANDLERS", handlers, StringComparison.Ordinal) + Prints, "Redis2106.Events");
    }

    /// <summary>Before C# 8 a lambda inside another may not have a parameter of the same name.</summary>
    [Fact]
    public void A_factory_in_an_old_language() => Fixes(
        File(
            """
                private static readonly System.Lazy<ConnectionMultiplexer> Redis = new System.Lazy<ConnectionMultiplexer>(() =>
                    [|ConnectionMultiplexer.Connect|]("redis"));
                public static void Trace() => System.Diagnostics.Trace.TraceInformation(Redis.Value.ClientName);
            """),
        File(
            """
                private static readonly System.Lazy<ConnectionMultiplexer> Redis = new System.Lazy<ConnectionMultiplexer>(() =>
                {
                    var multiplexer = ConnectionMultiplexer.Connect("redis");
                    multiplexer.ConnectionFailed += (_, e) => System.Diagnostics.Trace.TraceWarning(
                        $"Redis connection to {e.EndPoint} failed: {e.FailureType}");
                    multiplexer.ConnectionRestored += (_, e) => System.Diagnostics.Trace.TraceWarning($"Redis connection to {e.EndPoint} restored");
                    multiplexer.InternalError += (_, e) => System.Diagnostics.Trace.TraceWarning($"Redis internal error in {e.Origin}: {e.Exception.Message}");
                    return multiplexer;
                });
                public static void Trace() => System.Diagnostics.Trace.TraceInformation(Redis.Value.ClientName);
            """),
        "Redis2106.Events",
        Setup.Web.In73());

    /// <summary>The loggers of the container, and the directive that their methods need; never the console of a program with a host.</summary>
    [Theory]
    [InlineData("sp => [|ConnectionMultiplexer.Connect|](\"redis\", Options)", "sp")]
    [InlineData("_ => [|ConnectionMultiplexer.Connect|](\"redis\", Options)", "sp")]
    [InlineData("provider => [|ConnectionMultiplexer.Connect|](\"redis\", Options)", "provider")]
    public void A_service_provider(string before, string provider) => Fixes(
        Hosted($"        Console.WriteLine();\n        services.AddSingleton<IConnectionMultiplexer>({before});", ""),
        Hosted(
            $$"""
                    Console.WriteLine();
                    services.AddSingleton<IConnectionMultiplexer>({{provider}} =>
                    {
                        var multiplexer = ConnectionMultiplexer.Connect("redis", Options);
                        var logger = {{provider}}.GetRequiredService<ILoggerFactory>().CreateLogger("StackExchange.Redis");
                        multiplexer.ConnectionFailed += (_, e) => logger.LogWarning(e.Exception, {{Failed}});
                        multiplexer.ConnectionRestored += (_, e) => logger.LogInformation("Redis connection to {EndPoint} restored", e.EndPoint);
                        multiplexer.InternalError += (_, e) => logger.LogError(e.Exception, "Redis internal error in {Origin}", e.Origin);
                        return multiplexer;
                    });
            """,
            "using Microsoft.Extensions.Logging;\n"),
        "Redis2106.Events",
        Setup.Web);

    private static string Hosted(string body, string directive) =>
        $$"""
        using System;
        using Microsoft.Extensions.DependencyInjection;
        {{directive}}using StackExchange.Redis;

        public class C
        {
            public static void Add(IServiceCollection services)
            {
        {{body}}
            }

            private static void Options(ConfigurationOptions options) => options.ConnectTimeout = 5000;
        }

        """;

    /// <summary>Nothing in scope shows how this program logs.</summary>
    [Theory]
    [InlineData("public C(string text)", "")]
    [InlineData("public C(string text)", "Console.WriteLine(text);")]
    [InlineData("public C(string text, Serilog.ILogger logger)", "logger.Information(text);")]
    [InlineData("public C(string text, TextWriter log)", "log.WriteLine(text);")]
    public void No_logger_in_scope(string constructor, string first) => NoFix(
        $$"""
        using System;
        using System.IO;
        using StackExchange.Redis;

        public class C
        {
            private readonly ConnectionMultiplexer _redis;

            {{constructor}}
            {
                {{first}}
                _redis = [|ConnectionMultiplexer.Connect|](text);
            }
        }

        namespace Serilog
        {
            public interface ILogger { void Information(string text); }
        }
        """,
        Setup.Web);

    [Fact]
    public void Trace_where_the_file_traces() => Fixes(
        """
        using System.Diagnostics;
        using StackExchange.Redis;

        internal class C
        {
            private IConnectionMultiplexer? _redis;
            public void Open(int e)
            {
                Trace.TraceInformation("open");
                _redis = [|ConnectionMultiplexer.Connect|]("redis");
            }
        }

        """,
        """
        using System.Diagnostics;
        using StackExchange.Redis;

        internal class C
        {
            private IConnectionMultiplexer? _redis;
            public void Open(int e)
            {
                Trace.TraceInformation("open");
                _redis = ConnectionMultiplexer.Connect("redis");
                _redis.ConnectionFailed += (_, change) => Trace.TraceWarning($"Redis connection to {change.EndPoint} failed: {change.FailureType}");
                _redis.ConnectionRestored += (_, change) => Trace.TraceWarning($"Redis connection to {change.EndPoint} restored");
                _redis.InternalError += (_, change) => Trace.TraceWarning($"Redis internal error in {change.Origin}: {change.Exception.Message}");
            }
        }

        """);

    [Theory]
    [InlineData("private readonly ConnectionMultiplexer _redis = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic IDatabase Db => (_redis ??= [|ConnectionMultiplexer.Connect|](\"redis\")).GetDatabase();")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() => _redis = [|ConnectionMultiplexer.Connect|](\"redis\");")]
    [InlineData("private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(() => [|ConnectionMultiplexer.ConnectAsync|](\"redis\"));")]
    [InlineData("private IConnectionMultiplexer? _redis;\npublic void Open() { if (_redis == null) _redis = [|ConnectionMultiplexer.Connect|](\"redis\"); }")]
    public void No_place_for_handlers(string members) => NoFix(members);

    [Fact]
    public void An_instance() => NoFix("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](\"redis\"));", Setup.Web);

    [Fact]
    public void Everywhere() => FixesAll(
        File(
            """
                public static void Add(IServiceCollection services)
                {
                    services.AddSingleton<IConnectionMultiplexer>(
                        _ => [|ConnectionMultiplexer.Connect|]("a"));
                    services.AddKeyedSingleton<IConnectionMultiplexer>(
                        "b",
                        (sp, _) => [|ConnectionMultiplexer.Connect|]("b"));
                }
            """),
        File(
            """
                public static void Add(IServiceCollection services)
                {
                    services.AddSingleton<IConnectionMultiplexer>(
                        sp => ConnectionMultiplexer.Connect("a", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>()));
                    services.AddKeyedSingleton<IConnectionMultiplexer>(
                        "b",
                        (sp, _) => ConnectionMultiplexer.Connect("b", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>()));
                }
            """),
        "Redis2106.LoggerFactory",
        Setup.Web);
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Somebody hears, in the way in which the code around logs.</summary>
public partial class Redis2106Tests
{
    private const string Head = "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Logging;\nusing StackExchange.Redis;\n\npublic class C\n{\n";

    private static string File(string members) => Head + members + "\n}\n";

    private static string Register(string factory) =>
        File($"    public static void Add(IServiceCollection services) => services.AddSingleton<IConnectionMultiplexer>({factory});");

    [Theory]
    [InlineData("sp => [|ConnectionMultiplexer.Connect|](new ConfigurationOptions { EndPoints = { \"redis\" } })", "sp => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis\" }, LoggerFactory = sp.GetRequiredService<ILoggerFactory>() })")]
    [InlineData("_ => [|ConnectionMultiplexer.Connect|](\"redis\")", "sp => ConnectionMultiplexer.Connect(\"redis\", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>())")]
    [InlineData("(provider) => [|ConnectionMultiplexer.Connect|](\"redis\" /* ours */)", "(provider) => ConnectionMultiplexer.Connect(\"redis\", options => options.LoggerFactory = provider.GetRequiredService<ILoggerFactory>() /* ours */)")]
    [InlineData("sp => { var options = new ConfigurationOptions { EndPoints = { \"redis\" } }; return [|ConnectionMultiplexer.Connect|](options); }", "sp => { var options = new ConfigurationOptions { EndPoints = { \"redis\" }, LoggerFactory = sp.GetRequiredService<ILoggerFactory>() }; return ConnectionMultiplexer.Connect(options); }")]
    public void The_logger_factory(string before, string after) => Fixes(Register(before), Register(after), "Redis2106.LoggerFactory", Setup.Web);

    [Fact]
    public void No_using_for_the_logger_factory() => Fixes(
        "using Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\n\npublic class C\n{\n    public static void Add(IServiceCollection services) => services.AddSingleton<IConnectionMultiplexer>(_ => [|ConnectionMultiplexer.Connect|](\"redis\"));\n}\n",
        "using Microsoft.Extensions.Logging;\nusing Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\n\npublic class C\n{\n    public static void Add(IServiceCollection services) => services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(\"redis\", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>()));\n}\n",
        "Redis2106.LoggerFactory", Setup.Web);

    [Fact]
    public void A_logger_in_scope() => Fixes(
        File("    private readonly ConnectionMultiplexer _redis;\n    private readonly ILogger<C> _logger;\n    public C(ILogger<C> logger)\n    {\n        _logger = logger;\n        _redis = [|ConnectionMultiplexer.Connect|](\"redis\"); // here\n        _logger.LogInformation(\"open\");\n    }"),
        File("    private readonly ConnectionMultiplexer _redis;\n    private readonly ILogger<C> _logger;\n    public C(ILogger<C> logger)\n    {\n        _logger = logger;\n        _redis = ConnectionMultiplexer.Connect(\"redis\"); // here\n"
            + "        _redis.ConnectionFailed += (_, e) => logger.LogWarning(e.Exception, \"Redis connection to {EndPoint} failed: {FailureType}\", e.EndPoint, e.FailureType);\n"
            + "        _redis.ConnectionRestored += (_, e) => logger.LogInformation(\"Redis connection to {EndPoint} restored\", e.EndPoint);\n"
            + "        _redis.InternalError += (_, e) => logger.LogError(e.Exception, \"Redis internal error in {Origin}\", e.Origin);\n"
            + "        _logger.LogInformation(\"open\");\n    }"),
        "Redis2106.Events", Setup.Web);

    [Theory]
    [InlineData("private readonly Lazy<ConnectionMultiplexer> _redis = new(() => [|ConnectionMultiplexer.Connect|](\"redis\"));", "private readonly Lazy<ConnectionMultiplexer> _redis = new(() =>\n{\n    var multiplexer = ConnectionMultiplexer.Connect(\"redis\");\n    HANDLERS    return multiplexer;\n});")]
    [InlineData("private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(async () => await [|ConnectionMultiplexer.ConnectAsync|](\"redis\"));", "private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(async () =>\n{\n    var multiplexer = await ConnectionMultiplexer.ConnectAsync(\"redis\");\n    HANDLERS    return multiplexer;\n});")]
    [InlineData("private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);\nprivate static ConnectionMultiplexer Open()\n{\n    return [|ConnectionMultiplexer.Connect|](\"redis\");\n}", "private readonly Lazy<ConnectionMultiplexer> _redis = new(Open);\nprivate static ConnectionMultiplexer Open()\n{\n    var multiplexer = ConnectionMultiplexer.Connect(\"redis\");\n    HANDLERS    return multiplexer;\n}")]
    public void A_factory(string before, string after)
    {
        var handlers = "multiplexer.ConnectionFailed += (_, e) => Console.Error.WriteLine($\"Redis connection to {e.EndPoint} failed: {e.FailureType}\");\n    multiplexer.ConnectionRestored += (_, e) => Console.Error.WriteLine($\"Redis connection to {e.EndPoint} restored\");\n    multiplexer.InternalError += (_, e) => Console.Error.WriteLine($\"Redis internal error in {e.Origin}: {e.Exception.Message}\");\n";
        Fixes(before, after.Replace("HANDLERS", handlers, StringComparison.Ordinal), "Redis2106.Events");
    }

    /// <summary>Before C# 8 a lambda inside another may not have a parameter of the same name.</summary>
    [Fact]
    public void A_factory_in_an_old_language() => Fixes(
        "services.AddSingleton<IConnectionMultiplexer>(_ => [|ConnectionMultiplexer.Connect|](\"redis\"));",
        "services.AddSingleton<IConnectionMultiplexer>(_ =>\n{\n    var multiplexer = ConnectionMultiplexer.Connect(\"redis\");\n"
            + "    multiplexer.ConnectionFailed += (sender, e) => Console.Error.WriteLine($\"Redis connection to {e.EndPoint} failed: {e.FailureType}\");\n    multiplexer.ConnectionRestored += (sender, e) => Console.Error.WriteLine($\"Redis connection to {e.EndPoint} restored\");\n"
            + "    multiplexer.InternalError += (sender, e) => Console.Error.WriteLine($\"Redis internal error in {e.Origin}: {e.Exception.Message}\");\n    return multiplexer;\n});",
        "Redis2106.Events", Setup.Web.In73());

    [Fact]
    public void Trace_where_the_file_traces() => Fixes(
        "using System.Diagnostics;\nusing StackExchange.Redis;\n\ninternal class C\n{\n    private IConnectionMultiplexer? _redis;\n    public void Open(int e)\n    {\n        Trace.TraceInformation(\"open\");\n        _redis = [|ConnectionMultiplexer.Connect|](\"redis\");\n    }\n}\n",
        "using System.Diagnostics;\nusing StackExchange.Redis;\n\ninternal class C\n{\n    private IConnectionMultiplexer? _redis;\n    public void Open(int e)\n    {\n        Trace.TraceInformation(\"open\");\n        _redis = ConnectionMultiplexer.Connect(\"redis\");\n"
            + "        _redis.ConnectionFailed += (_, change) => Trace.TraceWarning($\"Redis connection to {change.EndPoint} failed: {change.FailureType}\");\n        _redis.ConnectionRestored += (_, change) => Trace.TraceWarning($\"Redis connection to {change.EndPoint} restored\");\n        _redis.InternalError += (_, change) => Trace.TraceWarning($\"Redis internal error in {change.Origin}: {change.Exception.Message}\");\n    }\n}\n");

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
        File("    public static void Add(IServiceCollection services)\n    {\n        services.AddSingleton<IConnectionMultiplexer>(_ => [|ConnectionMultiplexer.Connect|](\"a\"));\n        services.AddKeyedSingleton<IConnectionMultiplexer>(\"b\", (sp, _) => [|ConnectionMultiplexer.Connect|](\"b\"));\n    }"),
        File("    public static void Add(IServiceCollection services)\n    {\n        services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(\"a\", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>()));\n        services.AddKeyedSingleton<IConnectionMultiplexer>(\"b\", (sp, _) => ConnectionMultiplexer.Connect(\"b\", options => options.LoggerFactory = sp.GetRequiredService<ILoggerFactory>()));\n    }"),
        "Redis2106.LoggerFactory", Setup.Web);
}

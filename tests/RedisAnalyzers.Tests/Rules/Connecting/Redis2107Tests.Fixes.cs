using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The failure goes on, or there is none to keep.</summary>
public partial class Redis2107Tests
{
    private const string Invalid = "throw new InvalidOperationException(\"Cannot connect to Redis at redis:6379\", ex);";

    [Theory]
    [InlineData("[|catch (RedisConnectionException ex)|] { return null!; }", "catch (RedisConnectionException ex) { " + Invalid + " }")]
    [InlineData("[|catch (RedisConnectionException)|] { return null!; }", "catch (RedisConnectionException ex) { " + Invalid + " }")]
    [InlineData("[|catch (Exception ex)|] { Console.WriteLine(ex); return null!; }", "catch (Exception ex) { Console.WriteLine(ex); " + Invalid + " }")]
    [InlineData("[|catch|] { return null!; }", "catch (Exception ex) { " + Invalid + " }")]
    [InlineData("[|catch|]\n    {\n        // who knows why\n        return null!; // nothing\n    }", "catch (Exception ex)\n    {\n        // who knows why\n        " + Invalid + " // nothing\n    }")]
    [InlineData("[|catch|] { }\n    return null!;", "catch (Exception ex) { " + Invalid + " }")]
    [InlineData("[|catch|]\n    {\n        // who knows why\n    }\n\n    return null!;", "catch (Exception ex)\n    {\n        // who knows why\n        " + Invalid + "\n    }\n")]
    [InlineData("[|catch|] { /* later */ }\n    return null!;", "catch (Exception ex) { /* later */ " + Invalid + " }")]
    [InlineData("[|catch|]\n    {\n    }\n    finally { Console.WriteLine(); }\n    return null!;", "catch (Exception ex)\n    {\n        " + Invalid + "\n    }\n    finally { Console.WriteLine(); }")]
    public void Rethrown(string before, string after) => Fixes(
        $"public static object Open()\n{{\n    try {{ return ConnectionMultiplexer.Connect(\"redis:6379,password=hunter2\"); }}\n    {before}\n}}",
        $"public static object Open()\n{{\n    try {{ return ConnectionMultiplexer.Connect(\"redis:6379,password=hunter2\"); }}\n    {after}\n}}");

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"REDIS\")!")]
    [InlineData("$\"{Environment.MachineName}:6379\"")]
    [InlineData("\"hunter2@redis\"")]
    [InlineData("\"redis://redis:6379\"")]
    public void The_endpoint_is_not_known(string text) => Fixes(
        $"public static object Open()\n{{\n    try {{ return ConnectionMultiplexer.Connect({text}); }}\n    [|catch (Exception)|] {{ return null!; }}\n}}",
        $"public static object Open()\n{{\n    try {{ return ConnectionMultiplexer.Connect({text}); }}\n    catch (Exception) {{ throw; }}\n}}");

    [Fact]
    public void A_name_that_is_taken() => Fixes(
        "public static object Open(int ex)\n{\n    try { return ConnectionMultiplexer.Connect(\"redis\"); }\n    [|catch|] { return null!; }\n}",
        "public static object Open(int ex)\n{\n    try { return ConnectionMultiplexer.Connect(\"redis\"); }\n    catch (Exception exception) { throw new InvalidOperationException(\"Cannot connect to Redis at redis\", exception); }\n}");

    [Fact]
    public void Several_endpoints_of_options() => Fixes(
        "private object _mux = new();\npublic void Open(ConfigurationOptions options)\n{\n    options = new ConfigurationOptions { EndPoints = { { \"a\", 1 }, \"b:2\" }, Password = \"hunter2\" };\n    try { _mux = ConnectionMultiplexer.Connect(options); }\n    [|catch (RedisException)|]\n    {\n    }\n}",
        "private object _mux = new();\npublic void Open(ConfigurationOptions options)\n{\n    options = new ConfigurationOptions { EndPoints = { { \"a\", 1 }, \"b:2\" }, Password = \"hunter2\" };\n    try { _mux = ConnectionMultiplexer.Connect(options); }\n    catch (RedisException ex)\n    {\n        throw new InvalidOperationException(\"Cannot connect to Redis at a:1, b:2\", ex);\n    }\n}");

    [Fact]
    public void Code_that_would_never_run() => NoFix(
        "public static object Open()\n{\n    try { return ConnectionMultiplexer.Connect(\"redis\"); }\n    [|catch|] { }\n    Console.WriteLine(\"no Redis\");\n    return null!;\n}");

    [Theory]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"))", "new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"), LazyThreadSafetyMode.PublicationOnly)")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis,abortConnect=true\"), true)", "new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"), LazyThreadSafetyMode.PublicationOnly)")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"), isThreadSafe: true)", "new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"), mode: LazyThreadSafetyMode.PublicationOnly)")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](valueFactory: () => ConnectionMultiplexer.Connect(\"redis\"))", "new Lazy<ConnectionMultiplexer>(valueFactory: () => ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"), mode: LazyThreadSafetyMode.PublicationOnly)")]
    [InlineData("[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect(\"redis\"), LazyThreadSafetyMode.ExecutionAndPublication)", "new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"), LazyThreadSafetyMode.PublicationOnly)")]
    [InlineData("[|new Lazy<Task<ConnectionMultiplexer>>|](() => ConnectionMultiplexer.ConnectAsync(\"redis\"))", "new Lazy<Task<ConnectionMultiplexer>>(() => ConnectionMultiplexer.ConnectAsync(\"redis,abortConnect=false\"))")]
    [InlineData("[|ConnectionMultiplexer.Connect|](new ConfigurationOptions { EndPoints = { \"redis\" } })", "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis\" }, AbortOnConnectFail = false })")]
    public void Not_kept(string before, string after) =>
        Fixes($"private static readonly object Redis = {before};", $"private static readonly object Redis = {after};");

    [Fact]
    public void Without_the_using() => Fixes(
        "using System;\nusing StackExchange.Redis;\n\npublic class C\n{\n    private readonly Lazy<ConnectionMultiplexer> _redis = [|new|](Open);\n    private static ConnectionMultiplexer Open()\n    {\n        var options = ConfigurationOptions.Parse(\"redis\");\n        options.Ssl = true;\n        return ConnectionMultiplexer.Connect(options);\n    }\n}\n",
        "using System.Threading;\nusing System;\nusing StackExchange.Redis;\n\npublic class C\n{\n    private readonly Lazy<ConnectionMultiplexer> _redis = new(Open, LazyThreadSafetyMode.PublicationOnly);\n    private static ConnectionMultiplexer Open()\n    {\n        var options = ConfigurationOptions.Parse(\"redis\");\n        options.Ssl = true;\n        options.AbortOnConnectFail = false;\n        return ConnectionMultiplexer.Connect(options);\n    }\n}\n");

    [Fact]
    public void Written_in_another_file() => NoFix(
        "public static readonly ConnectionMultiplexer Redis = [|ConnectionMultiplexer.Connect|](Settings.Options);",
        Setup.Plain.Source("Settings.cs", "using StackExchange.Redis;\n\ninternal static class Settings\n{\n    internal static ConfigurationOptions Options => new() { EndPoints = { \"redis\" } };\n}\n"));

    [Fact]
    public void Everywhere() => FixesAll(
        "private static readonly Lazy<ConnectionMultiplexer> A = [|new|](() => ConnectionMultiplexer.Connect(\"a\"));\nprivate static readonly Lazy<ConnectionMultiplexer> B = [|new|](() => ConnectionMultiplexer.Connect(\"b\"));\nprivate static readonly ConnectionMultiplexer C = [|ConnectionMultiplexer.Connect|](\"c\");",
        "private static readonly Lazy<ConnectionMultiplexer> A = new(() => ConnectionMultiplexer.Connect(\"a,abortConnect=false\"), LazyThreadSafetyMode.PublicationOnly);\nprivate static readonly Lazy<ConnectionMultiplexer> B = new(() => ConnectionMultiplexer.Connect(\"b,abortConnect=false\"), LazyThreadSafetyMode.PublicationOnly);\nprivate static readonly ConnectionMultiplexer C = ConnectionMultiplexer.Connect(\"c,abortConnect=false\");");

    [Fact]
    public void Every_catch() => FixesAll(
        "public static object A() { try { return ConnectionMultiplexer.Connect(\"a\"); } [|catch|] { return null!; } }\npublic static object B() { try { return ConnectionMultiplexer.Connect(\"b\"); } [|catch (Exception)|] { return null!; } }",
        "public static object A() { try { return ConnectionMultiplexer.Connect(\"a\"); } catch (Exception ex) { throw new InvalidOperationException(\"Cannot connect to Redis at a\", ex); } }\npublic static object B() { try { return ConnectionMultiplexer.Connect(\"b\"); } catch (Exception ex) { throw new InvalidOperationException(\"Cannot connect to Redis at b\", ex); } }");
}

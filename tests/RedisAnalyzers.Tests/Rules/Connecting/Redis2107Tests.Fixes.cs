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
    [InlineData(
        """
        [|catch|]
            {
                // who knows why
                return null!; // nothing
            }
        """,
        $$"""
        catch (Exception ex)
            {
                // who knows why
                {{Invalid}} // nothing
            }
        """)]
    [InlineData("[|catch|] { }\n    return null!;", "catch (Exception ex) { " + Invalid + " }")]
    [InlineData(
        """
        [|catch|]
            {
                // who knows why
            }

            return null!;
        """,
        $$"""
        catch (Exception ex)
            {
                // who knows why
                {{Invalid}}
            }

        """)]
    [InlineData("[|catch|] { /* later */ }\n    return null!;", "catch (Exception ex) { /* later */ " + Invalid + " }")]
    [InlineData(
        """
        [|catch|]
            {
            }
            finally { Console.WriteLine(); }
            return null!;
        """,
        $$"""
        catch (Exception ex)
            {
                {{Invalid}}
            }
            finally { Console.WriteLine(); }
        """)]
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
        """
        public static object Open(int ex)
        {
            try { return ConnectionMultiplexer.Connect("redis"); }
            [|catch|] { return null!; }
        }
        """,
        """
        public static object Open(int ex)
        {
            try { return ConnectionMultiplexer.Connect("redis"); }
            catch (Exception exception) { throw new InvalidOperationException("Cannot connect to Redis at redis", exception); }
        }
        """);

    [Fact]
    public void Several_endpoints_of_options() => Fixes(
        """
        private object _mux = new();
        public void Open(ConfigurationOptions options)
        {
            options = new ConfigurationOptions { EndPoints = { { "a", 1 }, "b:2" }, Password = "hunter2" };
            try { _mux = ConnectionMultiplexer.Connect(options); }
            [|catch (RedisException)|]
            {
            }
        }
        """,
        """
        private object _mux = new();
        public void Open(ConfigurationOptions options)
        {
            options = new ConfigurationOptions { EndPoints = { { "a", 1 }, "b:2" }, Password = "hunter2" };
            try { _mux = ConnectionMultiplexer.Connect(options); }
            catch (RedisException ex)
            {
                throw new InvalidOperationException("Cannot connect to Redis at a:1, b:2", ex);
            }
        }
        """);

    [Fact]
    public void Code_that_would_never_run() => NoFix(
        """
        public static object Open()
        {
            try { return ConnectionMultiplexer.Connect("redis"); }
            [|catch|] { }
            Console.WriteLine("no Redis");
            return null!;
        }
        """);

    [Fact]
    public void Written_in_another_file() => NoFix(
        "public static readonly ConnectionMultiplexer Redis = [|ConnectionMultiplexer.Connect|](Settings.Options);",
        Setup.Plain.Source(
            "Settings.cs",
            """
            using StackExchange.Redis;

            internal static class Settings
            {
                internal static ConfigurationOptions Options => new() { EndPoints = { "redis" } };
            }

            """));

    [Fact]
    public void Everywhere() => FixesAll(
        """
        private static readonly Lazy<ConnectionMultiplexer> A = [|new|](
            () => ConnectionMultiplexer.Connect("a"));
        private static readonly Lazy<ConnectionMultiplexer> B = [|new|](
            () => ConnectionMultiplexer.Connect("b"));
        private static readonly ConnectionMultiplexer C = [|ConnectionMultiplexer.Connect|]("c");
        """,
        """
        private static readonly Lazy<ConnectionMultiplexer> A = new(
            () => ConnectionMultiplexer.Connect("a,abortConnect=false"), LazyThreadSafetyMode.PublicationOnly);
        private static readonly Lazy<ConnectionMultiplexer> B = new(
            () => ConnectionMultiplexer.Connect("b,abortConnect=false"), LazyThreadSafetyMode.PublicationOnly);
        private static readonly ConnectionMultiplexer C = ConnectionMultiplexer.Connect("c,abortConnect=false");
        """);

    [Fact]
    public void Every_catch() => FixesAll(
        """
        public static object A()
        {
            try { return ConnectionMultiplexer.Connect("a"); }
            [|catch|] { return null!; }
        }
        public static object B()
        {
            try { return ConnectionMultiplexer.Connect("b"); }
            [|catch (Exception)|] { return null!; }
        }
        """,
        """
        public static object A()
        {
            try { return ConnectionMultiplexer.Connect("a"); }
            catch (Exception ex) { throw new InvalidOperationException("Cannot connect to Redis at a", ex); }
        }
        public static object B()
        {
            try { return ConnectionMultiplexer.Connect("b"); }
            catch (Exception ex) { throw new InvalidOperationException("Cannot connect to Redis at b", ex); }
        }
        """);
}

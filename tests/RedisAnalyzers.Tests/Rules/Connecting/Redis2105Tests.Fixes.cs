namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The loop goes where nothing else goes with it.</summary>
public partial class Redis2105Tests
{
    private const string Exponential = "ReconnectRetryPolicy = new ExponentialRetry(1000)";
    private const string Linear = "ReconnectRetryPolicy = new LinearRetry(2000)";

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(\"redis\")", "ConnectionMultiplexer.Connect(\"redis,abortConnect=false\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"redis,abortConnect=true\")", "ConnectionMultiplexer.Connect(\"redis,abortConnect=false\")")]
    [InlineData("ConnectionMultiplexer.Connect(text)", "ConnectionMultiplexer.Connect(text + \",abortConnect=false\")")]
    [InlineData(
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" } })""",
        $$"""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = false, {{Exponential}} })""")]
    [InlineData(
        $$"""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = true, {{Linear}} })""",
        $$"""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = false, {{Linear}} })""")]
    public void An_endless_loop(string before, string after) => Fixes(
        $$"""
        public static object Open(string text)
        {
            // as long as it takes
            [|while|] (true)
            {
                try
                {
                    Console.WriteLine(
                        "Connecting");
                    return {{before}};
                }
                catch (RedisConnectionException ex)
                {
                    Console.WriteLine(ex.Message);
                    Thread.Sleep(1000);
                }
            }
        }
        """,
        $$"""
        public static object Open(string text)
        {
            // as long as it takes
            Console.WriteLine(
                "Connecting");
            return {{after}};
        }
        """);

    [Theory]
    [InlineData("[|while|] (mux == null)\n{\n    try { mux = ConnectionMultiplexer.Connect(\"redis\"); } catch { Thread.Sleep(1000); }\n}")]
    [InlineData(
        """
        [|for|] (var i = 0; i < 5; i++)
        {
            try
            {
                mux = ConnectionMultiplexer.Connect("redis");
                break;
            }
            catch
            {
            }
        }
        """)]
    [InlineData(
        """
        [|do|]
        {
            try { mux = ConnectionMultiplexer.Connect("redis"); } catch (Exception) { Console.WriteLine("again"); }
            Thread.Sleep(10);
        } while (mux == null);
        """)]
    public void A_loop_that_ends(string before) => Fixes(
        $"ConnectionMultiplexer? mux = null;\n{before}\nConsole.WriteLine(mux);",
        "ConnectionMultiplexer? mux = null;\nmux = ConnectionMultiplexer.Connect(\"redis,abortConnect=false\");\nConsole.WriteLine(mux);");

    [Fact]
    public void Async() => Fixes(
        """
        ConnectionMultiplexer mux;
        [|while|] (true)
        {
            try
            {
                mux = await ConnectionMultiplexer.ConnectAsync("redis");
                break;
            }
            catch (Exception)
            {
                await Task.Delay(1000);
            }
        }
        Console.WriteLine(mux);
        """,
        """
        ConnectionMultiplexer mux;
        mux = await ConnectionMultiplexer.ConnectAsync("redis,abortConnect=false");
        Console.WriteLine(mux);
        """);

    [Theory]
    [InlineData("[|while|] (mux == null)\n{\n    // again and again\n    try { mux = ConnectionMultiplexer.Connect(\"redis\"); } catch { }\n}")]
    [InlineData(
        """
        [|while|] (mux == null)
        {
            try { mux = ConnectionMultiplexer.Connect("redis"); }
            catch (RedisConnectionException) { Thread.Sleep(10); }
            catch (Exception ex) { Console.WriteLine(ex); throw; }
        }
        """)]
    [InlineData("[|while|] (mux == null)\n{\n    try { mux = ConnectionMultiplexer.Connect(\"redis\"); } catch { await Task.Delay(10); }\n}")]
    [InlineData("var tries = 0;\n[|while|] (mux == null && tries < 3)\n{\n    try { mux = ConnectionMultiplexer.Connect(\"redis\"); } catch { tries++; }\n}")]
    [InlineData("[|while|] (mux == null)\n{\n    try { mux = ConnectionMultiplexer.Connect(\"redis\"); } catch { } finally { Console.WriteLine(); }\n}")]
    [InlineData("[|while|] (mux == null)\n    try { mux = ConnectionMultiplexer.Connect(\"redis\"); } catch { Thread.Sleep(1); }")]
    public void More_than_a_loop(string loop) => NoFix($"ConnectionMultiplexer? mux = null;\n{loop}\nConsole.WriteLine(mux);\n#pragma warning disable CS1998");

    [Fact]
    public void A_return_that_code_follows() => NoFix(
        """
        public static object Open()
        {
            [|for|] (var i = 0; i < 3; i++)
            {
                try { return ConnectionMultiplexer.Connect("redis"); } catch { Thread.Sleep(1); }
            }
            throw new InvalidOperationException();
        }
        """);

    [Theory]
    [InlineData("new LinearRetry([|50|])", "new LinearRetry(1000)")]
    [InlineData("new ExponentialRetry([|10|] /* quick */)", "new ExponentialRetry(1000 /* quick */)")]
    [InlineData("new ExponentialRetry([|10|], 5000)", "new ExponentialRetry(1000, 5000)")]
    public void A_wait(string before, string after) => Fixes($"var policy = {before};", $"var policy = {after};");

    [Fact]
    public void A_longest_wait_that_is_shorter() => NoFix("var policy = new ExponentialRetry([|10|], 500);");

    [Fact]
    public void Everywhere() => FixesAll(
        "var a = new LinearRetry([|50|]);\nvar b = new ExponentialRetry([|5|]);", "var a = new LinearRetry(1000);\nvar b = new ExponentialRetry(1000);");

    [Fact]
    public void Every_loop() => FixesAll(
        """
        public object A() { [|while|] (true) { try { return ConnectionMultiplexer.Connect("a"); } catch { } } }
        public object B() { [|for|] (;;) { try { return ConnectionMultiplexer.Connect("b"); } catch { } } }
        """,
        """
        public object A() { return ConnectionMultiplexer.Connect("a,abortConnect=false"); }
        public object B() { return ConnectionMultiplexer.Connect("b,abortConnect=false"); }
        """);
}

using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2105Tests : RuleTest<Redis2105HandWrittenReconnect, Redis2105HandWrittenReconnectFix>
{
    private const string Polly =
        """
        namespace Polly.Retry
        {
            public class RetryPolicy { public T Execute<T>(System.Func<T> action) => action(); }
            public class AsyncRetryPolicy { public System.Threading.Tasks.Task<T> ExecuteAsync<T>(System.Func<System.Threading.Tasks.Task<T>> action) => action(); }
        }

        namespace Polly
        {
            public class ResiliencePipeline { public T Execute<T>(System.Func<T> action) => action(); }
        }
        """;

    [Theory]
    [InlineData("Thread.Sleep(1000);")]
    [InlineData("await Task.Delay(1000);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(5));")]
    [InlineData("await Task.Delay(Wait).ConfigureAwait(false);")]
    [InlineData("Task.Delay(1000).Wait();")]
    [InlineData("Console.WriteLine(ex.Message);")]
    [InlineData("Console.WriteLine(ex.Message); Thread.Sleep(Wait);")]
    [InlineData("if (++tries > 5) throw; Thread.Sleep(100);")]
    [InlineData("")]
    public void Fixed_waits(string handler) => Flags(
        $$"""
        private const int Wait = 500;
        public static async Task<object> Open(string text)
        {
            var tries = 0;
            [|while|] (true)
            {
                try { return await ConnectionMultiplexer.ConnectAsync(text); }
                catch (RedisConnectionException ex) { {{handler}} }
            }
        }
        #pragma warning disable CS0168, CS0219
        """);

    [Theory]
    [InlineData("using static System.Threading.Thread;", "Sleep")]
    [InlineData("using Nap = System.Threading.Thread;", "Nap.Sleep")]
    [InlineData("", "global::System.Threading.Thread.Sleep")]
    public void A_wait_by_another_name(string use, string wait) => Flags(
        $$"""
        using StackExchange.Redis;
        {{use}}
        public static class Shop
        {
            public static object Open(string text)
            {
                [|while|] (true)
                {
                    try { return ConnectionMultiplexer.Connect(text); }
                    catch (RedisConnectionException) { {{wait}}(1000); }
                }
            }
        }
        """);

    [Theory]
    [InlineData("[|while|] (mux == null)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); } catch (Exception) { Thread.Sleep(1000); }\n}")]
    [InlineData("[|while|] (mux is not { IsConnected: true })\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); } catch { }\n    await Task.Delay(1000);\n}")]
    [InlineData("[|do|]\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); } catch (RedisException) { Thread.Sleep(1000); }\n}\nwhile (mux == null);")]
    [InlineData("[|do|]\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch (Exception) { Thread.Sleep(1000); }\n}\nwhile (true);")]
    [InlineData("[|while|] (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); return; } catch (Exception) { Thread.Sleep(1000); continue; }\n}")]
    [InlineData("[|for|] (var i = 0; i < 5; i++)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch (Exception) { Thread.Sleep(1000); }\n}")]
    [InlineData("[|for|] (;;)\n{\n    try\n    {\n        mux = ConnectionMultiplexer.Connect(args[0]);\n        if (mux.IsConnected) break;\n    }\n    catch (Exception) { Thread.Sleep(1000); }\n}")]
    [InlineData("var connected = false;\n[|while|] (!connected)\n{\n    try\n    {\n        mux = ConnectionMultiplexer.Connect(args[0]);\n        connected = true;\n    }\n    catch (Exception) { Thread.Sleep(1000); }\n}")]
    [InlineData("var tries = 0;\n[|while|] (mux == null && tries < 10)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); } catch (Exception) { tries++; Thread.Sleep(1000); }\n}")]
    public void Loops(string loop) => Flags($"ConnectionMultiplexer? mux = null;\n{loop}\nConsole.WriteLine(mux);");

    [Fact]
    public void A_method_that_calls_itself() => Flags(
        """
        private static ConnectionMultiplexer Open(string text)
        {
            try
            {
                return ConnectionMultiplexer.Connect(text);
            }
            catch (Exception)
            {
                Thread.Sleep(1000);
                return [|Open|](text);
            }
        }
        """);

    [Theory]
    [InlineData("new LinearRetry([|50|])")]
    [InlineData("new LinearRetry([|0|])")]
    [InlineData("new LinearRetry(maxRetryElapsedTimeAllowedMilliseconds: [|99|])")]
    [InlineData("new ExponentialRetry([|10|])")]
    [InlineData("new ExponentialRetry([|10|], 5000)")]
    [InlineData("new StackExchange.Redis.ExponentialRetry([|2 * 10|])")]
    public void Policies(string policy) => Flags($"var options = new ConfigurationOptions {{ ReconnectRetryPolicy = {policy} }};");

    [Theory]
    [InlineData("_mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("_lazy = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("_mux = Open();")]
    public void A_forced_reconnect(string body) => Flags(
        $$"""
        private static ConnectionMultiplexer? _mux;
        private static Lazy<ConnectionMultiplexer>? _lazy;
        private static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        public static void [|ForceReconnectNow|]() { {{body}} }
        public object? All => (_mux, _lazy);
        """,
        Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("policy.Execute(() => db.[|StringIncrement|](\"n\"))")]
    [InlineData("policy.Execute(() => { Console.WriteLine(); return db.[|ListLeftPush|](\"l\", 1); })")]
    [InlineData("policy.Execute(() => db.Multiplexer.GetSubscriber().[|Publish|](\"c\", 1))")]
    [InlineData("await background.ExecuteAsync(() => db.[|StreamAddAsync|](\"s\", \"f\", 1))")]
    [InlineData("await background.ExecuteAsync(async () => await db.[|HashIncrementAsync|](\"h\", \"f\"))")]
    public void A_command_that_must_not_run_twice(string call) => Flags(
        $"public static async Task Run(Polly.Retry.RetryPolicy policy, Polly.Retry.AsyncRetryPolicy background, IDatabase db) {{ var result = {call}; Console.WriteLine(result); }}\n#pragma warning disable CS1998, CS0618",
        Setup.Plain.Source("Polly.cs", Polly));

    [Fact]
    public void The_messages() => Assert.Equal(
        [
            "'ExponentialRetry' retries after 5 ms: wait at least a second, because every client of a lost server retries as well",
            "'ForceReconnect' replaces a multiplexer that reconnects by itself: keep the existing multiplexer",
            "This loop retries Connect by hand: set abortConnect=false, and the multiplexer keeps retrying by itself",
        ],
        Messages(
            """
            private readonly object _policy = new ExponentialRetry(5);
            public object? Mux;
            public void ForceReconnect() => Mux = ConnectionMultiplexer.Connect("redis,password=hunter2");
            public object Open() { while (true) { try { return ConnectionMultiplexer.Connect("redis,password=hunter2"); } catch { } } }
            """));

    [Theory]
    [InlineData("var wait = 100;\nwhile (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(wait); wait *= 2; }\n}")]
    [InlineData("for (var i = 0; i < 5; i++)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(1000 * i); }\n}")]
    [InlineData("var wait = 100;\nwhile (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(wait++); }\n}")]
    [InlineData("var wait = 100;\nwhile (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(++wait); }\n}")]
    [InlineData("while (true)\n{\n    try\n    {\n        mux = ConnectionMultiplexer.Connect(args[0]);\n        foreach (var line in args) { Work(line); break; }\n    }\n    catch { Thread.Sleep(1000); }\n}")]
    [InlineData("while (true)\n{\n    try\n    {\n        mux = ConnectionMultiplexer.Connect(args[0]);\n        switch (args.Length) { case 0: Work(mux); break; }\n    }\n    catch { Thread.Sleep(1000); }\n}")]
    [InlineData("for (var i = 0; i < 5; i++)\n{\n    var wait = Math.Pow(2, i);\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { await Task.Delay(TimeSpan.FromSeconds(wait)); }\n}")]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { await Task.Delay(Next()); }\n}")]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { await BackOff(); }\n}")]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch (Exception) when (args.Length > 1) { Thread.Sleep(1000); }\n}")]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { throw; }\n}")]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(1000); return; }\n}")]
    [InlineData("while (args.Length > 0)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); Work(mux); } catch { Thread.Sleep(1000); }\n}")]
    [InlineData("foreach (var server in args)\n{\n    try { mux = ConnectionMultiplexer.Connect(server); break; } catch { }\n}")]
    [InlineData("while (true)\n{\n    mux = ConnectionMultiplexer.Connect(args[0]);\n    break;\n}")]
    [InlineData("while (true)\n{\n    try { Work(mux!); break; } catch { mux = ConnectionMultiplexer.Connect(args[0]); }\n}")]
    [InlineData("while (true)\n{\n    try { using var probe = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(1000); }\n}")]
    [InlineData("try { mux = ConnectionMultiplexer.Connect(args[0]); } catch { Thread.Sleep(1000); }")]
    public void Not_a_fixed_retry(string source) => Silent(
        $"static TimeSpan Next() => TimeSpan.Zero;\nstatic Task BackOff() => Task.CompletedTask;\nstatic void Work(object mux) {{ }}\nConnectionMultiplexer? mux = null;\n{source}\nConsole.WriteLine(mux);\n#pragma warning disable CS8321, CS1998");

    [Theory]
    [InlineData("new ExponentialRetry(100)")]
    [InlineData("new ExponentialRetry(5000, 10000)")]
    [InlineData("new LinearRetry(1000)")]
    [InlineData("new LinearRetry(args.Length)")]
    public void Policies_that_wait(string policy) => Silent($"var options = new ConfigurationOptions {{ ReconnectRetryPolicy = {policy} }};");

    [Theory]
    [InlineData("public void ForceReconnect() { }")]
    [InlineData("private object? _mux;\npublic void Open() => _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("private object? _mux;\npublic void Reconnect() => _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("using StackExchange.Redis;\n\npublic class C\n{\n    public object Make() => new LinearRetry(5);\n    private sealed class LinearRetry { public LinearRetry(int wait) => _ = nameof(IDatabase); }\n}\n")]
    public void Other_members(string members) => Silent(members);

    [Fact]
    public void A_forced_reconnect_before_2_6() =>
        Silent("private object? _mux;\npublic void ForceReconnect() => _mux = ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain.On("2.1.30"));

    [Theory]
    [InlineData("policy.Execute(() => db.StringGet(\"n\"))")]
    [InlineData("policy.Execute(() => db.StringSet(\"n\", 1))")]
    [InlineData("pipeline.Execute(() => db.StringIncrement(\"n\"))")]
    [InlineData("db.StringIncrement(\"n\")")]
    [InlineData("policy.Execute(() => StringIncrement())")]
    public void Commands_that_may_run_twice(string call) => Silent(
        $"private static int StringIncrement() => 0;\npublic static object Run(Polly.Retry.RetryPolicy policy, Polly.ResiliencePipeline pipeline, IDatabase db) => {call};", Setup.Plain.Source("Polly.cs", Polly));

    [Fact]
    public void A_test_project() => Silent("var policy = new LinearRetry(5);", Setup.Plain.Property("IsTestProject", "true"));
}

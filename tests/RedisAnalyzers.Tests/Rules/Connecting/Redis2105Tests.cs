using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2105Tests : RuleTest<Redis2105HandWrittenReconnect, Redis2105HandWrittenReconnectFix>
{
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
    [InlineData(
        """
        [|while|] (mux is not { IsConnected: true })
        {
            try { mux = ConnectionMultiplexer.Connect(args[0]); } catch { }
            await Task.Delay(1000);
        }
        """)]
    [InlineData("[|do|]\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); } catch (RedisException) { Thread.Sleep(1000); }\n}\nwhile (mux == null);")]
    [InlineData("[|do|]\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch (Exception) { Thread.Sleep(1000); }\n}\nwhile (true);")]
    [InlineData(
        """
        [|while|] (true)
        {
            try { mux = ConnectionMultiplexer.Connect(args[0]); return; } catch (Exception) { Thread.Sleep(1000); continue; }
        }
        """)]
    [InlineData(
        """
        [|for|] (var i = 0; i < 5; i++)
        {
            try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch (Exception) { Thread.Sleep(1000); }
        }
        """)]
    [InlineData(
        """
        [|for|] (;;)
        {
            try
            {
                mux = ConnectionMultiplexer.Connect(args[0]);
                if (mux.IsConnected) break;
            }
            catch (Exception) { Thread.Sleep(1000); }
        }
        """)]
    [InlineData(
        """
        var connected = false;
        [|while|] (!connected)
        {
            try
            {
                mux = ConnectionMultiplexer.Connect(args[0]);
                connected = true;
            }
            catch (Exception) { Thread.Sleep(1000); }
        }
        """)]
    [InlineData(
        """
        var tries = 0;
        [|while|] (mux == null && tries < 10)
        {
            try { mux = ConnectionMultiplexer.Connect(args[0]); } catch (Exception) { tries++; Thread.Sleep(1000); }
        }
        """)]
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
}

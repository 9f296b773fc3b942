using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Loops that do something else, or that connect once.</summary>
public partial class Redis2105Tests
{
    [Theory]
    [InlineData(
        """
        var wait = 100;
        while (true)
        {
            try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(wait); wait *= 2; }
        }
        """)]
    [InlineData("for (var i = 0; i < 5; i++)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(1000 * i); }\n}")]
    [InlineData("var wait = 100;\nwhile (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(wait++); }\n}")]
    [InlineData("var wait = 100;\nwhile (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(++wait); }\n}")]
    [InlineData(
        """
        while (true)
        {
            try
            {
                mux = ConnectionMultiplexer.Connect(args[0]);
                foreach (var line in args) { Work(line); break; }
            }
            catch { Thread.Sleep(1000); }
        }
        """)]
    [InlineData(
        """
        while (true)
        {
            try
            {
                mux = ConnectionMultiplexer.Connect(args[0]);
                switch (args.Length) { case 0: Work(mux); break; }
            }
            catch { Thread.Sleep(1000); }
        }
        """)]
    [InlineData(
        """
        for (var i = 0; i < 5; i++)
        {
            var wait = Math.Pow(2, i);
            try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { await Task.Delay(TimeSpan.FromSeconds(wait)); }
        }
        """)]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { await Task.Delay(Next()); }\n}")]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { await BackOff(); }\n}")]
    [InlineData(
        """
        while (true)
        {
            try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch (Exception) when (args.Length > 1) { Thread.Sleep(1000); }
        }
        """)]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { throw; }\n}")]
    [InlineData("while (true)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(1000); return; }\n}")]
    [InlineData("while (args.Length > 0)\n{\n    try { mux = ConnectionMultiplexer.Connect(args[0]); Work(mux); } catch { Thread.Sleep(1000); }\n}")]
    [InlineData("foreach (var server in args)\n{\n    try { mux = ConnectionMultiplexer.Connect(server); break; } catch { }\n}")]
    [InlineData("while (true)\n{\n    mux = ConnectionMultiplexer.Connect(args[0]);\n    break;\n}")]
    [InlineData("while (true)\n{\n    try { Work(mux!); break; } catch { mux = ConnectionMultiplexer.Connect(args[0]); }\n}")]
    [InlineData("while (true)\n{\n    try { using var probe = ConnectionMultiplexer.Connect(args[0]); break; } catch { Thread.Sleep(1000); }\n}")]
    [InlineData("try { mux = ConnectionMultiplexer.Connect(args[0]); } catch { Thread.Sleep(1000); }")]
    public void Not_a_fixed_retry(string source) => Silent(
        $$"""
        static TimeSpan Next() => TimeSpan.Zero;
        static Task BackOff() => Task.CompletedTask;
        static void Work(object mux) { }
        ConnectionMultiplexer? mux = null;
        {{source}}
        Console.WriteLine(mux);
        #pragma warning disable CS8321, CS1998
        """);

    [Theory]
    [InlineData("public void ForceReconnect() { }")]
    [InlineData("private object? _mux;\npublic void Open() => _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("private object? _mux;\npublic void Reconnect() => _mux = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData(
        """
        using StackExchange.Redis;

        public class C
        {
            public object Make() => new LinearRetry(5);
            private sealed class LinearRetry { public LinearRetry(int wait) => _ = nameof(IDatabase); }
        }

        """)]
    public void Other_members(string members) => Silent(members);

    [Fact]
    public void A_forced_reconnect_before_2_6() =>
        Silent("private object? _mux;\npublic void ForceReconnect() => _mux = ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain.On("2.1.30"));

    [Fact]
    public void A_test_project() => Silent("var policy = new LinearRetry(5);", Setup.Plain.Property("IsTestProject", "true"));
}

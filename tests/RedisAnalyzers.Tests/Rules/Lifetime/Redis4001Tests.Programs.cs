using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Programs and tools that connect once.</summary>
public sealed partial class Redis4001Tests
{
    [Theory]
    [InlineData(
        """
        Read();
        Write();
        static void Read() { using var mux = ConnectionMultiplexer.Connect("redis"); mux.GetDatabase().StringGet("a"); }
        static void Write() { using var mux = ConnectionMultiplexer.Connect("redis-2"); mux.GetDatabase().StringSet("a", 1); }
        """)]
    [InlineData("using var mux = ConnectionMultiplexer.Connect(\"redis\");\nmux.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("Work();\nstatic void Work() { using var mux = ConnectionMultiplexer.Connect(\"redis\"); mux.GetDatabase().StringSet(\"a\", 1); }")]
    [InlineData(
        """
        await RunAsync();
        static async Task RunAsync()
        {
            var mux = await ConnectionMultiplexer.ConnectAsync("redis");
            while (true) await mux.GetDatabase().StringSetAsync("a", 1);
        }
        """)]
    [InlineData(
        """
        ConnectionMultiplexer? mux = null;
        while (mux == null)
        {
            try { mux = ConnectionMultiplexer.Connect("redis"); }
            catch (RedisConnectionException) { await Task.Delay(1000); }
        }
        """)]
    [InlineData(
        """
        for (var i = 0; i < 3; i++)
        {
            try
            {
                using var mux = ConnectionMultiplexer.Connect("redis");
                mux.GetDatabase().StringSet("a", i);
                break;
            }
            catch (RedisConnectionException) { }
        }
        """)]
    [InlineData(
        """
        foreach (var host in args)
        {
            var text = host + ":6379";
            using var mux = ConnectionMultiplexer.Connect(text);
            mux.GetDatabase().StringSet("a", 1);
        }
        """)]
    [InlineData("foreach (var host in args)\n{\n    using var mux = ConnectionMultiplexer.Connect(host);\n    mux.GetDatabase().StringSet(\"a\", 1);\n}")]
    [InlineData("var pool = new ConnectionMultiplexer[5];\nfor (var i = 0; i < pool.Length; i++) pool[i] = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("var pool = new List<ConnectionMultiplexer>();\nfor (var i = 0; i < 5; i++) pool.Add(ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData(
        """
        switch (args[0])
        {
            case "read": Read(); break;
            default: Write(); break;
        }

        static void Read() { using var mux = ConnectionMultiplexer.Connect("redis"); mux.GetDatabase().StringGet("a"); }
        static void Write() { using var mux = ConnectionMultiplexer.Connect("redis"); mux.GetDatabase().StringSet("a", 1); }
        """)]
    public void Programs(string statements) =>
        Silent(
            $"""
            // full
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using StackExchange.Redis;
            {statements}

            """,
            Console);

    [Theory]
    [InlineData("Verb")]
    [InlineData("Command")]
    [InlineData("Subcommand")]
    public void Commands_of_a_tool(string attribute) => Silent(
        $$"""
        // full
        using StackExchange.Redis;
        public class {{attribute}}Attribute : System.Attribute { }
        [{{attribute}}]
        public class Tool { public void Run() { using var mux = ConnectionMultiplexer.Connect("redis"); mux.GetDatabase().StringSet("a", 1); } }

        """,
        Setup.Plain.On("3.4.35"));
}

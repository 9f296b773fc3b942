using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Methods that open a connection for each call or each item.</summary>
public sealed partial class Redis4001Tests
{
    [Theory]
    [InlineData(
        """
        foreach (var line in args)
        {
            using var mux = [|ConnectionMultiplexer.Connect|]("redis");
            mux.GetDatabase().StringSet(line, 1);
        }
        """)]
    [InlineData("for (var i = 0; i < 10; i++)\n{\n    var db = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();\n    db.StringSet(\"a\", i);\n}")]
    [InlineData(
        """
        while (true)
        {
            using (var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis"))
            {
                mux.GetDatabase().StringSet("a", 1);
            }

            await Task.Delay(1000);
        }
        """)]
    [InlineData(
        """
        while (true)
        {
            const string host = "redis";
            var text = host + ",name=shop";
            using var mux = [|ConnectionMultiplexer.Connect|](text);
            mux.GetDatabase().StringSet("a", 1);
        }
        """)]
    [InlineData("do [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase().StringSet(\"a\", 1); while (args.Length > 0);")]
    [InlineData("Parallel.ForEach(args, line => { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); mux.GetDatabase().StringSet(line, 1); });")]
    [InlineData("Parallel.For(0, 10, i => { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); mux.GetDatabase().StringSet(\"a\", i); });")]
    [InlineData(
        """
        await Parallel.ForEachAsync(args, async (line, _) =>
        {
            using var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis");
            mux.GetDatabase().StringSet(line, 1);
        });
        """)]
    public void Loops(string statements) =>
        Flags("// full\nusing System;\nusing System.Threading.Tasks;\nusing StackExchange.Redis;\n" + statements + "\n", Console);

    [Theory]
    [InlineData("using var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\nmux.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("using (var mux = [|ConnectionMultiplexer.Connect|](\"redis\")) mux.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("await using var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\").ConfigureAwait(false);")]
    [InlineData("var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\ntry { mux.GetDatabase().StringSet(\"a\", 1); }\nfinally { mux.Close(); }")]
    [InlineData(
        """
        var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis");
        await mux.GetDatabase().StringSetAsync("a", 1);
        await mux.CloseAsync();
        """)]
    [InlineData("var db = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();\ndb.StringSet(\"a\", 1);")]
    [InlineData("[|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\nmux?.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData(
        """
        var mux = [|ConnectionMultiplexer.Connect|]("redis");
        foreach (var endpoint in mux.GetEndPoints()) mux.GetServer(endpoint).FlushDatabase();
        """)]
    [InlineData("using var mux = [|Open|]();\nstatic ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(\"redis\");")]
    public void Closed_or_dropped_by_the_method_that_opens_it(string statements) => Flags(statements, Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("\"redis\"")]
    [InlineData("Host")]
    public void Two_functions_that_open_the_same(string text) => Flags(
        $$"""
        // full
        using StackExchange.Redis;
        Store.Read();
        Store.Write();
        public static class Store
        {
            private const string Host = "redis";
            public static void Read() { var mux = [|ConnectionMultiplexer.Connect|]("redis"); mux.GetDatabase().StringGet("a"); }
            public static void Write() { var mux = [|ConnectionMultiplexer.Connect|]({{text}}); mux.GetDatabase().StringSet("a", 1); }
        }
        """,
        Console);
}

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Connections that cannot be shared without a decision.</summary>
public sealed partial class Redis4001Tests
{
    [Theory]
    [InlineData("public void Set() { var text = Environment.MachineName; using var mux = [|ConnectionMultiplexer.Connect|](text); }")]
    [InlineData("private readonly string _text = \"redis\";\npublic void Set() { using var mux = [|ConnectionMultiplexer.Connect|](_text); }")]
    [InlineData(
        """
        public string Text { get; } = "redis";
        public void Set() { using var mux = [|ConnectionMultiplexer.Connect|](new ConfigurationOptions { EndPoints = { this.Text } }); }
        """)]
    [InlineData(
        """
        // full
        using StackExchange.Redis;
        public class Box<T> { public void Set() { using var mux = [|ConnectionMultiplexer.Connect|]("redis"); } }
        """)]
    [InlineData(
        """
        public void Set()
        {
            using (var mux = [|ConnectionMultiplexer.Connect|]("redis"))
            {
                mux.GetDatabase().StringSet("a", 1);
            }

            foreach (var mux in new int[1]) Console.WriteLine(mux);
        }
        """)]
    [InlineData("public void Set() { using (var mux = [|ConnectionMultiplexer.Connect|](\"redis\")) mux.GetDatabase().StringSet(\"a\", 1); }")]
    [InlineData(
        """
        public void Set()
        {
            var mux = [|ConnectionMultiplexer.Connect|]("redis");
            try { mux.GetDatabase().StringSet("a", 1); }
            finally { mux.Dispose(); }
        }
        """)]
    [InlineData(
        """
        public void Set()
        {
            using var mux = [|Open|]();
            static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        }
        """)]
    public void No_fix(string members) => NoFix(members);

    [Fact]
    public void No_fix_in_top_level_statements() =>
        NoFix("// full\nusing StackExchange.Redis;\nwhile (true) { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); }\n", Console);
}

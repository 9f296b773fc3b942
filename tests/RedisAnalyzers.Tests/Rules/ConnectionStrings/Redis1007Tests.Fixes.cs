namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The fix removes what has no effect.</summary>
public partial class Redis1007Tests
{
    [Theory]
    [InlineData("\"redis:6379,[|responseTimeout=1000|],ssl=true\"", "\"redis:6379,ssl=true\"")]
    [InlineData("\"redis:6379, ssl=true, [|writeBuffer=1|]\"", "\"redis:6379, ssl=true\"")]
    [InlineData("\"[|writeBuffer=1|], redis:6379\"", "\" redis:6379\"")]
    [InlineData("@\"redis:6379,[|writeBuffer=1|]\"", "@\"redis:6379\"")]
    [InlineData("$\"{args[0]}:6379,[|writeBuffer=1|],password={args[1]}\"", "$\"{args[0]}:6379,password={args[1]}\"")]
    [InlineData("\"redis:6379\" + \",[|writeBuffer=1|],ssl=true\"", "\"redis:6379\" + \",ssl=true\"")]
    public void Fix_of_a_text(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before}); // old", $"var mux = ConnectionMultiplexer.Connect({after}); // old");

    [Theory]
    [InlineData("new ConfigurationOptions { EndPoints = { args[0] }, [|SocketManager = null!|] }", "new ConfigurationOptions { EndPoints = { args[0] } }")]
    [InlineData("new ConfigurationOptions { [|SocketManager = null!|], Ssl = true }", "new ConfigurationOptions { Ssl = true }")]
    [InlineData(
        """
        new ConfigurationOptions
        {
            // ours
            [|SocketManager = null!|],
            Ssl = true, // safe
        }
        """,
        """
        new ConfigurationOptions
        {
            // ours
            Ssl = true, // safe
        }
        """)]
    [InlineData(
        """
        new ConfigurationOptions
        {
            Ssl = true,
            [|SocketManager = null!|], // fast
        }
        """,
        """
        new ConfigurationOptions
        {
            Ssl = true,
            // fast
        }
        """)]
    public void Fix_of_an_element(string before, string after) => Fixes(
        $"""
        #pragma warning disable CS0618
        var options = {before.Replace("null!", "SocketManager.Shared", StringComparison.Ordinal)};
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        $"""
        #pragma warning disable CS0618
        var options = {after};
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        0,
        New);

    [Fact]
    public void Fix_of_a_statement() => Fixes(
        """
        var options = new ConfigurationOptions { EndPoints = { "redis" } };
        var mux = ConnectionMultiplexer.Connect(options);
        // the second
        [|options.EndPoints.Add("redis-2")|];
        Console.WriteLine(mux);
        """,
        """
        var options = new ConfigurationOptions { EndPoints = { "redis" } };
        var mux = ConnectionMultiplexer.Connect(options);
        // the second
        Console.WriteLine(mux);
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect("redis,[|writeBuffer=1|],[|responseTimeout=1|]");
        var options = ConfigurationOptions.Parse("redis,[|responseTimeout=1|]");
        var b = ConnectionMultiplexer.Connect(options);
        [|options.EndPoints.Add("redis-2")|];
        """,
        """
        var a = ConnectionMultiplexer.Connect("redis");
        var options = ConfigurationOptions.Parse("redis");
        var b = ConnectionMultiplexer.Connect(options);

        """);

    [Theory]
    [InlineData(
        """
        internal const string Text = "redis,writeBuffer=1";
        public object Open() => ConnectionMultiplexer.Connect([|Text|]);
        public string Other => Text;
        """)]
    [InlineData(
        """
        public object Open()
        {
            var options = new ConfigurationOptions { EndPoints = { "redis" } };
            var mux = ConnectionMultiplexer.Connect(options);
            [|options.EndPoints.Add("redis-2")|]; // why
            return mux;
        }
        """)]
    public void No_fix(string source) =>
        NoFix(source.Replace(
            "\"redis,writeBuffer=1\"",
            "\"redis,[|writeBuffer=1|]\"",
            StringComparison.Ordinal).Replace("[|Text|]", "Text", StringComparison.Ordinal));
}

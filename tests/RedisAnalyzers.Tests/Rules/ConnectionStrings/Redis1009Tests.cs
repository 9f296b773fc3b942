using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public sealed class Redis1009Tests : RuleTest<Redis1009ConnectionStringAsEndpoint, Redis1009ConnectionStringAsEndpointFix>
{
    private const string Text = "const string Text = \"redis:6379,password=abc7xyz\";\nvar mux = ConnectionMultiplexer.Connect(Text);\n";

    [Theory]
    [InlineData("var server = mux.GetServer([|Text|]);")]
    [InlineData("var server = mux.GetServer(([|Text|]), null);", "var server = mux.GetServer([|(Text)|], null);")]
    [InlineData("var server = mux.GetServer(hostAndPort: [|Text|]);")]
    [InlineData("var server = mux.GetServer([|Text|], 6379);")]
    [InlineData("var server = ((IConnectionMultiplexer)mux).GetServer([|Text|]);")]
    [InlineData("var server = ConnectionMultiplexer.Connect(args[0]).GetServer([|Text|]);")]
    [InlineData("var server = mux.GetServer([|mux.Configuration|]);")]
    [InlineData("var text = mux.Configuration;\nvar server = mux.GetServer([|text|]);")]
    [InlineData("var endpoint = EndPointCollection.TryParse([|Text|]);")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { [|Text|] } };")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { { [|Text|], 6379 } } };")]
    [InlineData("var options = new ConfigurationOptions();\noptions.EndPoints.Add([|Text|]);")]
    public void A_connection_string_that_is_known(string source, string? marked = null) => Flags(Text + (marked ?? source));

    [Theory]
    [InlineData(
        """
        var text = Environment.GetEnvironmentVariable("REDIS")!;
        var mux = ConnectionMultiplexer.Connect(text);
        var server = mux.GetServer([|text|]);
        """)]
    [InlineData(
        """
        var text = args[0];
        var options = ConfigurationOptions.Parse(text);
        var server = ConnectionMultiplexer.Connect(options).GetServer([|text|]);
        """)]
    [InlineData(
        """
        var text = Environment.GetEnvironmentVariable("REDIS") ?? "redis:6379,ssl=true";
        var server = ConnectionMultiplexer.Connect(text).GetServer([|text|]);
        """)]
    [InlineData(
        """
        var mux = ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS")!);
        var server = mux.GetServer([|Environment.GetEnvironmentVariable("REDIS")!|]);
        """)]
    public void The_value_of_a_connection(string source) => Flags(source);

    [Fact]
    public void A_member() => Flags(
        """
        private readonly string _text;
        private readonly IConnectionMultiplexer _mux;
        public Snippet(string text)
        {
            _text = text;
            _mux = ConnectionMultiplexer.Connect(_text);
        }
        public object Server() => _mux.GetServer([|_text|]);
        """);

    [Fact]
    public void A_constant_of_another_file() => Flags(
        "var mux = ConnectionMultiplexer.Connect(args[0]);\nvar server = mux.GetServer([|Names.Redis|]);",
        Setup.Plain.Source("Names.cs", """internal static class Names { internal const string Redis = "redis:6379,ssl=true"; }"""));

    [Theory]
    [InlineData("const string One = \"redis:6379\";\nvar server = ConnectionMultiplexer.Connect(One).GetServer(One);")]
    [InlineData("var one = $\"{args[0]}:6379\";\nvar server = ConnectionMultiplexer.Connect(one).GetServer(one);")]
    [InlineData(
        """
        var text = Environment.GetEnvironmentVariable("REDIS") ?? "redis:6379";
        var server = ConnectionMultiplexer.Connect(text).GetServer(text);
        """)]
    [InlineData("var host = args[0];\nvar server = ConnectionMultiplexer.Connect(host).GetServer(host);")]
    [InlineData("var redisServer = args[0];\nvar server = ConnectionMultiplexer.Connect(redisServer).GetServer(redisServer);")]
    [InlineData("var text = args[0];\nvar server = ConnectionMultiplexer.Connect(text + \",ssl=true\").GetServer(text);")]
    [InlineData("var text = args[0];\nvar server = ConnectionMultiplexer.Connect($\"{text},allowAdmin=true\").GetServer(text);")]
    [InlineData("var text = args[0];\nvar mux = ConnectionMultiplexer.Connect(text);\ntext = args[1];\nvar server = mux.GetServer(text);")]
    [InlineData("var text = args[0];\nvar server = ConnectionMultiplexer.Connect(text).GetServer(text.Split(',')[0]);")]
    [InlineData("var server = ConnectionMultiplexer.Connect(args[0]).GetServer(args[1]);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(args[0]);\nvar server = mux.GetServer(mux.GetEndPoints()[0]);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(args[0]);\nforeach (var point in mux.GetEndPoints()) Console.WriteLine(mux.GetServer(point));")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(args[0]);\nvar server = mux.GetServer(Environment.GetEnvironmentVariable(\"REDIS_NODE\")!);")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"redis:6379,ssl=true\" } };")]
    [InlineData(
        """
        const string Text = "redis:6379,ssl=true";
        var list = new System.Collections.Generic.List<string>();
        list.Add(Text);
        var ok = int.TryParse(Text, out _);
        """)]
    [InlineData("var options = ConfigurationOptions.Parse(args[0]);\nvar name = options.ClientName;\noptions.EndPoints.Add(args[1]);")]
    public void One_endpoint(string source) => Silent(source);

    [Fact]
    public void A_caller_passes_one_endpoint() => Silent(
        """
        private static object Open(string text) => ConnectionMultiplexer.Connect(text).GetServer(text);
        public object One() => Open("redis:6379");
        """);

    [Theory]
    [InlineData("var server = mux.GetServer([|Text|]);", "var server = mux.GetServer(mux.GetEndPoints()[0]);")]
    [InlineData("var server = mux.GetServer([|mux.Configuration|]); // ours", "var server = mux.GetServer(mux.GetEndPoints()[0]); // ours")]
    [InlineData("var server = mux.GetServer(hostAndPort: [|Text|]);", "var server = mux.GetServer(mux.GetEndPoints()[0]);")]
    [InlineData("var server = mux.GetServer(/* ours */ [|Text|]);", "var server = mux.GetServer(/* ours */ mux.GetEndPoints()[0]);")]
    public void The_first_endpoint(string before, string after) => Fixes(Text + before, Text + after);

    [Theory]
    [InlineData("Connect(args[0]).GetServer([|Text|]).Ping(); // ours", "Connect(args[0]).GetServers()[0].Ping(); // ours")]
    [InlineData("Connect(args[0])\n    .GetServer([|Text|])\n    .Ping();", "Connect(args[0])\n    .GetServers()[0]\n    .Ping();")]
    public void The_first_server_of_a_connection_without_a_name(string before, string after) =>
        Fixes(Text + "ConnectionMultiplexer." + before, Text + "ConnectionMultiplexer." + after, setup: Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(args[0]).GetServer([|Text|], 6379).Ping();")]
    [InlineData("ConnectionMultiplexer.Connect(args[0]).GetServer([|Text|] /* ours */).Ping();")]
    public void No_fix_of_a_connection_without_a_name(string source) => NoFix(Text + source, Setup.Plain.On("3.4.35"));

    [Fact]
    public void An_old_version_cannot_list_servers() =>
        NoFix(Text + "var server = ConnectionMultiplexer.Connect(args[0]).GetServer([|Text|]);", Setup.Plain.On("2.1.30"));

    [Theory]
    [InlineData("var server = mux.GetServer([|Text|], 6379);")]
    [InlineData("var endpoint = EndPointCollection.TryParse([|Text|]);")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { [|Text|] } };")]
    public void No_fix(string source) => NoFix(Text + source);

    [Fact]
    public void Nothing_repeats_the_text() => Assert.Equal(
        ["GetServer takes one endpoint, host:port, and gets a whole connection string: pass one of the connection's GetEndPoints()"],
        Messages(Text + "var server = mux.GetServer(Text);"));
}

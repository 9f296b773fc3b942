using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2101Tests : RuleTest<Redis2101AbortOnConnectFail, Redis2101AbortOnConnectFailFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("localhost:6379");

    [Fact]
    public void True_in_every_shape() => FlagsInEveryShape("localhost:6379,abortConnect=true");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"localhost\" }");

    [Fact]
    public void Options_true_in_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"localhost\" }, AbortOnConnectFail = true");

    [Theory]
    [InlineData("abortConnect=[|true|]")]
    [InlineData("ABORTCONNECT = [|True|]")]
    [InlineData("abortConnect=[|1|],ssl=true")]
    [InlineData("abortConnect=[|on|]")]
    [InlineData("abortConnect=[|yes|]")]
    [InlineData("abortConnect=false,abortConnect=[|true|]")]
    public void True_in_every_form(string item) => Flags($"""ConnectionMultiplexer.Connect("localhost,{item}")""");

    [Theory]
    [InlineData("""[|$"{args[0]}:6379,ssl=true"|]""")]
    [InlineData("""[|$"localhost:{args[0]}"|]""")]
    [InlineData("""[|$"localhost:6379,password={args[0]}"|]""")]
    [InlineData("""[|"localhost:6379,password=" + args[0]|]""")]
    [InlineData("""[|"localhost:6379," + "ssl=true"|]""")]
    [InlineData("""[|string.Format("{0}:6379,password={1}", args[0], args[1])|]""")]
    [InlineData("""[|string.Join(",", "localhost", "ssl=true")|]""")]
    [InlineData("""[|args[0] + ":6379,ssl=true"|]""")]
    public void Text_with_unknown_parts_that_cannot_hold_it(string text) => Flags($"ConnectionMultiplexer.Connect({text})");

    [Theory]
    [InlineData("var options = [|new ConfigurationOptions|]();\noptions.EndPoints.Add(\"localhost\");\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        var options = [|new ConfigurationOptions|]();
        foreach (var host in args) options.EndPoints.Add(host);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("ConfigurationOptions options = [|new|] () { EndPoints = { args[0] } };\nvar mux = await ConnectionMultiplexer.ConnectAsync(options);")]
    [InlineData("var options = [|new ConfigurationOptions|] { EndPoints = { \"localhost\" } };\nvar mux = ConnectionMultiplexer.Connect(options.Clone());")]
    [InlineData("var options = [|new ConfigurationOptions|] { EndPoints = { \"localhost\" } };\nvar mux = ConnectionMultiplexer.Connect(options.ToString());")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        options.ClientName = args[0];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.AbortOnConnectFail = [|true|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost,abortConnect=false");
        options.AbortOnConnectFail = [|true|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        var mux = ConnectionMultiplexer.Connect(options);
        options.AbortOnConnectFail = false;
        """)]
    [InlineData(
        """
        var options = [|new ConfigurationOptions|] { EndPoints = { "localhost" } };
        var other = new ConfigurationOptions { AbortOnConnectFail = false };
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("a");
        options.AbortOnConnectFail = false;
        options = ConfigurationOptions.Parse([|"localhost"|]);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = [|new ConfigurationOptions|] { EndPoints = { "localhost" } };
        Console.WriteLine(options.GetHashCode());
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        ConfigurationOptions? options = null;
        ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(options!);
        options = [|new ConfigurationOptions|] { EndPoints = { "localhost" } };
        var mux = Open();
        """)]
    [InlineData(
        """
        const bool Abort = true;
        var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, AbortOnConnectFail = [|Abort|] });
        """)]
    public void Options(string source) => Flags(source);

    [Theory]
    [InlineData(
        """
        private static ConfigurationOptions Base() => [|new ConfigurationOptions|] { ClientName = "shop" };
        public object Open()
        {
            var options = Base();
            options.EndPoints.Add("localhost");
            return ConnectionMultiplexer.Connect(options);
        }
        """)]
    [InlineData(
        """
        private static readonly ConfigurationOptions Options = [|new ConfigurationOptions|] { EndPoints = { "localhost" } };
        public object Open() => ConnectionMultiplexer.Connect(Options);
        """)]
    [InlineData(
        """
        private static object Open(ConfigurationOptions options) => ConnectionMultiplexer.Connect(options);
        public object One() => Open([|new ConfigurationOptions|] { EndPoints = { "localhost" } });
        """)]
    [InlineData(
        """
        private static object Open(string text) => ConnectionMultiplexer.Connect(text);
        public object One() => Open([|"localhost"|]);
        public object Two() => Open("localhost,abortConnect=false");
        """)]
    [InlineData("public static void Set(ConfigurationOptions options) => options.AbortOnConnectFail = [|true|];")]
    [InlineData(
        """
        private readonly ConfigurationOptions _options;
        public object Open() => ConnectionMultiplexer.Connect(_options);
        public Snippet() { _options = [|new ConfigurationOptions|] { EndPoints = { "localhost" } }; }
        """)]
    [InlineData("private readonly Lazy<Task<ConnectionMultiplexer>> _mux = new(() => ConnectionMultiplexer.ConnectAsync([|\"localhost\"|]));")]
    [InlineData(
        """
        private readonly List<ConnectionMultiplexer> _pool = Enumerable.Range(0, 3).Select(
            _ => ConnectionMultiplexer.Connect([|"localhost"|])).ToList();
        """)]
    public void Members(string source) => Flags(source);

    [Fact]
    public void A_configure_delegate() => Flags(
        """
        var a = ConnectionMultiplexer.Connect([|"localhost"|], options => options.ClientName = "shop");
        var b = ConnectionMultiplexer.Connect("localhost,abortConnect=false", options => { options.AbortOnConnectFail = [|true|]; });
        var c = ConnectionMultiplexer.Connect([|"localhost"|], configure: null!);
        """,
        Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("Name", "private static void Name(ConfigurationOptions options) => options.ClientName = \"shop\";")]
    [InlineData("this.Name", "private void Name(ConfigurationOptions options) { options.ClientName = \"shop\"; }")]
    public void A_configure_method(string method, string declaration) => Flags(
        $"public object Open() => ConnectionMultiplexer.Connect([|\"localhost\"|], {method});\n{declaration}", Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_configure_method_of_another_file() => Flags(
        "var mux = ConnectionMultiplexer.Connect([|\"localhost\"|], Names.Set);",
        Setup.Plain.On("3.4.35").Source(
            "Names.cs",
            """
            using StackExchange.Redis;
            internal static class Names { internal static void Set(ConfigurationOptions options) => options.ClientName = "shop"; }
            """));

    [Fact]
    public void A_configure_method_of_two_calls() => Flags(
        """
        var a = ConnectionMultiplexer.Connect("localhost", Soften);
        var b = ConnectionMultiplexer.Connect("redis", Soften);
        static void Soften(ConfigurationOptions options) => options.AbortOnConnectFail = [|true|];
        """,
        Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData(
        "\"localhost,password=hunter2\"",
        "abortConnect is not set and defaults to true; if Redis is not available at start-up, Connect throws and nothing retries: set abortConnect=false")]
    [InlineData(
        "\"localhost,abortConnect=1\"",
        "abortConnect is true; if Redis is not available at start-up, Connect throws and nothing retries: set abortConnect=false")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "localhost" } }""",
        "abortConnect is not set and defaults to true; if Redis is not available at start-up, Connect throws and nothing retries: set "
            + "AbortOnConnectFail = false")]
    public void The_message_is_in_the_form_of_the_code(string configuration, string message) =>
        Assert.Equal([message], Messages($"ConnectionMultiplexer.Connect({configuration})"));
}

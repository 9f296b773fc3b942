using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public class Redis2104Tests : RuleTest<Redis2104ConnectRetryOff, Redis2104ConnectRetryOffFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("localhost:6379,connectRetry=1");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"localhost\" }, ConnectRetry = 0");

    [Theory]
    [InlineData("connectRetry=[|1|]")]
    [InlineData("connectRetry=[|0|],ssl=true")]
    [InlineData("ConnectRetry = [|-1|]")]
    [InlineData("connectRetry=[|+1|]")]
    [InlineData("connectRetry=[|01|]")]
    [InlineData("connectRetry=5,connectRetry=[|1|]")]
    public void Every_form(string item) => Flags($"""ConnectionMultiplexer.Connect("localhost,{item}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:6379,connectRetry=[|1|]")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args[0] + ":6379,connectRetry=[|1|],ssl=true")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,connectRetry={[|1|]}")""")]
    [InlineData("const int Once = 1;\nvar mux = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { args[0] }, ConnectRetry = [|Once|] });")]
    [InlineData("var options = ConfigurationOptions.Parse(args[0]);\noptions.ConnectRetry = [|1|];\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost,connectRetry=5");
        options.ConnectRetry = [|0|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 0 ? "localhost,connectRetry=[|1|]" : "localhost")""")]
    public void Where_the_rest_is_not_known(string source) => Flags(source);

    [Fact]
    public void Options_from_elsewhere() => Flags("public static void Set(ConfigurationOptions options) => options.ConnectRetry = [|1|];");

    [Fact]
    public void Services() => Flags(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379,connectRetry=[|1|]");
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.ConnectRetry = [|1|]);
        """,
        Setup.Web);

    [Fact]
    public void Two_in_every_shape() => SilentInEveryShape("localhost:6379,connectRetry=2");

    [Fact]
    public void Unset_in_every_shape() => SilentInEveryShape("localhost:6379");

    [Fact]
    public void Options_three_in_every_shape() => SilentOptionsInEveryShape("EndPoints = { \"localhost\" }, ConnectRetry = 3");

    [Theory]
    [InlineData("connectRetry=2")]
    [InlineData("connectRetry=1,connectRetry=5")]
    [InlineData("connectRetry=")]
    [InlineData("connectRetry=once")]
    [InlineData("connectRetry=1.0")]
    [InlineData("connectRetry=99999999999")]
    [InlineData("keepAlive=1,connectTimeout=1,configCheckSeconds=1")]
    [InlineData("name=connectRetry=1")]
    [InlineData("password=connectRetry=1")]
    public void Other_values(string item) => Silent($"""ConnectionMultiplexer.Connect("localhost,{item}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,connectRetry={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect("localhost,connectRetry=" + args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect("localhost,connectRetry=1" + args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect($"localhost,connectRetry=1,{args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 0 ? "localhost,connectRetry=1" : args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = args.Length })""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = Math.Max(1, args.Length) })""")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost,connectRetry=1");
        options.ConnectRetry = args.Length;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost,connectRetry=1");
        if (args.Length > 0) options.ConnectRetry = 5;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = 1 };
        options.ConnectRetry = 5;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var retry = 1;
        if (args.Length > 0) retry = 5;
        var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = retry });
        """)]
    [InlineData("var text = \"localhost,connectRetry=1\";")]
    [InlineData("var options = new ConfigurationOptions();\nif (options.ConnectRetry == 1) Console.WriteLine(options.ConnectRetry);")]
    public void A_value_from_elsewhere(string source) => Silent(source);

    [Theory]
    [InlineData("public object Make() => (ConnectRetry: 1, Password: \"none\");")]
    [InlineData("public int ConnectRetry { get; set; }\npublic void Set() => ConnectRetry = 1;")]
    public void Properties_of_other_types(string members) => Silent(members);

    [Fact]
    public void Set_by_a_delegate() => Silent(
        """var mux = ConnectionMultiplexer.Connect("localhost,connectRetry=1", options => options.ConnectRetry = 5);""", Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("localhost,connectRetry=1")""", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("\"localhost,connectRetry=[|1|],ssl=true\"", "\"localhost,connectRetry=5,ssl=true\"")]
    [InlineData("@\"localhost,connectRetry=[|0|]\"", "@\"localhost,connectRetry=5\"")]
    [InlineData("$\"{args[0]}:6379,connectRetry=[|1|],ssl=true\"", "$\"{args[0]}:6379,connectRetry=5,ssl=true\"")]
    [InlineData("\"localhost,\" + \"connectRetry=[|1|]\"", "\"localhost,\" + \"connectRetry=5\"")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = [|1|] /* once */ }""",
        """new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = 5 /* once */ }""")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});");

    [Theory]
    [InlineData("private const string Text = \"localhost,connectRetry=[|1|]\";", "private const string Text = \"localhost,connectRetry=5\";", "Text")]
    [InlineData(
        """internal const string Text = "localhost,connectRetry=[|1|]";""",
        """internal const string Text = "localhost,connectRetry=1";""",
        "Text + \",connectRetry=5\"")]
    public void Fix_of_a_constant(string before, string after, string use) => Fixes(
        $"{before}\npublic object Open() => ConnectionMultiplexer.Connect(Text);", $"{after}\npublic object Open() => ConnectionMultiplexer.Connect({use});");

    [Fact]
    public void Fix_of_an_assignment() => Fixes(
        "public static void Set(ConfigurationOptions options) => options.ConnectRetry = [|1|]; // once",
        "public static void Set(ConfigurationOptions options) => options.ConnectRetry = 5; // once");

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect("localhost,connectRetry=[|1|]");
        var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = [|0|] });
        """,
        """
        var a = ConnectionMultiplexer.Connect("localhost,connectRetry=5");
        var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, ConnectRetry = 5 });
        """);

    [Fact]
    public void The_message_names_the_item() => Assert.Equal(
        ["'connectRetry=1' allows only one connect attempt (the option counts attempts, not retries): set connectRetry=5"],
        Messages("""ConnectionMultiplexer.Connect("localhost,connectRetry=1,password=hunter2")"""));
}

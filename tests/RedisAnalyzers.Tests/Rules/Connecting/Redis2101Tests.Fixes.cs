using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The fix sets the option in the form that the code is written in; the other rules share this way of setting options.</summary>
public partial class Redis2101Tests
{
    [Theory]
    [InlineData(""" [|"localhost:6379"|] """, """ "localhost:6379,abortConnect=false" """)]
    [InlineData(""" [|"localhost:6379,"|] """, """ "localhost:6379,abortConnect=false" """)]
    [InlineData(""" [|@"localhost,name=a\b"|] """, """ @"localhost,name=a\b,abortConnect=false" """)]
    [InlineData("""" [|"""localhost,name="a" """|] """", """" """localhost,name="a" ,abortConnect=false""" """")]
    [InlineData(""" [|$"{args[0]}:6379"|] """, """ $"{args[0]}:6379,abortConnect=false" """)]
    [InlineData(""" [|$"localhost:{args[0]}"|] """, """ $"localhost:{args[0]},abortConnect=false" """)]
    [InlineData(""" [|$@"localhost:6379,password={args[0]}"|] """, """ $@"localhost:6379,password={args[0]},abortConnect=false" """)]
    [InlineData("""" [|$"""localhost:6379,password={args[0]}"""|] """", """" $"""localhost:6379,password={args[0]},abortConnect=false""" """")]
    [InlineData(""" [|"localhost:6379," + "ssl=true"|] """, """ "localhost:6379," + "ssl=true,abortConnect=false" """)]
    [InlineData(""" [|"localhost:6379,password=" + args[0]|] """, """ "localhost:6379,password=" + args[0] + ",abortConnect=false" """)]
    [InlineData(""" [|string.Format("localhost,user={0}", args[0])|] """, """ string.Format("localhost,user={0}", args[0]) + ",abortConnect=false" """)]
    [InlineData(""" [|string.Join(",", "localhost", "ssl=true")|] """, """ string.Join(",", "localhost", "ssl=true,abortConnect=false") """)]
    [InlineData(""" "localhost,abortConnect=[|yes|],ssl=true" """, """ "localhost,abortConnect=false,ssl=true" """)]
    [InlineData(""" "localhost,abortConnect=[|true|]," + "ssl=true" """, """ "localhost,abortConnect=false," + "ssl=true" """)]
    [InlineData(""" $"{args[0]}:6379,AbortConnect = [|True|]" """, """ $"{args[0]}:6379,AbortConnect = false" """)]
    [InlineData(""" "localhost,abortConnect=false,abortConnect=[|true|]" """, """ "localhost,abortConnect=false,abortConnect=false" """)]
    public void Text(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before.Trim()}); // late", $"var mux = ConnectionMultiplexer.Connect({after.Trim()}); // late");

    [Fact]
    public void Text_over_several_lines() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect(
            [|"localhost:6379," + // here
            // and so on
            "ssl=true"|] /* always */);
        """,
        """
        var mux = ConnectionMultiplexer.Connect(
            "localhost:6379," + // here
            // and so on
            "ssl=true,abortConnect=false" /* always */);
        """);

    [Theory]
    [InlineData("var text = \"localhost\"; // mine", "var text = \"localhost,abortConnect=false\"; // mine", "text")]
    [InlineData("const string Text = \"localhost\";", "const string Text = \"localhost,abortConnect=false\";", "Text")]
    [InlineData("string text;\ntext = \"localhost\";", "string text;\ntext = \"localhost,abortConnect=false\";", "text")]
    [InlineData(
        """
        const string Text = "localhost";
        Console.WriteLine(Text);
        """,
        """
        const string Text = "localhost";
        Console.WriteLine(Text);
        """,
        "Text + \",abortConnect=false\"")]
    public void A_local(string before, string after, string use) => Fixes(
        $"{before}\nvar mux = ConnectionMultiplexer.Connect([|{use.Split(' ')[0]}|]);", $"{after}\nvar mux = ConnectionMultiplexer.Connect({use});");

    [Theory]
    [InlineData("private const string Text = \"localhost\";", "private const string Text = \"localhost,abortConnect=false\";", "Text")]
    [InlineData("private static readonly string Text = \"localhost\";", "private static readonly string Text = \"localhost,abortConnect=false\";", "Text")]
    [InlineData("private string Text => \"localhost\";", "private string Text => \"localhost,abortConnect=false\";", "Text")]
    [InlineData("internal const string Text = \"localhost\";", "internal const string Text = \"localhost\";", "Text + \",abortConnect=false\"")]
    public void A_member(string before, string after, string use) => Fixes(
        $"""
        {before}
        public object Open() => ConnectionMultiplexer.Connect([|Text|]);
        """,
        $"""
        {after}
        public object Open() => ConnectionMultiplexer.Connect({use});
        """);

    [Fact]
    public void A_configure_delegate_is_left_alone() => Fixes(
        """var mux = ConnectionMultiplexer.Connect([|"localhost"|], options => options.ClientName = "shop");""",
        """var mux = ConnectionMultiplexer.Connect("localhost,abortConnect=false", options => options.ClientName = "shop");""",
        setup: Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_configure_method_is_left_alone() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect([|"localhost"|], Name);
        static void Name(ConfigurationOptions options) => options.ClientName = "shop";
        """,
        """
        var mux = ConnectionMultiplexer.Connect("localhost,abortConnect=false", Name);
        static void Name(ConfigurationOptions options) => options.ClientName = "shop";
        """,
        setup: Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_configure_method_that_says_true() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect("localhost", Soften);
        static void Soften(ConfigurationOptions options) => options.AbortOnConnectFail = [|true|];
        """,
        """
        var mux = ConnectionMultiplexer.Connect("localhost", Soften);
        static void Soften(ConfigurationOptions options) => options.AbortOnConnectFail = false;
        """,
        setup: Setup.Plain.On("3.4.35"));

    [Fact]
    public void Services_everywhere() => FixesAll(
        """
        services.AddSignalR().AddStackExchangeRedis([|"redis:6379"|]);
        services.AddSignalR().AddStackExchangeRedis(
            options => options.Configuration = [|new ConfigurationOptions|] { EndPoints = { "redis" } });
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect([|"redis"|]));
        """,
        """
        services.AddSignalR().AddStackExchangeRedis("redis:6379,abortConnect=false");
        services.AddSignalR().AddStackExchangeRedis(
            options => options.Configuration = new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = false });
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis,abortConnect=false"));
        """,
        setup: Setup.Web);

    [Fact]
    public void A_helper_is_repaired_at_its_caller() => Fixes(
        """
        private static object Open(string text) => ConnectionMultiplexer.Connect(text);
        public object One() => Open([|"localhost"|]);
        """,
        """
        private static object Open(string text) => ConnectionMultiplexer.Connect(text);
        public object One() => Open("localhost,abortConnect=false");
        """);

    [Fact]
    public void A_constant_of_another_file() => Fixes(
        "ConnectionMultiplexer.Connect([|Names.Redis|])", "ConnectionMultiplexer.Connect(Names.Redis + \",abortConnect=false\")",
        setup: Setup.Plain.Source("Names.cs", "internal static class Names { internal const string Redis = \"localhost:6379\"; }"));

    [Fact]
    public void Code_that_does_not_compile_elsewhere() => Fixes(
        "var mux = ConnectionMultiplexer.Connect([|\"localhost\"|]);\nvar db = mux.GetDatabase(;\nMissing();",
        "var mux = ConnectionMultiplexer.Connect(\"localhost,abortConnect=false\");\nvar db = mux.GetDatabase(;\nMissing();",
        setup: Setup.Plain with { AllowErrors = true });

    [Fact]
    public void Everywhere() => FixesAll(
        """
        private const string Text = "localhost";
        public object One() => ConnectionMultiplexer.Connect([|Text|]);
        public object Two() => ConnectionMultiplexer.Connect([|Text|]);
        public object Three() => ConnectionMultiplexer.Connect("localhost,abortConnect=[|true|]");
        public object Four() => ConnectionMultiplexer.Connect([|new ConfigurationOptions|] { EndPoints = { "localhost" } });
        """,
        """
        private const string Text = "localhost,abortConnect=false";
        public object One() => ConnectionMultiplexer.Connect(Text);
        public object Two() => ConnectionMultiplexer.Connect(Text);
        public object Three() => ConnectionMultiplexer.Connect("localhost,abortConnect=false");
        public object Four() => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "localhost" }, AbortOnConnectFail = false });
        """);

    [Fact]
    public void One_action() => Assert.Equal(["Redis2101.Set"], Actions("ConnectionMultiplexer.Connect(\"localhost\")", Setup.Web));
}

using Microsoft.CodeAnalysis.CSharp;
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
    [InlineData(""" [|string.Format("localhost,password={0}", args[0])|] """, """ string.Format("localhost,password={0}", args[0]) + ",abortConnect=false" """)]
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
    [InlineData("string text;\ntext = \"localhost\";", "string text;\ntext = \"localhost\";", "text + \",abortConnect=false\"")]
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

    [Theory]
    [InlineData(
        """[|new ConfigurationOptions|] { EndPoints = { "localhost" } }""",
        """new ConfigurationOptions { EndPoints = { "localhost" }, AbortOnConnectFail = false }""")]
    [InlineData(
        """[|new ConfigurationOptions|]() { EndPoints = { "localhost" }, }""",
        """new ConfigurationOptions() { EndPoints = { "localhost" }, AbortOnConnectFail = false, }""")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "localhost" }, AbortOnConnectFail = [|true|] }""",
        """new ConfigurationOptions { EndPoints = { "localhost" }, AbortOnConnectFail = false }""")]
    [InlineData(
        """
        [|new ConfigurationOptions|]
        {
            EndPoints = { "localhost" },
        }
        """,
        """
        new ConfigurationOptions
        {
            EndPoints = { "localhost" },
            AbortOnConnectFail = false,
        }
        """)]
    [InlineData(
        """
        [|new ConfigurationOptions|]
        {
            EndPoints = { "localhost" }, // the sidecar
            Ssl = true // always
        }
        """,
        """
        new ConfigurationOptions
        {
            EndPoints = { "localhost" }, // the sidecar
            Ssl = true, // always
            AbortOnConnectFail = false
        }
        """)]
    [InlineData(
        """
        [|new ConfigurationOptions|] {
            EndPoints = { "localhost" },
            Ssl = true, /* always */
            // nothing else
        }
        """,
        """
        new ConfigurationOptions {
            EndPoints = { "localhost" },
            Ssl = true, /* always */
            AbortOnConnectFail = false,
            // nothing else
        }
        """)]
    [InlineData(
        """
        [|new ConfigurationOptions|] {
        	EndPoints = { "localhost" } }
        """,
        """
        new ConfigurationOptions {
        	EndPoints = { "localhost" }, AbortOnConnectFail = false }
        """)]
    public void An_initializer(string before, string after) =>
        Fixes(
            $"""
            var options = {before};
            var mux = ConnectionMultiplexer.Connect(options);
            """,
            $"""
            var options = {after};
            var mux = ConnectionMultiplexer.Connect(options);
            """);

    [Fact]
    public void A_target_typed_creation() => Fixes(
        """
        ConfigurationOptions options = [|new|]() { EndPoints = { "localhost" } };
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        ConfigurationOptions options = new() { EndPoints = { "localhost" }, AbortOnConnectFail = false };
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Theory]
    [InlineData(
        """
        var options = [|new ConfigurationOptions|]();
        options.EndPoints.Add("localhost"); // here
        """,
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add("localhost"); // here
        options.AbortOnConnectFail = false;
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        options.ConnectRetry = 3; // enough
        """,
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.ConnectRetry = 3; // enough
        options.AbortOnConnectFail = false;
        """)]
    [InlineData("var options = ConfigurationOptions.Parse([|\"localhost\"|]);", "var options = ConfigurationOptions.Parse(\"localhost,abortConnect=false\");")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost,abortConnect=[|true|]");
        options.ConnectRetry = 3;
        """,
        """
        var options = ConfigurationOptions.Parse("localhost,abortConnect=false");
        options.ConnectRetry = 3;
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.AbortOnConnectFail = [|true|];
        """,
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.AbortOnConnectFail = false;
        """)]
    [InlineData(
        """var options = ConfigurationOptions.Parse([|"localhost"|]); options.Ssl = true; options.ConnectRetry = 3;""",
        """
        var options = ConfigurationOptions.Parse("localhost"); options.Ssl = true; options.ConnectRetry = 3;
        options.AbortOnConnectFail = false;
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        if (args.Length > 0) options.Ssl = true;
        """,
        """
        var options = ConfigurationOptions.Parse("localhost,abortConnect=false");
        if (args.Length > 0) options.Ssl = true;
        """)]
    public void Assignments(string before, string after) =>
        Fixes($"{before}\nvar mux = ConnectionMultiplexer.Connect(options);", $"{after}\nvar mux = ConnectionMultiplexer.Connect(options);");

    [Fact]
    public void Assignments_under_conditions() => Fixes(
        """
        var options = [|new ConfigurationOptions|]();
        foreach (var host in args) options.EndPoints.Add(host);
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = new ConfigurationOptions() { AbortOnConnectFail = false };
        foreach (var host in args) options.EndPoints.Add(host);
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Options_that_might_be_null() => Fixes(
        """
        var options = [|new ConfigurationOptions|]();
        options?.EndPoints.Add("localhost"); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = new ConfigurationOptions() { AbortOnConnectFail = false };
        options?.EndPoints.Add("localhost"); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Theory]
    [InlineData("[|new ConfigurationOptions|]()", "new ConfigurationOptions() { AbortOnConnectFail = false }")]
    [InlineData("ConfigurationOptions.Parse([|\"localhost\"|])", "ConfigurationOptions.Parse(\"localhost,abortConnect=false\")")]
    public void A_method_that_others_may_call_is_left_alone(string before, string after)
    {
        const string Code =
            """
            public object Open() { var options = CREATION; Fill(options); return ConnectionMultiplexer.Connect(options); }
            public static void Fill(ConfigurationOptions o) { o.EndPoints.Add("redis"); }
            """;
        Fixes(Code.Replace("CREATION", before, StringComparison.Ordinal), Code.Replace("CREATION", after, StringComparison.Ordinal));
    }

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
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration = [|new ConfigurationOptions|] { EndPoints = { "redis" } });
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

    [Theory]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    [InlineData("\r\n", "\t")]
    public void Line_breaks_and_tabs(string newLine, string tab) => Fixes(
        Lines(
            """using StackExchange.Redis;|class C|{|~object Open()|~{|~~var options = [|new ConfigurationOptions|]|~~{|~~~EndPoints = { "localhost" }, // here|~~};|~~return ConnectionMultiplexer.Connect(options);|~}|}|""",
            newLine,
            tab),
        Lines(
            """using StackExchange.Redis;|class C|{|~object Open()|~{|~~var options = new ConfigurationOptions|~~{|~~~EndPoints = { "localhost" }, // here|~~~AbortOnConnectFail = false,|~~};|~~return ConnectionMultiplexer.Connect(options);|~}|}|""",
            newLine,
            tab));

    [Fact]
    public void Old_language() => Fixes(
        "class C { object Open() { return StackExchange.Redis.ConnectionMultiplexer.Connect([|@\"localhost\"|]); } }",
        "class C { object Open() { return StackExchange.Redis.ConnectionMultiplexer.Connect(@\"localhost,abortConnect=false\"); } }",
        setup: Setup.Plain with { Language = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

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

    private static string Lines(string text, string newLine, string tab)
    {
        // The marks hold the same bar as the line breaks.
        var marked = text.Replace("[|", "[\u0001", StringComparison.Ordinal).Replace("|]", "\u0001]", StringComparison.Ordinal);
        return marked.Replace("|", newLine, StringComparison.Ordinal).Replace("~", tab, StringComparison.Ordinal).Replace('\u0001', '|');
    }
}

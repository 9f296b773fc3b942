namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The fix sets the option where the options object is created or assigned.</summary>
public partial class Redis2101Tests
{
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
}

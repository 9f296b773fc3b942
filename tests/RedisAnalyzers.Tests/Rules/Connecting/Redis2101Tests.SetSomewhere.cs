using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The option is set, or may be set, somewhere between creation and connect.</summary>
public partial class Redis2101Tests
{
    [Theory]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost,abortConnect=true");
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        if (args.Length > 0) options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" }, AbortOnConnectFail = true };
        options.AbortOnConnectFail = args.Length > 0;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        try { options.AbortOnConnectFail = false; } finally { }
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        var same = options;
        same.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        void Harden() => options.AbortOnConnectFail = false;
        Harden();
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        Action harden = () => options.AbortOnConnectFail = false;
        harden();
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        (options.AbortOnConnectFail, options.Ssl) = (false, true);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        ConfigurationOptions options;
        if (args.Length > 0) options = ConfigurationOptions.Parse(args[0]);
        else options = new ConfigurationOptions { EndPoints = { "localhost" } };
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = args.Length > 0 ? ConfigurationOptions.Parse(args[0]) : new ConfigurationOptions { EndPoints = { "localhost" } };
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        ConfigurationOptions? options = ConfigurationOptions.Parse("localhost");
        options?.Harden();
        var mux = ConnectionMultiplexer.Connect(options!);
        """)]
    [InlineData(
        """
        var (options, n) = (new ConfigurationOptions { EndPoints = { "localhost" } }, 1);
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        ConfigurationOptions? options = null;
        options ??= new ConfigurationOptions { EndPoints = { "localhost" } };
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        var mux = ConnectionMultiplexer.Connect(options.ToString() + ",abortConnect=false");
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        if (args.Length > 0) options.AbortOnConnectFail = true;
        else options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost");
        options = ConfigurationOptions.Parse("redis,abortConnect=false");
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("localhost,abortConnect=false");
        var mux = ConnectionMultiplexer.Connect(options);
        options = new ConfigurationOptions { EndPoints = { "localhost" } };
        """)]
    [InlineData(
        """
        var options = Make();
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        ConfigurationOptions Make() => new ConfigurationOptions { EndPoints = { "localhost" } };
        """)]
    [InlineData(
        """
        using (var log = new StringWriter())
        {
            var options = ConfigurationOptions.Parse("localhost");
            options.AbortOnConnectFail = false;
            var mux = ConnectionMultiplexer.Connect(options, log);
        }
        """)]
    [InlineData(
        """
        var tasks = args.Select(async host =>
        {
            var options = new ConfigurationOptions { EndPoints = { host } };
            options.AbortOnConnectFail = false;
            return await ConnectionMultiplexer.ConnectAsync(options);
        });
        """)]
    public void Set_somewhere(string source) => Silent(
        source,
        Setup.Plain.Source(
            "Extensions.cs",
            """
            using StackExchange.Redis;
            static class Extensions { internal static void Harden(this ConfigurationOptions options) => options.AbortOnConnectFail = false; }
            """));

    [Fact]
    public void Set_by_a_delegate() => Silent(
        """
        var a = ConnectionMultiplexer.Connect("localhost", options => options.AbortOnConnectFail = false);
        var b = ConnectionMultiplexer.Connect("localhost", options => { options.ClientName = "a"; options.AbortOnConnectFail = false; });
        var c = ConnectionMultiplexer.Connect("localhost", delegate (ConfigurationOptions options) { options.AbortOnConnectFail = false; });
        var d = ConnectionMultiplexer.Connect("localhost", Harden);
        var e = ConnectionMultiplexer.Connect(ConfigurationOptions.Parse("localhost").Apply(options => options.AbortOnConnectFail = false));
        var f = ConnectionMultiplexer.Connect(ConfigurationOptions.Parse("localhost").Apply(Harden));
        static void Harden(ConfigurationOptions options) => options.AbortOnConnectFail = false;
        """,
        Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("Harden", "private static void Harden(ConfigurationOptions options) => options.AbortOnConnectFail = false;")]
    [InlineData("Harden", "private static void Harden(ConfigurationOptions options) { if (options.Ssl) options.AbortOnConnectFail = false; }")]
    [InlineData("Harden", "protected virtual void Harden(ConfigurationOptions options) { }")]
    [InlineData("Harden", "private static readonly Action<ConfigurationOptions> Harden = options => options.AbortOnConnectFail = false;")]
    [InlineData(
        "Harden",
        """
        private static void Harden(ConfigurationOptions options) => Other(options);
        private static void Other(ConfigurationOptions options) => options.AbortOnConnectFail = false;
        """)]
    [InlineData(
        "Harden",
        """
        private static readonly List<ConfigurationOptions> All = new();
        private static void Harden(ConfigurationOptions options) => All.Add(options);
        """)]
    public void Set_by_a_method(string configure, string declaration) => Silent(
        $"public object Open() => ConnectionMultiplexer.Connect(\"localhost\", {configure});\n{declaration}", Setup.Plain.On("3.4.35"));
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The action that writes host, port, password and the settings of a resilient connection at once.</summary>
public partial class Redis2001Tests
{
    [Fact]
    public void Pattern() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|localhost|]:6379,ssl=true,password=hunter2"); // late""",
        Short(
            """
            var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions
            {
                EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                AbortOnConnectFail = false,
                ConnectTimeout = 5000,
                ConnectRetry = 5,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
                Ssl = true,
            }); // late
            """));

    [Fact]
    public void Pattern_keeps_what_is_decided_and_mends_what_is_wrong() => Fixes(
        """
        var mux = await ConnectionMultiplexer.ConnectAsync(
            configuration: "[|localhost|],connectTimeout=9000,connectRetry=1,abortConnect=true,name=shop,defaultDatabase=2",
            log: Console.Out);
        """,
        Short(
            """
            var mux = await ConnectionMultiplexer.ConnectAsync(
                configuration: new ConfigurationOptions
                {
                    EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
                    Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                    AbortOnConnectFail = false,
                    ConnectTimeout = 9000,
                    ConnectRetry = 5,
                    ReconnectRetryPolicy = new ExponentialRetry(1000),
                    ClientName = "shop",
                    DefaultDatabase = 2,
                },
                log: Console.Out);
            """));

    [Fact]
    public void Pattern_of_options() => Fixes(
        """
        var options = new ConfigurationOptions
        {
            EndPoints = { { "[|127.0.0.1|]", 6379 } },
            ConnectTimeout = 10000,
            AbortOnConnectFail = true,
        };
        ConnectionMultiplexer.Connect(options);
        """,
        Short(
            """
            var options = new ConfigurationOptions
            {
                EndPoints = { { $H ?? "127.0.0.1", int.Parse($P ?? "6379") } },
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                ConnectTimeout = 10000,
                AbortOnConnectFail = false,
                ConnectRetry = 5,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
            };
            ConnectionMultiplexer.Connect(options);
            """));

    [Fact]
    public void Pattern_of_parsed_text_before_assignments() => Fixes(
        """
        var options = ConfigurationOptions.Parse("[|localhost|],abortConnect=true");
        options.ConnectRetry = 0; // once
        options.ClientName = "shop";
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        Short(
            """
            var options = new ConfigurationOptions
            {
                EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                AbortOnConnectFail = false,
                ConnectTimeout = 5000,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
            };
            options.ConnectRetry = 5; // once
            options.ClientName = "shop";
            var mux = ConnectionMultiplexer.Connect(options);
            """));

    [Fact]
    public void Pattern_where_the_API_takes_text() => Fixes(
        """services.AddSignalR().AddStackExchangeRedis("[|localhost|]:6379,ssl=true");""",
        Short(
            """
            services.AddSignalR().AddStackExchangeRedis($"{$H ?? "localhost"}:{$P ?? "6379"},ssl=true,password={$W}$R");
            """),
        setup: Setup.Web);

    /// <summary>Where a sibling of the property takes options, they are built, and the password stays out of a text.</summary>
    [Theory]
    [InlineData(""" "[|localhost|]:6379,ssl=true" """, "Ssl = true")]
    [InlineData(""" "[|localhost|]:6379," + "ssl=true" """, "Ssl = true")]
    [InlineData(""" "[|localhost|]:6379,name=" + args[0] """, "ClientName = args[0]")]
    [InlineData(""" $"[|localhost|]:6379,name={args[0]}" """, "ClientName = args[0]")]
    [InlineData(""" @"[|localhost|],name=a\b" """, """ClientName = "a\\b" """)]
    [InlineData(""" "[|localhost|],proxy=twemproxy" """, "Proxy = Proxy.Twemproxy")]
    [InlineData(""" "[|localhost|],version=6.2" """, """DefaultVersion = new Version("6.2")""")]
    [InlineData(""" $"[|localhost|],defaultDatabase={args.Length},allowAdmin={args.Length == 0}" """,
        "DefaultDatabase = args.Length,\n        AllowAdmin = args.Length == 0")]
    public void Pattern_of_a_property_with_a_sibling(string before, string option) => Fixes(
        $"services.AddStackExchangeRedisCache(options => options.Configuration = {before.Trim()});",
        Short(
            $$"""
            services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = new ConfigurationOptions
            {
                {{Robust}},
                {{option.Trim().Replace("\n    ", "\n", StringComparison.Ordinal)}},
            });
            """),
        setup: Setup.Web);

    private const string Robust =
        """
        EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
            Password = $W,
            AbortOnConnectFail = false,
            ConnectTimeout = 5000,
            ConnectRetry = 5,
            ReconnectRetryPolicy = new ExponentialRetry(1000)
        """;

    /// <summary>What a delegate assigns becomes part of the object.</summary>
    [Theory]
    [InlineData("o => o.ClientName = args[0]", "ClientName = args[0]")]
    [InlineData("o => { o.AbortOnConnectFail = true; o.Ssl = true; }", "Ssl = true")]
    public void Pattern_of_text_with_a_delegate(string configure, string option) => Fixes(
        $"var mux = ConnectionMultiplexer.Connect(\"[|localhost|]:6379\", {configure});",
        Short(
            $$"""
            var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions
            {
                {{Robust}},
                {{option}},
            });
            """),
        setup: Setup.Plain.On("2.6.96", "3.4.35"));

    /// <summary>The variable of a text becomes one of options.</summary>
    [Theory]
    [InlineData("var cs = \"[|localhost|]\"; // ours", "Connect(cs)", "var options = new ConfigurationOptions", " // ours", "Connect(options)")]
    [InlineData("const string config = \"[|localhost|]\";", "Connect(config)", "var config = new ConfigurationOptions", "", "Connect(config)")]
    public void Pattern_of_a_local(string before, string use, string declaration, string comment, string after) => Fixes(
        $"{before}\nvar mux = ConnectionMultiplexer.{use};",
        Short(
            $$"""
            {{declaration}}
            {
                {{Robust}},
            };{{comment}}
            var mux = ConnectionMultiplexer.{{after}};
            """));

    [Theory]
    [InlineData("private const string Text = \"[|localhost|]\";", "private static readonly ConfigurationOptions Options = new ConfigurationOptions", "Options")]
    [InlineData("private readonly string _text = \"[|localhost|]\";", "private readonly ConfigurationOptions _options = new ConfigurationOptions", "_options")]
    [InlineData("private string Text => \"[|localhost|]\";", "private ConfigurationOptions Options => new ConfigurationOptions", "Options")]
    public void Pattern_of_a_private_member(string before, string after, string name) => Fixes(
        $"{before}\npublic object Open() => ConnectionMultiplexer.Connect({(name[0] == '_' ? "_text" : "Text")});",
        Short(
            $$"""
            {{after}}
            {
                {{Robust}},
            };
            public object Open() => ConnectionMultiplexer.Connect({{name}});
            """));

    /// <summary>A constant has its value before it stands there; a static field does not.</summary>
    [Fact]
    public void Pattern_of_a_constant_that_is_read_before() => NoFix(
        """
        private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect(Text);
        private const string Text = "[|localhost|]:6379";
        """);

    [Fact]
    public void Pattern_keeps_the_comments_of_glued_text() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect(
            "[|localhost|]:6379," + // the sidecar
            "ssl=true" /* always */);
        """,
        Short(
            """
            var mux = ConnectionMultiplexer.Connect(
                $"{$H ?? "localhost"}:{$P ?? "6379"}," + // the sidecar
                "ssl=true,abortConnect=false,connectTimeout=5000,connectRetry=5" /* always */);
            """));

    /// <summary>A comment that says why the connect fails fast is wrong once it retries.</summary>
    [Fact]
    public void Comments_that_became_false_go() => Fixes(
        """
        var options = new ConfigurationOptions
        {
            EndPoints = { "[|localhost|]:6379" }, // ours
            // Fail fast when Redis is down.
            AbortOnConnectFail = true,
            ConnectTimeout = 5000,
            ConnectRetry = 1, // no retries
            ReconnectRetryPolicy = new ExponentialRetry(1000),
            Password = args[0],
        };
        ConnectionMultiplexer.Connect(options);
        """,
        Short(
            """
            var options = new ConfigurationOptions
            {
                EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } }, // ours
                AbortOnConnectFail = false,
                ConnectTimeout = 5000,
                ConnectRetry = 5,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
                Password = args[0],
            };
            ConnectionMultiplexer.Connect(options);
            """));
}

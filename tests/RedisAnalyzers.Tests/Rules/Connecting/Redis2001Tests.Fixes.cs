using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>What the actions make of each form; <c>$H</c> and <c>$P</c> stand for the variables that hold host and port.</summary>
public partial class Redis2001Tests
{
    private const string Host = "Redis2001.Host";
    private const string FromConfiguration = "Redis2001.Host.Configuration";

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
            var mux = await ConnectionMultiplexer.ConnectAsync(configuration: new ConfigurationOptions
            {
                EndPoints = { { $H ?? "localhost", int.Parse($P ?? "6379") } },
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
                AbortOnConnectFail = false,
                ConnectTimeout = 9000,
                ConnectRetry = 5,
                ReconnectRetryPolicy = new ExponentialRetry(1000),
                ClientName = "shop",
                DefaultDatabase = 2,
            }, log: Console.Out);
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
                ConnectTimeout = 10000,
                AbortOnConnectFail = false,
                Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
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
        """services.AddStackExchangeRedisCache(options => options.Configuration = "[|localhost|]:6379,ssl=true");""",
        Short(
            """
            services.AddStackExchangeRedisCache(
                options => options.Configuration = $"{$H ?? "localhost"}:{$P ?? "6379"},ssl=true,password={Environment.GetEnvironmentVariable("REDIS_PASSWORD")},abortConnect=false,connectTimeout=5000,connectRetry=5");
            """),
        setup: Setup.Web);

    [Theory]
    [InlineData(
        """ "[|localhost|]:6379," + "ssl=true" """,
        """ $"{$H ?? "localhost"}:{$P ?? "6379"}," + $"ssl=true,password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    [InlineData(
        """ "[|localhost|]:6379,name=" + args[0] """,
        """ $"{$H ?? "localhost"}:{$P ?? "6379"},name=" + args[0] + $",password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    [InlineData(
        """ $"[|localhost|]:6379,name={args[0]}" """,
        """ $"{$H ?? "localhost"}:{$P ?? "6379"},name={args[0]},password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    [InlineData(
        """ @"[|localhost|],name=a\b" """,
        """ $@"{$H ?? "localhost"}:{$P ?? "6379"},name=a\b,password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" """)]
    public void Pattern_in_glued_text(string before, string after) => Fixes(
        $"services.AddStackExchangeRedisCache(options => options.Configuration = {before.Trim()});",
        Short($"services.AddStackExchangeRedisCache(options => options.Configuration = {after.Trim()});"),
        setup: Setup.Web);

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
                $"ssl=true,password={$W},abortConnect=false,connectTimeout=5000,connectRetry=5" /* always */);
            """));

    [Theory]
    [InlineData(""" "[|localhost|]:6379,name={x}" """, """ $"{$H ?? "localhost"}:{$P ?? "6379"},name={{x}}" """)]
    [InlineData(""" "[|localhost|],ssl=true" """, """ $"{$H ?? "localhost"}:{$P ?? "6380"},ssl=true" """)]
    [InlineData(""" "[|[::1]|]:7000" """, """ $"{$H ?? "[::1]"}:{$P ?? "7000"}" """)]
    [InlineData(""" "[|::1|]" """, """ $"{$H ?? "[::1]"}:{$P ?? "6379"}" """)]
    [InlineData(""" @"[|localhost|]:6379" """, """ $@"{$H ?? "localhost"}:{$P ?? "6379"}" """)]
    [InlineData("""" """[|localhost|]:6379""" """", """" $"""{$H ?? "localhost"}:{$P ?? "6379"}""" """")]
    [InlineData(""" $"[|localhost|]:6379,name={args[0]}" """, """ $"{$H ?? "localhost"}:{$P ?? "6379"},name={args[0]}" """)]
    [InlineData(""" "ssl=true," + "[|localhost|]:6379" """, """ "ssl=true," + $"{$H ?? "localhost"}:{$P ?? "6379"}" """)]
    [InlineData(
        """ string.Format("[|localhost|]:6379,password={0}", args[0]) """,
        """ string.Format($"{$H ?? "localhost"}:{$P ?? "6379"},password={{0}}", args[0]) """)]
    public void Host_and_port_in_text(string before, string after) => Fixes(
        $"var mux = ConnectionMultiplexer.Connect({before.Trim()});", Short($"var mux = ConnectionMultiplexer.Connect({after.Trim()});"), Host);

    /// <summary>
    /// What the default port is without <c>:port</c> is up to the sentinels, so the port stays out; and then the pattern is no more than this.
    /// </summary>
    [Fact]
    public void Host_alone() => Fixes(
        """var mux = ConnectionMultiplexer.Connect("[|localhost|],serviceName=main");""",
        Short("""var mux = ConnectionMultiplexer.Connect($"{$H ?? "localhost"},serviceName=main");"""));

    [Theory]
    [InlineData("""{ "[|localhost|]" }""", """{ { $H ?? "localhost", int.Parse($P ?? "6379") } }""")]
    [InlineData("""{ "[|localhost|]:7000" }""", """{ { $H ?? "localhost", int.Parse($P ?? "7000") } }""")]
    [InlineData("""{ { "[|localhost|]", 7000 } }""", """{ { $H ?? "localhost", int.Parse($P ?? "7000") } }""")]
    [InlineData("""{ new DnsEndPoint("[|localhost|]", 7000) }""", """{ new DnsEndPoint($H ?? "localhost", int.Parse($P ?? "7000")) }""")]
    public void Host_and_port_in_an_initializer(string before, string after) => Fixes(
        $$"""var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = {{before}} });""",
        Short($$"""var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = {{after}} });"""),
        Host);

    [Theory]
    [InlineData("""Add("[|localhost|]")""", """Add($H ?? "localhost", int.Parse($P ?? "6379"))""")]
    [InlineData("""Add("[|localhost|]", 7000)""", """Add($H ?? "localhost", int.Parse($P ?? "7000"))""")]
    [InlineData("""Add(port: 7000, host: "[|localhost|]")""", """Add(port: int.Parse($P ?? "7000"), host: $H ?? "localhost")""")]
    public void Host_and_port_that_are_added(string before, string after) => Fixes(
        $"var options = new ConfigurationOptions();\noptions.EndPoints.{before}; // here\nvar mux = ConnectionMultiplexer.Connect(options);",
        Short($"var options = new ConfigurationOptions();\noptions.EndPoints.{after}; // here\nvar mux = ConnectionMultiplexer.Connect(options);"),
        Host);

    [Theory]
    [InlineData("const string Text = \"[|localhost|]:6379\";", "string Text = $\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\";")]
    [InlineData("string Text = \"[|localhost|]:6379\"; // mine", "string Text = $\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\"; // mine")]
    public void A_local(string before, string after) =>
        Fixes($"{before}\nvar mux = ConnectionMultiplexer.Connect(Text);", Short($"{after}\nvar mux = ConnectionMultiplexer.Connect(Text);"), Host);

    [Theory]
    [InlineData("private const string Text = \"[|localhost|]:6379\";", "private static readonly string Text = $\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\";")]
    [InlineData(
        """private static readonly string Text = "[|localhost|]:6379";""",
        """private static readonly string Text = $"{$H ?? "localhost"}:{$P ?? "6379"}";""")]
    [InlineData("private readonly string Text = \"[|localhost|]:6379\";", "private readonly string Text = $\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\";")]
    [InlineData("private string Text => \"[|localhost|]:6379\";", "private string Text => $\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\";")]
    public void A_member(string before, string after) =>
        Fixes(
            $"""
            {before}
            public object Open() => ConnectionMultiplexer.Connect(Text);
            """,
            Short($"{after}\npublic object Open() => ConnectionMultiplexer.Connect(Text);"),
            Host);

    [Theory]
    [InlineData(
        """
        private const string Text = "[|localhost|]:6379";
        private const string More = Text + ",ssl=true";
        public object Open() => ConnectionMultiplexer.Connect(Text);
        public string All => More;
        """)]
    [InlineData("internal const string Text = \"[|localhost|]:6379\";\npublic object Open() => ConnectionMultiplexer.Connect(Text);")]
    [InlineData("private const string Text = \"[|localhost|]:6379\";\npublic object Open(string text = Text) => ConnectionMultiplexer.Connect(Text);")]
    [InlineData(
        """
        private const string Text = "[|localhost|]:6379";
        public object Open() { Console.WriteLine(Text); return ConnectionMultiplexer.Connect(Text); }
        """)]
    [InlineData("public object Open() => ConnectionMultiplexer.Connect(\"[|localhost|]:6379,[|localhost|]:6380\");")]
    public void Refused(string members) => NoFix(members);

    [Fact]
    public void A_field_does_not_see_the_configuration_of_a_method() => Assert.DoesNotContain(
        FromConfiguration,
        Actions(
            """
            private const string Text = "localhost:6379";
            public object Open(Microsoft.Extensions.Configuration.IConfiguration configuration) => ConnectionMultiplexer.Connect(Text);
            """,
            Setup.Web));

    [Fact]
    public void A_text_does_not_see_a_configuration_that_comes_later() => Assert.DoesNotContain(
        FromConfiguration,
        Actions(
            """
            var text = "localhost:6379";
            var configuration = new ConfigurationBuilder().Build();
            var mux = ConnectionMultiplexer.Connect(text);
            """,
            Setup.Web));

    [Fact]
    public void Configuration() => Fixes(
        """services.AddStackExchangeRedisCache(options => options.Configuration = "[|localhost|]:6379");""",
        """
        services.AddStackExchangeRedisCache(
            options => options.Configuration = $"{configuration["Redis:Host"] ?? "localhost"}:{configuration["Redis:Port"] ?? "6379"}");
        """,
        FromConfiguration,
        Setup.Web);

    [Fact]
    public void Configuration_of_a_builder() => Fixes(
        """
        using Microsoft.AspNetCore.Builder;
        using StackExchange.Redis;

        var builder = WebApplication.CreateBuilder(args);
        var mux = ConnectionMultiplexer.Connect("[|localhost|]");
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using StackExchange.Redis;

        var builder = WebApplication.CreateBuilder(args);
        var mux = ConnectionMultiplexer.Connect($"{builder.Configuration["Redis:Host"] ?? "localhost"}:{builder.Configuration["Redis:Port"] ?? "6379"}");
        """,
        FromConfiguration,
        Setup.Web);

    [Fact]
    public void All_actions_safest_first() => Assert.Equal(
        [
            "Redis2001.Pattern",
            "Redis2001.Pattern.Configuration",
            "Redis2001.Host",
            "Redis2001.Host.Configuration",
        ],
        Actions("""ConnectionMultiplexer.Connect("localhost")""", Setup.Web));

    [Fact]
    public void Names_of_variables() => Fixes(
        """ConnectionMultiplexer.Connect("[|localhost|]:6379")""",
        """ConnectionMultiplexer.Connect($"{Environment.GetEnvironmentVariable("SHOP_HOST") ?? "localhost"}:{Environment.GetEnvironmentVariable("SHOP_PORT") ?? "6379"}")""",
        Host,
        Setup.Plain.Option("redis_analyzers.host_variable", "SHOP_HOST").Option("redis_analyzers.port_variable", "SHOP_PORT"));

    [Theory]
    [InlineData("using StackExchange.Redis;\n", "using System;\nusing StackExchange.Redis;\n", "Environment")]
    [InlineData("// Shop\nusing StackExchange.Redis;\n", "// Shop\nusing System;\nusing StackExchange.Redis;\n", "Environment")]
    [InlineData("global using System.IO;\nusing StackExchange.Redis;\n", "global using System.IO;\nusing System;\nusing StackExchange.Redis;\n", "Environment")]
    [InlineData("global using StackExchange.Redis;\n", "global using StackExchange.Redis;\n", "System.Environment")]
    public void Usings(string before, string after, string name) => Fixes(
        $$"""
        {{before}}public class C
        {
            public object Open() => ConnectionMultiplexer.Connect("[|localhost|]:6379");
        }

        """,
        $$"""
        {{after}}public class C
        {
            public object Open() => ConnectionMultiplexer.Connect($"{{{name}}.GetEnvironmentVariable("REDIS_HOST") ?? "localhost"}:{{{name}}.GetEnvironmentVariable("REDIS_PORT") ?? "6379"}");
        }

        """,
        Host);

    [Fact]
    public void A_property_that_is_called_Environment() => Fixes(
        """
        public IHostEnvironment? Environment { get; set; }
        public object Open() => ConnectionMultiplexer.Connect("[|localhost|]:6379");
        """,
        """
        public IHostEnvironment? Environment { get; set; }
        public object Open() =>
            ConnectionMultiplexer.Connect(
                $"{System.Environment.GetEnvironmentVariable("REDIS_HOST") ?? "localhost"}:{System.Environment.GetEnvironmentVariable("REDIS_PORT") ?? "6379"}");
        """,
        Host,
        Setup.Web);

    [Theory]
    [InlineData("\"[|localhost|]:6379\"", "$\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\"")]
    [InlineData("@\"[|localhost|]:6379\"", "$@\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\"")]
    public void Old_language(string before, string after) => Fixes(
        $"class C {{ object Open() {{ return StackExchange.Redis.ConnectionMultiplexer.Connect({before}); }} }}",
        Short(
            $"class C {{ object Open() {{ return StackExchange.Redis.ConnectionMultiplexer.Connect({after}); }} }}").Replace(
                "Environment.",
                "System.Environment."),
        Host,
        Setup.Plain with { Language = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect("[|localhost|]");
        var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "[|127.0.0.1|]:7000" } });
        """,
        Short(
            """
            var a = ConnectionMultiplexer.Connect($"{$H ?? "localhost"}:{$P ?? "6379"}");
            var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { $H ?? "127.0.0.1", int.Parse($P ?? "7000") } } });
            """),
        Host);

    [Fact]
    public void Everywhere_the_pattern_once_per_constant() => FixesAll(
        """
        private const string Text = "[|localhost|]:6379";
        public object One() => ConnectionMultiplexer.Connect(Text);
        public object Two() => ConnectionMultiplexer.Connect(Text);
        """,
        Short(
            """
            private static readonly string Text = $"{$H ?? "localhost"}:{$P ?? "6379"}";
            public object One() => ConnectionMultiplexer.Connect(Text);
            public object Two() => ConnectionMultiplexer.Connect(Text);
            """),
        Host);

    private static string Short(string text) => text
        .Replace("$H", "Environment.GetEnvironmentVariable(\"REDIS_HOST\")", StringComparison.Ordinal)
        .Replace("$P", "Environment.GetEnvironmentVariable(\"REDIS_PORT\")", StringComparison.Ordinal)
        .Replace("$W", "Environment.GetEnvironmentVariable(\"REDIS_PASSWORD\")", StringComparison.Ordinal);
}

using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>What the actions make of each form; <c>$H</c> and <c>$P</c> stand for the variables that hold host and port.</summary>
public partial class Redis2001Tests
{
    private const string Host = "Redis2001.Host";
    private const string FromConfiguration = "Redis2001.Host.Configuration";

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
        Short(
            $$"""
            {{after}}public class C
            {
                public object Open() => ConnectionMultiplexer.Connect($"{$H ?? "localhost"}:{$P ?? "6379"}");
            }

            """).Replace("Environment.", name + ".", StringComparison.Ordinal),
        Host);

    [Fact]
    public void A_property_that_is_called_Environment() => Fixes(
        """
        public IHostEnvironment? Environment { get; set; }
        public object Open() => ConnectionMultiplexer.Connect("[|localhost|]:6379");
        """,
        Short(
            """
            public IHostEnvironment? Environment { get; set; }
            public object Open() => ConnectionMultiplexer.Connect($"{$H ?? "localhost"}:{$P ?? "6379"}");
            """).Replace("Environment.", "System.Environment.", StringComparison.Ordinal),
        Host,
        Setup.Web);

    [Theory]
    [InlineData("\"[|localhost|]:6379\"", "$\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\"")]
    [InlineData("@\"[|localhost|]:6379\"", "$@\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\"")]
    public void Old_language(string before, string after) => Fixes(
        $"class C {{ object Open() {{ return StackExchange.Redis.ConnectionMultiplexer.Connect({before}); }} }}",
        Short($"class C {{ object Open() {{ return StackExchange.Redis.ConnectionMultiplexer.Connect({after}); }} }}").Replace(
            "Environment.",
            "System.Environment."),
        Host,
        Setup.Plain with { Language = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Theory]
    [InlineData("redis-1.contoso.com", "REDIS")]
    [InlineData("redis", "REDIS_LOCALHOST")]
    public void Beside_another_server(string other, string variables) => Fixes(
        "var mux = ConnectionMultiplexer.Connect(\"[|localhost|]:6379\");",
        Short("var mux = ConnectionMultiplexer.Connect($\"{$H ?? \"localhost\"}:{$P ?? \"6379\"}\");")
            .Replace("\"REDIS_", $"\"{variables}_", StringComparison.Ordinal),
        Host,
        Setup.Plain.Source(
            "Other.cs",
            $"public static class Other {{ public static object Open() => StackExchange.Redis.ConnectionMultiplexer.Connect(\"{other}\"); }}\n"));

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
            """).Replace("HOST\") ?? \"127", "7000_HOST\") ?? \"127", StringComparison.Ordinal)
            .Replace("PORT\") ?? \"7000", "7000_PORT\") ?? \"7000", StringComparison.Ordinal),
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
        .Replace("$W", "Environment.GetEnvironmentVariable(\"REDIS_PASSWORD\")", StringComparison.Ordinal)
        .Replace("$R", ",abortConnect=false,connectTimeout=5000,connectRetry=5", StringComparison.Ordinal);
}

using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model;

/// <summary>Shapes met in code that nobody had tuned for: what a fix writes has to mean something where it stands.</summary>
public class UnseenCodeTests : VerbTest<Redis2001HardCodedLoopback, Redis2001HardCodedLoopbackFix>
{
    private const string Host = "{Environment.GetEnvironmentVariable(\"REDIS_HOST\") ?? \"localhost\"}";
    private const string Port = "{Environment.GetEnvironmentVariable(\"REDIS_PORT\") ?? \"6379\"}";
    private const string Resilient = ",abortConnect=false,connectTimeout=5000,connectRetry=5";

    [Fact]
    public void A_constant_is_out_of_reach_of_a_parameter() => Actions(
        """
        private const string Text = "[|localhost|]:6379";
        public object Open(IConfiguration settings) => ConnectionMultiplexer.Connect(Text);
        """, "Pattern", "Host");

    [Fact]
    public void A_static_field_is_out_of_reach_of_an_instance_field() => Actions(
        """
        private readonly IConfiguration _settings = null!;
        private static readonly string Text = "[|localhost|]:6379";
        public object Open() => ConnectionMultiplexer.Connect(Text) ?? (object)_settings;
        """, "Pattern", "Host");

    [Fact]
    public void A_local_is_out_of_reach_of_a_later_one() => Actions(
        """
        var text = "[|localhost|]:6379";
        var app = WebApplication.CreateBuilder(args);
        ConnectionMultiplexer.Connect(text);
        """.Insert(0, "// full\nusing Microsoft.AspNetCore.Builder;\nusing StackExchange.Redis;\n"), "Pattern", "Host");

    [Fact]
    public void A_static_lambda_sees_no_parameter() => Actions(
        """Func<object> Open(IConfiguration settings) => static () => ConnectionMultiplexer.Connect("[|localhost|]:6379");""", "Pattern", "Host");

    [Fact]
    public void A_static_property_sees_no_instance_field() => Actions(
        """
        private readonly IConfiguration _settings = null!;
        private static string Text => "[|localhost|]:6379";
        public object Open() => ConnectionMultiplexer.Connect(Text) ?? (object)_settings;
        """, "Pattern", "Host");

    [Fact]
    public void Static_code_sees_no_primary_constructor() => Actions(
        """
        using Microsoft.Extensions.Configuration;
        using StackExchange.Redis;

        public class Shop(IConfiguration settings)
        {
            public string? Name => settings["Name"];
            public static object Open() => ConnectionMultiplexer.Connect("[|localhost|]:6379");
        }
        """, "Pattern", "Host");

    [Fact]
    public void A_lambda_sees_the_parameter() => Actions(
        """Func<object> Open(IConfiguration settings) => () => ConnectionMultiplexer.Connect("[|localhost|]:6379");""",
        "Pattern", "Pattern.Configuration", "Host", "Host.Configuration");

    [Fact]
    public void A_text_per_branch_stays_text() => FixesEach(
        """
        string text;
        if (args.Length > 0) text = "[|localhost|]:6379";
        else text = args[0];
        ConnectionMultiplexer.Connect(text);
        """,
        $$"""
        string text;
        if (args.Length > 0) text = $"{{Host}}:{{Port}}{{Resilient}}";
        else text = args[0];
        ConnectionMultiplexer.Connect(text);
        """);

    [Fact]
    public void A_helper_of_another_file_is_told_where_it_is_called() => FixesEach(
        """new Shop("[|localhost|]:6379")""",
        $"new Shop($\"{Host}:{Port}\")",
        setup: Setup.Plain.Source("Shop.cs", "public class Shop { public Shop(string text) => StackExchange.Redis.ConnectionMultiplexer.Connect(text); }"));

    [Fact]
    public void A_helper_is_not_changed_for_one_caller() => NoFix(
        """
        Open("[|localhost|]");
        Open("cache.example.net");
        static object Open(string host) => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { host, 6379 } } });
        """);

    [Fact]
    public void An_address_with_colons_keeps_its_brackets() => Fixes(
        """ConnectionMultiplexer.Connect("[|[::1]|]:7000")""",
        "ConnectionMultiplexer.Connect($\""
        + """{Environment.GetEnvironmentVariable("REDIS_HOST") ?? "[::1]"}:"""
        + """{Environment.GetEnvironmentVariable("REDIS_PORT") ?? "7000"}")""",
        "Redis2001.Host");

    private void Actions(string source, params string[] expected)
    {
        Flags(source, Setup.Web);
        Assert.Equal(expected.Select(key => "Redis2001." + key), Actions(source, Setup.Web));
    }
}

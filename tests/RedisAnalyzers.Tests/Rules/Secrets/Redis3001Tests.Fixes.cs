using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>The password goes, everything else stays.</summary>
public partial class Redis3001Tests
{
    [Theory]
    [InlineData(""" "redis:6379,password=[|hunter2|],ssl=true" """, """ $"redis:6379,password={$W},ssl=true" """)]
    [InlineData(""" "redis:6379,password=[|p{4}|],name={x}" """, """ $"redis:6379,password={$W},name={{x}}" """)]
    [InlineData(""" @"redis:6379,password=[|hunter2|],name=a\b" """, """ $@"redis:6379,password={$W},name=a\b" """)]
    [InlineData(""" $"{args[0]}:6379,password=[|hunter2|]" """, """ $"{args[0]}:6379,password={$W}" """)]
    [InlineData(""" $@"{args[0]}:6379,password=[|hunter2|]" """, """ $@"{args[0]}:6379,password={$W}" """)]
    [InlineData("""" """redis:6379,password=[|hunter2|]""" """", """" $"""redis:6379,password={$W}""" """")]
    [InlineData("""" $"""{args[0]}:6379,password=[|hunter2|]""" """", """" $"""{args[0]}:6379,password={$W}""" """")]
    [InlineData(""" "redis:6379," + "password=[|hunter2|]" """, """ "redis:6379," + $"password={$W}" """)]
    [InlineData(""" "redis:6379,password=" + "[|hunter2|]" + ",ssl=true" """, """ "redis:6379,password=" + $"{$W}" + ",ssl=true" """)]
    [InlineData(""" args[0] + ",password=[|hunter2|]" """, """ args[0] + $",password={$W}" """)]
    [InlineData(""" string.Format("{0},password=[|hunter2|]", args[0]) """, """ string.Format($"{{0}},password={$W}", args[0]) """)]
    [InlineData(""" args.FirstOrDefault() ?? "redis:6379,password=[|hunter2|]" """, """ args.FirstOrDefault() ?? $"redis:6379,password={$W}" """)]
    public void Text(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before.Trim()}); // late", Short($"var mux = ConnectionMultiplexer.Connect({after.Trim()}); // late"));

    [Theory]
    [InlineData(
        """"
        $"""
            {args[0]}:6379,password=[|hunter2|],
            ssl=true
            """
        """",
        """"
        $"""
            {args[0]}:6379,password={$W},
            ssl=true
            """
        """")]
    [InlineData("$\"\"\"\n    {args[0]}:6379,\n      password=[|hunter2|]\n    \"\"\"", "$\"\"\"\n    {args[0]}:6379,\n      password={$W}\n    \"\"\"")]
    [InlineData("\"\"\"\n    redis:6379,\n    password=[|hunter2|]\n    \"\"\"", "$\"\"\"\n    redis:6379,\n    password={$W}\n    \"\"\"")]
    public void Lines(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", Short($"var mux = ConnectionMultiplexer.Connect({after});"));

    [Theory]
    [InlineData(
        """private const string Text = "redis,password=[|hunter2|]"; // ours""",
        """private static readonly string Text = $"redis,password={$W}"; // ours""")]
    [InlineData("private static readonly string Text = \"redis,password=[|hunter2|]\";", "private static readonly string Text = $\"redis,password={$W}\";")]
    [InlineData("private string Text => \"redis,password=[|hunter2|]\";", "private string Text => $\"redis,password={$W}\";")]
    public void A_member(string before, string after) =>
        Fixes(
            $"""
            {before}
            public object Open() => ConnectionMultiplexer.Connect(Text);
            """,
            Short($"{after}\npublic object Open() => ConnectionMultiplexer.Connect(Text);"));

    [Theory]
    [InlineData("const string Text = \"redis,password=[|hunter2|]\";", "string Text = $\"redis,password={$W}\";")]
    [InlineData("var Text = \"redis,password=[|hunter2|]\"; // ours", "var Text = $\"redis,password={$W}\"; // ours")]
    public void A_local(string before, string after) =>
        Fixes($"{before}\nvar mux = ConnectionMultiplexer.Connect(Text);", Short($"{after}\nvar mux = ConnectionMultiplexer.Connect(Text);"));

    [Theory]
    [InlineData(
        """var options = new ConfigurationOptions { Password = "[|hunter2|]", Ssl = true };""",
        "var options = new ConfigurationOptions { Password = $W, Ssl = true };")]
    [InlineData("var options = new ConfigurationOptions { Password = \"[|hun\" + \"ter2|]\" };", "var options = new ConfigurationOptions { Password = $W };")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        options.Password = "[|hunter2|]"; // ours
        """,
        """
        var options = new ConfigurationOptions();
        options.Password = $W; // ours
        """)]
    [InlineData(
        """
        const string Secret = "[|hunter2|]";
        var options = new ConfigurationOptions { Password = Secret };
        """,
        """
        string Secret = $W;
        var options = new ConfigurationOptions { Password = Secret };
        """)]
    public void A_property(string before, string after) => Fixes(
        before,
        Short(after),
        setup: Setup.Plain with { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public void A_variable_that_may_be_null_from_now_on() => Fixes(
        "const string Secret = \"[|hunter2|]\"; // ours\nvar options = new ConfigurationOptions { Password = Secret };",
        Short("string? Secret = $W; // ours\nvar options = new ConfigurationOptions { Password = Secret };"));

    [Theory]
    [InlineData("internal const string Text = \"redis,password=[|hunter2|]\";\npublic object Open() => ConnectionMultiplexer.Connect(Text);")]
    [InlineData(
        """
        private const string Secret = "[|hunter2|]";
        public object Open() { Console.WriteLine(Secret); return new ConfigurationOptions { Password = Secret }; }
        """)]
    [InlineData(
        """
        private const string Text = "redis,password=[|hunter2|]";
        public object Open() { Console.WriteLine(Text); return ConnectionMultiplexer.Connect(Text); }
        """)]
    [InlineData("public object Open(string name) => ConnectionMultiplexer.Connect($$\"\"\"redis,password=[|hunter2|],name={{name}}\"\"\");")]
    public void Refused(string members) => NoFix(members);

    [Fact]
    public void Both_of_one_text() => FixesEach(
        """ConnectionMultiplexer.Connect("redis:6379,password=[|hunter2|],sentinelPassword=[|hunter3|]")""",
        Short("""ConnectionMultiplexer.Connect($"redis:6379,password={$W},sentinelPassword={$W}")"""));

    [Fact]
    public void Configuration() => Fixes(
        """services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379,password=[|hunter2|]");""",
        """services.AddStackExchangeRedisCache(options => options.Configuration = $"redis:6379,password={configuration["Redis:Password"]}");""",
        "Redis3001.Configuration",
        Setup.Web);

    [Fact]
    public void A_field_does_not_see_the_configuration_of_a_method() => Assert.Equal(
        ["Redis3001.Environment"],
        Actions(
            """
            private const string Text = "redis,password=hunter2";
            public object Open(IConfiguration configuration) => ConnectionMultiplexer.Connect(Text);
            """,
            Setup.Web));

    [Fact]
    public void Names_of_variables() => Fixes(
        """ConnectionMultiplexer.Connect("redis:6379,password=[|hunter2|]")""",
        """ConnectionMultiplexer.Connect($"redis:6379,password={Environment.GetEnvironmentVariable("SHOP_PW")}")""",
        setup: Setup.Plain.Option("redis_analyzers.password_variable", "SHOP_PW"));

    [Fact]
    public void Old_language() => Fixes(
        """
        class C
        {
            object Open()
            {
                return StackExchange.Redis.ConnectionMultiplexer.Connect("redis:6379,password=[|hunter2|]");
            }
        }
        """,
        """
        class C
        {
            object Open()
            {
                return StackExchange.Redis.ConnectionMultiplexer.Connect($"redis:6379,password={System.Environment.GetEnvironmentVariable("REDIS_PASSWORD")}");
            }
        }
        """,
        setup: Setup.Plain with { Language = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect("redis,password=[|hunter2|]");
        var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = "[|hunter2|]" });
        """,
        Short(
            """
            var a = ConnectionMultiplexer.Connect($"redis,password={$W}");
            var b = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = $W });
            """));

    private static string Short(string text) => text.Replace("$W", "Environment.GetEnvironmentVariable(\"REDIS_PASSWORD\")", StringComparison.Ordinal);
}

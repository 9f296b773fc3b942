using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Which actions there are, and where host and port are read from.</summary>
public partial class Redis2001Tests
{
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
    [InlineData("public object Open() => ConnectionMultiplexer.Connect(\"[|localhost|]:6379,localhost:6380\");")]
    public void Refused(string members) => NoFix(members);

    /// <summary>A constant has its value before it stands there; a static field does not, when the static members before it get theirs.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("private static readonly int Seed = 3;")]
    [InlineData("private static readonly Store Shared = new Store();", false)]
    [InlineData("private static readonly Store Shared = Create();\n    private static Store Create() => new Store();", false)]
    [InlineData("private static readonly object Other = ConnectionMultiplexer.Connect(Text);", false)]
    public void Constants_that_are_read_before(string members, bool isOffered = true)
    {
        var source =
            $$"""
            using System;
            using StackExchange.Redis;
            public class Store
            {
                {{members}}
                private readonly object _redis = ConnectionMultiplexer.Connect(Text);
                private const string Text = "[|localhost|]:6379";
            }
            """;
        if (isOffered)
        {
            Assert.NotEmpty(Actions(source));
        }
        else
        {
            NoFix(source);
        }
    }

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
        """
        services.AddStackExchangeRedisCache(
            options => options.Configuration = "[|localhost|]:6379");
        """,
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
        Short("""ConnectionMultiplexer.Connect($"{$H ?? "localhost"}:{$P ?? "6379"}")""").Replace("REDIS_", "SHOP_", StringComparison.Ordinal),
        Host,
        Setup.Plain.Option("redis_analyzers.host_variable", "SHOP_HOST").Option("redis_analyzers.port_variable", "SHOP_PORT"));
}

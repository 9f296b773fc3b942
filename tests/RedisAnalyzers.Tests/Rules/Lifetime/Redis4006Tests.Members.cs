namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Connection strings that are members of an object, or parameters.</summary>
public sealed partial class Redis4006Tests
{
    private static string Add(string body, string members = "") =>
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using StackExchange.Redis;

        public class Settings { public string Redis { get; set; } = ""; public string Cache { get; set; } = ""; public Settings? Inner { get; set; } }
        public static class Known { public static string Redis { get; set; } = ""; public static string Next => Guid.NewGuid().ToString(); }

        public class C
        {
            {{members}}
            public static void Add(
                IServiceCollection services, Settings options, Settings other, IOptions<Settings> bound, string text, string text2,
                IConfiguration configuration)
            {
                {{body.Replace("\n", "\n        ")}}
            }
        }

        """;

    private static string Share(string text) => $"services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect({text}));\n";

    [Theory]
    [InlineData("options.Redis")]
    [InlineData("options.Inner!.Redis")]
    [InlineData("bound.Value.Redis")]
    [InlineData("text")]
    [InlineData("Known.Redis")]
    public void The_same_member_or_parameter(string text) => Flags(Add(
        Share(text) + $"services.AddStackExchangeRedisCache(cache => cache.Configuration = [|{text}|]);\nservices.AddHealthChecks().AddRedis([|{text}|]);"));

    [Fact]
    public void The_same_member_of_a_local() => Flags(Add(
        "var settings = configuration.GetSection(\"Redis\").Get<Settings>()!;\n" + Share("settings.Redis")
        + "services.AddHealthChecks().AddRedis([|settings.Redis|]);"));

    [Fact]
    public void The_same_member_of_a_field() => Flags(Add(
        "",
        """
        private readonly Settings _settings;
            public C(Settings settings) => _settings = settings;
            public void First(IServiceCollection services) =>
                services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(_settings.Redis));
            public void Second(IServiceCollection services) => services.AddHealthChecks().AddRedis([|_settings.Redis|]);
        """));

    [Theory]
    [InlineData("options.Redis", "options.Cache")]
    [InlineData("options.Redis", "other.Redis")]
    [InlineData("options.Redis", "options.Inner!.Redis")]
    [InlineData("options.Redis", "Known.Redis")]
    [InlineData("options.Redis", "text")]
    [InlineData("text", "text2")]
    [InlineData("Known.Next", "Known.Next")]
    [InlineData("options.Redis", "configuration[\"Redis\"]!")]
    public void Another_member_or_parameter(string one, string two) => Silent(Add(Share(one) + $"services.AddHealthChecks().AddRedis({two});"));

    [Theory]
    [InlineData("options.Redis = \"other\";\n", "options.Redis")]
    [InlineData("text = \"other\";\n", "text")]
    [InlineData("Known.Redis = \"other\";\n", "Known.Redis")]
    public void Changed_in_between(string change, string text) =>
        Silent(Add(Share(text) + change + $"services.AddHealthChecks().AddRedis({text});"));

    [Fact]
    public void A_parameter_of_another_method() => Silent(Add(
        "",
        """
        public static void First(IServiceCollection services, string text) =>
                services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));
            public static void Second(IServiceCollection services, string text) => services.AddHealthChecks().AddRedis(text);
        """));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The fix throws where the setting is missing.</summary>
public partial class Redis1008Tests
{
    [Theory]
    [InlineData("configuration[\"Redis:Text\"]", "Redis:Text")]
    [InlineData("configuration.GetConnectionString(\"Redis\")", "ConnectionStrings:Redis")]
    [InlineData("configuration.GetSection(\"Shop\")[\"Redis\"]", "Shop:Redis")]
    [InlineData("Environment.GetEnvironmentVariable(\"REDIS\")", "REDIS")]
    public void Fix(string read, string key) => Fixes(
        $"var mux = ConnectionMultiplexer.Connect([|{read}|]!); // shop",
        $"var mux = ConnectionMultiplexer.Connect({read} ?? throw new InvalidOperationException(\"{key} is not set\")); // shop");

    [Theory]
    [InlineData(
        """options.Configuration = [|configuration["Redis"]|]""",
        """options.Configuration = configuration["Redis"] ?? throw new InvalidOperationException("Redis is not set")""")]
    [InlineData(
        """options.Configuration = ([|configuration["Redis"]|])""",
        """options.Configuration = (configuration["Redis"] ?? throw new InvalidOperationException("Redis is not set"))""")]
    [InlineData(
        """options.Configuration = (string)[|configuration["Redis"]|]!""",
        """options.Configuration = (string)(configuration["Redis"] ?? throw new InvalidOperationException("Redis is not set"))""")]
    public void Fix_of_a_property(string before, string after) =>
        Fixes($"services.AddStackExchangeRedisCache(options => {before});", $"services.AddStackExchangeRedisCache(options => {after});");

    [Fact]
    public void Fix_of_a_local() => Fixes(
        """
        var text = [|configuration["Redis"]|]; // from outside
        var mux = ConnectionMultiplexer.Connect(text!);
        """,
        """
        var text = configuration["Redis"] ?? throw new InvalidOperationException("Redis is not set"); // from outside
        var mux = ConnectionMultiplexer.Connect(text!);
        """);

    [Fact]
    public void Fix_adds_the_using() => Fixes(
        """
        using Microsoft.Extensions.Configuration;
        using StackExchange.Redis;

        public static class Factory
        {
            public static object Open(IConfiguration configuration) =>
                ConnectionMultiplexer.Connect([|configuration["Redis"]|]!);
        }

        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;
        using StackExchange.Redis;

        public static class Factory
        {
            public static object Open(IConfiguration configuration) =>
                ConnectionMultiplexer.Connect(configuration["Redis"] ?? throw new InvalidOperationException("Redis is not set"));
        }

        """);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect([|configuration["One"]|]!);
        services.AddStackExchangeRedisCache(options =>
            options.Configuration = [|configuration.GetConnectionString("Two")|]);
        """,
        """
        var a = ConnectionMultiplexer.Connect(configuration["One"] ?? throw new InvalidOperationException("One is not set"));
        services.AddStackExchangeRedisCache(options =>
            options.Configuration = configuration.GetConnectionString("Two") ?? throw new InvalidOperationException("ConnectionStrings:Two is not set"));
        """);

    [Fact]
    public void No_fix_before_C_sharp_7() => NoFix(
        """
        using System;
        using StackExchange.Redis;

        public class C
        {
            public object Open()
            {
                return ConnectionMultiplexer.Connect([|Environment.GetEnvironmentVariable("REDIS")|]);
            }
        }

        """,
        Setup.Plain with { Language = LanguageVersion.CSharp6, Nullable = NullableContextOptions.Disable });
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Several servers in one project stay several: each gets variables of its own.</summary>
public partial class Redis2002Tests
{
    [Fact]
    public void Servers_stay_apart() => FixesAll(
        """
        var primary = ConnectionMultiplexer.Connect("[|redis-primary|]:6379");
        var sessions = ConnectionMultiplexer.Connect("[|redis-sessions|]:6380");
        var azure = ConnectionMultiplexer.Connect("[|shop.redis.cache.windows.net|]:6380,ssl=true");
        """,
        """
        var primary = ConnectionMultiplexer.Connect(
            $"{Environment.GetEnvironmentVariable("REDIS_PRIMARY_HOST") ?? "redis-primary"}:"
            + $"{Environment.GetEnvironmentVariable("REDIS_PRIMARY_PORT") ?? "6379"}");
        var sessions = ConnectionMultiplexer.Connect(
            $"{Environment.GetEnvironmentVariable("REDIS_SESSIONS_HOST") ?? "redis-sessions"}:"
            + $"{Environment.GetEnvironmentVariable("REDIS_SESSIONS_PORT") ?? "6380"}");
        var azure = ConnectionMultiplexer.Connect(
            $"{Environment.GetEnvironmentVariable("REDIS_SHOP_HOST") ?? "shop.redis.cache.windows.net"}:"
            + $"{Environment.GetEnvironmentVariable("REDIS_SHOP_PORT") ?? "6380"},ssl=true");
        """,
        "Redis2002.Host");

    [Theory]
    [InlineData("\"[|redis-primary|]\"", "redis-sessions", "REDIS_PRIMARY_HOST", "6379")]
    [InlineData("\"[|redis|]\"", "cache", "REDIS_HOST", "6379")]
    [InlineData("\"[|cache|]\"", "redis", "REDIS_CACHE_HOST", "6379")]
    [InlineData("\"[|10.0.0.1|]\"", "10.0.0.2", "REDIS_10_0_0_1_HOST", "6379")]
    [InlineData("\"[|cache.eu.contoso.com|]\"", "cache.us.contoso.com", "REDIS_CACHE_EU_CONTOSO_COM_HOST", "6379")]
    [InlineData("\"[|cache|]\"", "localhost", "REDIS_CACHE_HOST", "6379")]
    [InlineData("\"[|redis.eu.contoso.com|]\"", "redis.us.contoso.com", "REDIS_REDIS_EU_CONTOSO_COM_HOST", "6379")]
    [InlineData("\"[|redis|]\"", "localhost", "REDIS_HOST", "6379")]
    [InlineData("\"[|cache|]:7000\"", "cache:7001", "REDIS_7000_HOST", "7000")]
    [InlineData("\"[|cache|]:7000\"", "cache:7000", "REDIS_HOST", "7000")]
    [InlineData("\"[|CACHE|]:7000\"", "cache:7000", "REDIS_HOST", "7000")]
    public void The_other_server_counts_wherever_it_is(string text, string other, string variable, string port)
    {
        var host = text[(text.IndexOf("[|", StringComparison.Ordinal) + 2)..text.IndexOf("|]", StringComparison.Ordinal)];
        var portVariable = variable.Replace("HOST", "PORT", StringComparison.Ordinal);
        Fixes(
            $"var mux = ConnectionMultiplexer.Connect({text});",
            "var mux = ConnectionMultiplexer.Connect(\n"
                + $"    $\"{{Environment.GetEnvironmentVariable(\"{variable}\") ?? \"{host}\"}}:\"\n"
                + $"    + $\"{{Environment.GetEnvironmentVariable(\"{portVariable}\") ?? \"{port}\"}}\");",
            "Redis2002.Host",
            Setup.Plain.Source("Other.cs", $$"""
                using System;
                using StackExchange.Redis;

                public static class Other
                {
                    public static object Open() => ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("OTHER") ?? "{{other}}");
                }

                """));
    }
}

using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>The text of one endpoint by itself, and what a person is told of it.</summary>
public class LoneEndpointTests
{
    [Theory]
    [InlineData("redis:6379", null)]
    [InlineData("redis", null)]
    [InlineData("[::1]:6379", null)]
    [InlineData("{host}:6379", null)]
    [InlineData("redis:\uFFFC", null)]
    [InlineData("redis://cache", "Uri redis:// → write host:port, and set user, password and TLS as options")]
    [InlineData("", "Endpoint An empty endpoint throws → write host:port")]
    [InlineData(" ", "Endpoint Whitespace around a host is not trimmed here → remove the whitespace")]
    [InlineData("a:1,b:2", "Endpoint An endpoint with a comma is treated as a single host → add each endpoint separately, and set options as properties")]
    [InlineData(" redis:6379", "Endpoint Whitespace around a host is not trimmed here → remove the whitespace")]
    [InlineData("redis:6379 ", "Endpoint Whitespace around a host is not trimmed here → remove the whitespace")]
    [InlineData("redis:abc", "Endpoint 'redis:abc' throws → write a port number after the colon")]
    [InlineData("redis:6379/2", "Endpoint 'redis:6379/2' is not a valid endpoint → write host:port, and set the database as an option")]
    [InlineData("::1:6379", "Endpoint '::1:6379' is parsed as the address ::0.1.99.121, without a port → put the address in brackets, [address]:port")]
    [InlineData("7000", "Endpoint '7000' is parsed as the IPv4 address 0.0.27.88 → write host:port")]
    [InlineData("cache7000", null)]
    [InlineData("99999999999", null)]
    public void With_its_port(string text, string? expected) => Says(expected, text, isHost: false);

    [Theory]
    [InlineData("redis", null)]
    [InlineData("::1", null)]
    [InlineData("redis:6379", "Endpoint 'redis:6379' is treated as a host name → remove the port, which is passed separately")]
    public void Without_its_port(string text, string? expected) => Says(expected, text, isHost: true);

    private static void Says(string? expected, string text, bool isHost) =>
        Assert.Equal(
            expected,
            LoneEndpoint.Read(text, isHost, RealLibrary.Newest.Version) is { } mistake ? $"{mistake.Kind} {mistake.Found} → {mistake.Advice}" : null);
}

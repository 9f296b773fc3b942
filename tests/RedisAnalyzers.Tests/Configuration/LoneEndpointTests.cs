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
    [InlineData("", "Endpoint An empty text throws → write host:port")]
    [InlineData(" ", "Endpoint A host with a blank around it is not trimmed here → leave the blank out")]
    [InlineData("a:1,b:2", "Endpoint A text with a comma is one host here → add each server by itself, and set options as properties")]
    [InlineData(" redis:6379", "Endpoint A host with a blank around it is not trimmed here → leave the blank out")]
    [InlineData("redis:6379 ", "Endpoint A host with a blank around it is not trimmed here → leave the blank out")]
    [InlineData("redis:abc", "Endpoint 'redis:abc' throws → write a number behind the colon")]
    [InlineData("redis:6379/2", "Endpoint 'redis:6379/2' is no server → write host:port, and set the database as an option")]
    [InlineData("::1:6379", "Endpoint '::1:6379' is the address ::0.1.99.121, without a port → put the address in brackets, [address]:port")]
    public void With_its_port(string text, string? expected) => Says(expected, text, isHost: false);

    [Theory]
    [InlineData("redis", null)]
    [InlineData("::1", null)]
    [InlineData("redis:6379", "Endpoint 'redis:6379' is taken for a host of that name → leave out the port, which is given by itself")]
    public void Without_its_port(string text, string? expected) => Says(expected, text, isHost: true);

    private static void Says(string? expected, string text, bool isHost) =>
        Assert.Equal(
            expected,
            LoneEndpoint.Read(text, isHost, RealLibrary.Newest.Version) is { } mistake ? $"{mistake.Kind} {mistake.Found} → {mistake.Advice}" : null);
}

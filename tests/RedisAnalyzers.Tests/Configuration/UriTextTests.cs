using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>How a URI falls into parts.</summary>
public class UriTextTests
{
    /// <summary>The parts are: scheme, user, password, address, path, query; a part that is not there is <c>-</c>.</summary>
    [Theory]
    [InlineData("redis://cache", "redis:// - - cache - -")]
    [InlineData("redis://cache:6379", "redis:// - - cache:6379 - -")]
    [InlineData("REDIS://cache", "REDIS:// - - cache - -")]
    [InlineData("redis+tls://cache", "redis+tls:// - - cache - -")]
    [InlineData("redis.v7-a://cache", "redis.v7-a:// - - cache - -")]
    [InlineData("redis://abc7xyz@cache", "redis:// - abc7xyz cache - -")]
    [InlineData("redis://@cache", "redis:// -  cache - -")]
    [InlineData("redis://default@cache", "redis:// default - cache - -")]
    [InlineData("redis://bob:pw@cache:6379/2?a=1&b=2", "redis:// bob pw cache:6379 2 a=1+b=2")]
    [InlineData("redis://:pw@cache/", "redis://  pw cache - -")]
    [InlineData("redis://:@cache", "redis://   cache - -")]
    [InlineData("redis://:p:q@r@cache", "redis://  p:q@r cache - -")]
    [InlineData("redis://cache//2//", "redis:// - - cache 2 -")]
    [InlineData("redis://cache?a=1", "redis:// - - cache - a=1")]
    [InlineData("redis://cache/2?&a=1&&b&", "redis:// - - cache 2 a=1+b")]
    [InlineData("redis://cache/2?", "redis:// - - cache 2 ")]
    [InlineData("redis://cache/a@b", "redis:// - - cache a@b -")]
    [InlineData("redis://cache?a=x@y/z", "redis:// - - cache - a=x@y/z")]
    [InlineData("redis://", "redis:// - -  - -")]
    [InlineData("redis:///2", "redis:// - -  2 -")]
    [InlineData("unix:/run/redis.sock", "unix: - - /run/redis.sock - -")]
    [InlineData("unix:///run/redis.sock?db=2", "unix:// - - /run/redis.sock?db=2 - -")]
    [InlineData("unix://bob@/run", "unix:// - - bob@/run - -")]
    public void Parts(string text, string expected)
    {
        var uri = UriText.Read(text, TextSpan.FromBounds(0, text.Length))!;
        string Of(TextSpan? span) => span is { } some ? text.Substring(some.Start, some.Length) : "-";
        var query = uri.Query.IsEmpty && !text.EndsWith('?') ? "-" : string.Join('+', uri.Query.Select(part => Of(part)));
        Assert.Equal(expected, $"{Of(uri.Scheme)} {Of(uri.User)} {Of(uri.Password)} {Of(uri.Address)} {Of(uri.Path)} {query}");
        Assert.Equal(text, Of(uri.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("redis")]
    [InlineData("redis:")]
    [InlineData("redis:6379")]
    [InlineData("redis:/cache")]
    [InlineData("redis:/")]
    [InlineData("redis/://")]
    [InlineData("unix:")]
    [InlineData("unix:run")]
    [InlineData("x://cache")]
    [InlineData("1redis://cache")]
    [InlineData("+redis://cache")]
    [InlineData("://cache")]
    [InlineData("re_dis://cache")]
    [InlineData("[::1]://")]
    public void No_URI(string text) => Assert.Null(UriText.Read(text, TextSpan.FromBounds(0, text.Length)));

    /// <summary>Only the item is read, not what stands around it.</summary>
    [Fact]
    public void In_a_text()
    {
        const string Text = "a,redis://bob:pw@cache/2?x=1,b@c/3?y=2";
        var uri = UriText.Read(Text, TextSpan.FromBounds(2, 28))!;
        Assert.Equal("cache", Text.Substring(uri.Address.Start, uri.Address.Length));
        Assert.Equal(["x=1"], uri.Query.Select(part => Text.Substring(part.Start, part.Length)));
        Assert.Null(UriText.Read(Text, TextSpan.FromBounds(2, 9)));
    }

    [Theory]
    [InlineData("redis", false)]
    [InlineData("rediss", true)]
    [InlineData("valkeys", true)]
    [InlineData("https", true)]
    [InlineData("SSL", true)]
    [InlineData("tls", true)]
    [InlineData("tcp", false)]
    public void Asks_for_TLS(string scheme, bool expected) =>
        Assert.Equal(expected, UriText.Read(scheme + "://a", TextSpan.FromBounds(0, scheme.Length + 4))!.IsSecure);
}

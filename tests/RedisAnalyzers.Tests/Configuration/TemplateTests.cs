using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>What is known of a text with holes, each written <c>@</c> here.</summary>
public class TemplateTests
{
    /// <summary>Endpoints print as host:port, an unknown half as <c>?</c>; <c>+</c> at the end means that there may be more items.</summary>
    [Theory]
    [InlineData("@", "+")]
    [InlineData("@@", "+")]
    [InlineData(" @ @ ", "+")]
    [InlineData("@,ssl=true", "+")]
    [InlineData("localhost:6379,@", "localhost:6379 +")]
    [InlineData("@:6379", "?:6379")]
    [InlineData("@:@", "?:?")]
    [InlineData("localhost:@", "localhost:?")]
    [InlineData("localhost:@@", "localhost:? +")]
    [InlineData("localhost:63@", "localhost:? +")]
    [InlineData("localhost@", "?:? +")]
    [InlineData("redis-@", "?:?")]
    [InlineData("redis-@:6379", "?:6379")]
    [InlineData("localhost:6379@", "localhost:? +")]
    [InlineData("@localhost:6379", "?:6379 +")]
    [InlineData("@.redis.cache.windows.net:6380", "?:6380")]
    [InlineData("@.redis.cache.windows.net", "?")]
    [InlineData("@-cache.contoso.com:6379", "?:6379")]
    [InlineData("@@:6379", "?:6379 +")]
    [InlineData("my@host:6379", "?:6379")]
    [InlineData("[@]:6379", "?:6379")]
    [InlineData("@ [::1]:6379", "?:6379 +")]
    [InlineData("!@", "?")]
    [InlineData("!/run/@", "?")]
    [InlineData("!/run/redis@", "? +")]
    [InlineData("redis://@:6379", "?")]
    [InlineData("a:1,@:2,b:@", "a:1 ?:2 b:?")]
    public void EndpointsAreKnownAsFarAsTheyAre(string template, string expected)
    {
        var parsed = Parse(template);
        var endpoints = parsed.Endpoints.Select(endpoint => (endpoint.Host ?? "?") + endpoint.PortState switch
        {
            PortState.Known => ":" + endpoint.Port,
            PortState.Unknown => ":?",
            _ => "",
        });
        Assert.Equal(expected, string.Join(' ', parsed.MayHoldMoreItems ? endpoints.Append("+") : endpoints));
    }

    [Theory]
    [InlineData("h,ssl=true", "Known")]
    [InlineData("h,ssl=@", "Unknown")]
    [InlineData("h,ssl=tr@", "Unknown")]
    [InlineData("h", "Unset")]
    [InlineData("@:6379,password=@", "Unset")]
    [InlineData("@", "Unknown")]
    [InlineData("@,ssl=true", "Known")]
    [InlineData("ssl=true,@", "Unknown")]
    [InlineData("ssl=true@", "Unknown")]
    [InlineData("ssl=true,name=app@", "Unknown")]
    [InlineData("ssl=true,name=app-@", "Known")]
    [InlineData("ssl=true,password=abc-@", "Unknown")]
    [InlineData("name=app-@", "Unset")]
    [InlineData("name=app@,h", "Unknown")]
    [InlineData("name=@app,h", "Unset")]
    [InlineData("ssl=true,@=false", "Unknown")]
    [InlineData("@=false,ssl=true", "Known")]
    [InlineData("s@=true", "Unknown")]
    [InlineData("$@=x", "Unknown")]
    [InlineData("$GET=@", "Unset")]
    [InlineData("$GET=x@", "Unknown")]
    [InlineData("ssl=true,ssl=@", "Unknown")]
    [InlineData("ssl=@,ssl=true", "Known")]
    [InlineData("localhost:6379@ssl=true", "Unknown")]
    public void OptionsAreKnownAsFarAsTheyAre(string template, string expected) => Assert.Equal(expected, Parse(template).Find("ssl").State.ToString());

    [Fact]
    public void ASecretStaysVisibleWhereAHoleMayOverrideIt()
    {
        var option = Parse("password=abc,@").TryGetOption("password");
        Assert.Equal(("abc", true, true), (option?.Value, option?.IsEffective, option?.MayBeOverridden));
    }

    [Fact]
    public void AnUnknownKeywordIsNoOption()
    {
        var parsed = Parse("@=x,a@b=y");
        Assert.Empty(parsed.Options);
        Assert.Equal(2, parsed.Segments.Count(segment => segment.Kind == SegmentKind.Unknown));
    }

    [Fact]
    public void HostTextKeepsTheKnownEnd() =>
        Assert.EndsWith(".redis.cache.windows.net", Parse("@.redis.cache.windows.net:6380").Endpoints[0].HostText, StringComparison.Ordinal);

    private static ConnectionString Parse(string template) => ConnectionString.Parse(template.Replace('@', ConnectionString.Hole));
}

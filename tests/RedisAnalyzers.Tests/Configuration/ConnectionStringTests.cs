using CsCheck;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>How a text without holes falls into parts, and where they stand.</summary>
public class ConnectionStringTests
{
    [Fact]
    public void LosesNothing() => Gen.OneOf(ConnectionTexts.All, Gen.String).Sample(
        text =>
        {
            var parsed = ConnectionString.Parse(text);
            Assert.Equal(text, string.Concat(parsed.Segments.Select(segment => parsed.TextOf(segment.Span))));
            Assert.All(parsed.Segments, segment => Assert.False(segment.Span.IsEmpty));
            Assert.Equal(parsed.Options.Length, parsed.Segments.Count(segment => segment.Kind == SegmentKind.Option));
            Assert.Equal(parsed.Endpoints.Length, parsed.Segments.Count(segment => segment.Kind == SegmentKind.Endpoint));
            Assert.Equal(parsed.CommandOverrides.Length, parsed.Segments.Count(segment => segment.Kind == SegmentKind.CommandMap));
            Assert.All(
                parsed.Options,
                option => Assert.Equal((option.Name, option.Value), (parsed.TextOf(option.KeywordSpan), parsed.TextOf(option.ValueSpan))));
        },
        iter: 20_000);

    [Fact]
    public void SpansStandAtTheirTexts()
    {
        const string Text = " localhost : 6380 ,\tPassword = a=b , [::1]:1,$GET = x,!/s,localhost:abc,,";
        var parsed = ConnectionString.Parse(Text);

        Assert.Equal(
            [
                SegmentKind.Blank, SegmentKind.Endpoint, SegmentKind.Blank, SegmentKind.Separator, SegmentKind.Blank, SegmentKind.Option, SegmentKind.Blank,
                SegmentKind.Separator, SegmentKind.Blank, SegmentKind.Endpoint, SegmentKind.Separator, SegmentKind.CommandMap, SegmentKind.Separator,
                SegmentKind.Endpoint, SegmentKind.Separator, SegmentKind.Dropped, SegmentKind.Separator, SegmentKind.Separator,
            ],
            parsed.Segments.Select(segment => segment.Kind));

        var option = Assert.Single(parsed.Options);
        Assert.Equal(("Password = a=b", "Password", "a=b"), (parsed.TextOf(option.Span), parsed.TextOf(option.KeywordSpan), parsed.TextOf(option.ValueSpan)));
        Assert.True(option.Keyword!.IsSecret);

        var command = Assert.Single(parsed.CommandOverrides);
        Assert.Equal(("GET ", "x"), (parsed.TextOf(command.CommandSpan), parsed.TextOf(command.ReplacementSpan)));

        Assert.Equal(["localhost ", "[::1]", "!/s"], parsed.Endpoints.Select(endpoint => parsed.TextOf(endpoint.HostSpan)));
        Assert.Equal(["localhost ", "::1", "/s"], parsed.Endpoints.Select(endpoint => endpoint.Host));
        Assert.Equal([" 6380", "1", null], parsed.Endpoints.Select(endpoint => endpoint.PortSpan is { } span ? parsed.TextOf(span) : null));
        Assert.Equal([6380, 1, null], parsed.Endpoints.Select(endpoint => endpoint.Port));
        Assert.Equal([EndpointKind.Dns, EndpointKind.Ip, EndpointKind.UnixSocket], parsed.Endpoints.Select(endpoint => endpoint.Kind));
        Assert.Equal([PortState.Known, PortState.Known, PortState.NotWritten], parsed.Endpoints.Select(endpoint => endpoint.PortState));
        Assert.False(parsed.HasHoles || parsed.MayHoldMoreItems);
    }

    [Fact]
    public void LastDuplicateCounts()
    {
        var parsed = ConnectionString.Parse("ssl=true,SSL=false,nope=1");
        Assert.Equal([false, true, true], parsed.Options.Select(option => option.IsEffective));
        Assert.Same(parsed.Options[1], parsed.TryGetOption("Ssl"));
        Assert.Equal(new OptionLookup(OptionState.Known, parsed.Options[1]), parsed.Find("ssl"));
        Assert.Equal(new OptionLookup(OptionState.Unset, null), parsed.Find("password"));
        Assert.Null(parsed.Options[2].Keyword);
    }

    [Fact]
    public void DuplicateEndpointsAreTold() => Assert.Equal(
        [false, true, false, false, true, false, true],
        ConnectionString.Parse("h:1,H:1,h,::1,[0:0::1],!A,!A").Endpoints.Select(endpoint => endpoint.IsDuplicate));

    [Fact]
    public void PortsOutOfRangeAreKept() => Assert.Equal([65536, -1], ConnectionString.Parse("h:65536,h:-1").Endpoints.Select(endpoint => endpoint.Port));

    [Theory]
    [InlineData("true", true, null)]
    [InlineData("YES", true, null)]
    [InlineData("off", false, null)]
    [InlineData("1", true, 1)]
    [InlineData("0", false, 0)]
    [InlineData("+5", null, 5)]
    [InlineData("1000ms", null, null)]
    [InlineData("", null, null)]
    public void ValuesAreReadAsTheLibraryDoes(string value, bool? boolean, int? number)
    {
        var option = ConnectionString.Parse("k=" + value).Options[0];
        Assert.Equal(boolean, option.TryGetBoolean(out var asBoolean) ? asBoolean : null);
        Assert.Equal(number, option.TryGetInt32(out var asNumber) ? asNumber : null);
    }

    [Fact]
    public void WithHolesNothingIsEvaluated() => Assert.False(ConnectionString.Parse("h,ssl=" + ConnectionString.Hole).Evaluate(new Version(3, 4)).IsKnown);
}

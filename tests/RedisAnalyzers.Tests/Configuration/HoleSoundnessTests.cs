using CsCheck;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Library;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>
/// A hole never makes a false claim: whatever is cut out of a text, all that the template says is true of the text,
/// as long as the piece keeps to what <see cref="Holes"/> takes for granted.
/// </summary>
public class HoleSoundnessTests(ITestOutputHelper output)
{
    /// <summary>A text and one or two pieces of it that do not overlap, in order.</summary>
    private static readonly Gen<(string Text, TextSpan[] Pieces)> Cuts =
        from text in ConnectionTexts.All.Where(text => text.Length is > 0 and < 200)
        from first in Piece(text, 0)
        from second in Piece(text, first.End)
        from isOne in Gen.Bool
        select (text, isOne ? new[] { first } : [first, second]);

    private int _full;
    private int _options;
    private int _opened;
    private int _untold;

    [Fact]
    public void EveryClaimIsTrueOfTheText()
    {
        Cuts.Sample((text, pieces) => Check(text, pieces), iter: 30_000, threads: 1);
        output.WriteLine(
            $"{_full} checked in full, {_options} but for the endpoints, {_opened} where the hole may be items, {_untold} outside of what holes stand for");
        Assert.True(_full > 2000 && _options > 2000 && _opened > 2000);
    }

    private static Gen<TextSpan> Piece(string text, int first) =>
        from start in Gen.Int[first, text.Length]
        from end in Gen.Int[start, Math.Min(text.Length, start + 30)]
        select TextSpan.FromBounds(start, end);

    private void Check(string text, TextSpan[] pieces)
    {
        var whole = ConnectionString.Parse(text);
        var template = ConnectionString.Parse(pieces.Reverse().Aggregate(text, (cut, piece) => cut[..piece.Start] + ConnectionString.Hole + cut[piece.End..]));
        var staysInPlace = pieces.All(piece => StaysInPlace(whole, piece));

        // Two pieces may together cut out what makes one of them stay in its place.
        var isTold = pieces.Length == 1 ? staysInPlace || template.MayHoldMoreItems : pieces.All(piece => whole.TextOf(piece).IndexOfAny([',', '=']) < 0);
        if (!isTold)
        {
            _untold++;
            return;
        }

        CheckOptions(whole, template);
        if (staysInPlace && pieces.All(piece => IsInValue(whole, piece) || IsPlainInEndpoint(whole, piece)))
        {
            _full++;
            CheckEndpoints(whole, template, isWhole: !template.MayHoldMoreItems);
        }
        else
        {
            _options += staysInPlace ? 1 : 0;
            _opened += staysInPlace ? 0 : 1;
            CheckKnownEndpoints(whole, template);
        }
    }

    private static bool IsInValue(ConnectionString whole, TextSpan piece) =>
        whole.Options.Any(option => option.ValueSpan.Contains(piece)) || whole.CommandOverrides.Any(command => command.ReplacementSpan.Contains(piece));

    private static bool StaysInPlace(ConnectionString whole, TextSpan piece) =>
        whole.TextOf(piece) is var text && !text.Contains(',') && (IsInValue(whole, piece) || !text.Contains('='));

    /// <summary>In an endpoint a piece has at least one character, keeps to its side of the colon, and a port stays a number.</summary>
    private static bool IsPlainInEndpoint(ConnectionString whole, TextSpan piece) =>
        whole.TextOf(piece) is { Length: > 0 } text && text.Trim() == text && text.IndexOfAny([':', '[', ']', '!']) < 0
        && !whole.Segments.Any(segment => segment.Kind == SegmentKind.Dropped && segment.Span.IntersectsWith(piece));

    private static void CheckOptions(ConnectionString whole, ConnectionString template)
    {
        foreach (var keyword in ConfigurationKeywords.All.Select(row => row.Keyword).Concat(template.Options.Select(option => option.Name)))
        {
            var claim = template.Find(keyword);
            var truth = whole.Find(keyword);
            Assert.True(
                claim.State == OptionState.Unknown || (claim.State == truth.State && claim.Option?.Value == truth.Option?.Value),
                $"{Show(whole)} as {Show(template)}: {keyword} is {claim.State}");
        }
    }

    private static void CheckEndpoints(ConnectionString whole, ConnectionString template, bool isWhole)
    {
        if (isWhole)
        {
            Assert.True(whole.Endpoints.Length == template.Endpoints.Length, $"{Show(whole)} as {Show(template)}: {template.Endpoints.Length} endpoints");
        }

        Assert.All(
            template.Endpoints,
            claim => Assert.True(whole.Endpoints.Any(truth => Allows(claim, truth)), $"{Show(whole)} as {Show(template)}: an endpoint"));
    }

    private static void CheckKnownEndpoints(ConnectionString whole, ConnectionString template)
    {
        var known = template.Endpoints.Where(claim => claim.IsHostKnown && claim.PortState != PortState.Unknown);
        Assert.All(known, claim => Assert.True(whole.Endpoints.Any(truth => Allows(claim, truth)), $"{Show(whole)} as {Show(template)}: {claim.Host}"));
    }

    private static bool Allows(Endpoint claim, Endpoint truth) =>
        (claim.Kind == EndpointKind.Unknown || claim.Kind == truth.Kind)
        && (!claim.IsHostKnown || claim.Host == truth.Host)
        && (claim.PortState == PortState.Unknown || (claim.PortState == truth.PortState && claim.Port == truth.Port));

    private static string Show(ConnectionString text) => Agreement.Quote(text.Text.Replace(ConnectionString.Hole, '⟨'));
}

using CsCheck;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>What holds for the mistakes of any text, in each version that can be had.</summary>
public class ProblemConventions(ITestOutputHelper output)
{
    private static readonly Version[] Versions = [.. RealLibrary.Versions.Select(Version.Parse)];

    /// <summary>
    /// Reading throws exactly where a mistake says so, but for the commands, which no rule is about, and the servers, where more is wrong than throws.
    /// </summary>
    [Fact]
    public void A_text_that_throws_has_a_mistake()
    {
        int throwing = 0, sound = 0;
        ConnectionTexts.All.Sample(
            text =>
            {
                foreach (var version in Versions)
                {
                    var parsed = ConnectionString.Parse(text);
                    var mistakes = ProblemReader.Read(parsed, version, ignoresUnknown: false);
                    var outcome = parsed.Evaluate(version);
                    if (outcome.Failure is null)
                    {
                        sound++;
                    }
                    else
                    {
                        throwing++;
                    }

                    Assert.True(
                        outcome.Failure is null || !mistakes.IsEmpty || !parsed.CommandOverrides.IsEmpty || text.Contains('!'),
                        $"""
                        {version} throws {outcome.Failure} for
                        {text}
                        """);
                    var surely = mistakes.Where(m => m.Kind is ProblemKind.UnknownKeyword || (m.Kind is ProblemKind.Value && m.OverriddenBy is null));
                    Assert.True(
                        outcome.Failure is not null || !surely.Any() || mistakes.Any(m => m.Kind == ProblemKind.Separator),
                        $"""
                        {version} takes
                        {text}
                        with {string.Join('\n', surely)}
                        """);
                }
            },
            iter: 5_000,
            threads: 1);
        output.WriteLine($"{throwing} readings throw, {sound} do not");
        Assert.True(throwing > 2000 && sound > 2000);
    }

    /// <summary>Every mistake lies in the text, and no two stand at the same place.</summary>
    [Fact]
    public void A_mistake_has_a_place() => ConnectionTexts.All.Sample(
        text =>
        {
            var mistakes = ProblemReader.Read(ConnectionString.Parse(text), Versions[^1], ignoresUnknown: false);
            Assert.All(mistakes, m => Assert.InRange(m.Span.End, m.Span.Start, text.Length));
            Assert.Equal(mistakes.Length, mistakes.Select(m => m.Span).Distinct().Count());
        },
        iter: 5_000,
        threads: 1);

    /// <summary>A hole hides mistakes and never makes one: what is wrong with the template is wrong with each text that it stands for.</summary>
    [Fact]
    public void A_hole_makes_no_mistake()
    {
        var checkedTemplates = 0;
        var cuts =
            from text in ConnectionTexts.All.Where(text => text.Length is > 0 and < 200)
            from start in Gen.Int[0, text.Length - 1]
            from end in Gen.Int[start + 1, Math.Min(text.Length, start + 30)]
            select (text, TextSpan.FromBounds(start, end));
        cuts.Sample(
            (text, piece) =>
            {
                // A hole fills one place: a value, a host, a port; what it holds at run time is no placeholder.
                var cut = text.Substring(piece.Start, piece.Length);
                if (cut.IndexOfAny(",=:;@/![]\"'&|$<>{}%#*".ToCharArray()) >= 0 || cut.Any(char.IsWhiteSpace))
                {
                    return;
                }

                var template = ConnectionString.Parse(text[..piece.Start] + ConnectionString.Hole + text[piece.End..]);
                var mistakes = ProblemReader.Read(template, Versions[^1], ignoresUnknown: false);
                if (mistakes.IsEmpty)
                {
                    return;
                }

                checkedTemplates++;
                Assert.True(
                    !ProblemReader.Read(ConnectionString.Parse(text), Versions[^1], ignoresUnknown: false).IsEmpty,
                    $"""
                    {template.Text}
                    {string.Join('\n', mistakes)}
                    is fine as
                    {text}
                    """);
            },
            iter: 10_000,
            threads: 1);
        output.WriteLine($"{checkedTemplates} templates with mistakes");
        Assert.True(checkedTemplates > 500);
    }

    /// <summary>No message holds anything of what stands behind a secret's keyword.</summary>
    [Theory]
    [InlineData("redis,password=ab,MARKER")]
    [InlineData("redis,password=ab,MARKER=1")]
    [InlineData("redis,password=ab,12345678")]
    [InlineData("redis,password=a,b,MARKER")]
    [InlineData("redis,password=ab,MARKER.x/y")]
    [InlineData("redis,password=ab,MARKER:z")]
    [InlineData("redis,password=ab,MARKER.x:1:2")]
    [InlineData("redis,password=ab;MARKER;ssl=true")]
    [InlineData("redis,sentinelPassword=ab,\"MARKER")]
    [InlineData("redis,pwd=MARKER")]
    [InlineData("redis://user:MARKER@host:6379/0?x=1")]
    [InlineData("MARKER@redis:6379")]
    [InlineData("user:MARKER@redis:6379?x=1")]
    [InlineData("redis:6379@MARKER")]
    [InlineData("redis,abortConnect=no way MARKER, it is")]
    [InlineData("redis,password=MARKER,password=other")]
    public void A_message_holds_no_secret(string text) => Assert.All(
        ProblemReader.Read(ConnectionString.Parse(text), Versions[^1], ignoresUnknown: false),
        m => Assert.DoesNotMatch("MARKER|12345678|345", m.Found + m.Advice));
}

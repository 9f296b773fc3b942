using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>
/// Code is broken most of the time that somebody writes it: a source that ends early, lacks a token, has one twice or two in the wrong order.
/// </summary>
internal static class BrokenCode
{
    /// <summary>One text for each token, in each of the four ways.</summary>
    public static IEnumerable<Input> Systematic(Input sample)
    {
        var text = sample.Text;
        var tokens = Tokens(text, withUsings: true);
        var start = Tokens(text, withUsings: false).FirstOrDefault().SpanStart;
        yield return sample;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at].Span;
            yield return sample with { Kind = "cut", Text = text[..token.Start] };
            if (token.Start < start)
            {
                continue;
            }

            yield return sample with { Kind = "lost", Text = text.Remove(token.Start, token.Length) };
            yield return sample with { Kind = "doubled", Text = text.Insert(token.End, " " + text.Substring(token.Start, token.Length)) };
            if (at + 1 < tokens.Count)
            {
                yield return sample with { Kind = "swapped", Text = Swap(text, token, tokens[at + 1].Span) };
            }
        }
    }

    /// <summary>Up to six accidents, anywhere; also halves of two sources put together.</summary>
    public static Input Random(IReadOnlyList<Input> sources, Random random)
    {
        var sample = sources[random.Next(sources.Count)];
        var text = sample.Text;
        for (var left = random.Next(1, 7); left > 0; left--)
        {
            var tokens = Tokens(text, withUsings: true);
            if (tokens.Count < 2)
            {
                break;
            }

            var (one, other) = (tokens[random.Next(tokens.Count)].Span, tokens[random.Next(tokens.Count)].Span);
            text = random.Next(8) switch
            {
                0 or 1 => text.Remove(one.Start, one.Length),
                2 => text.Insert(one.End, " " + text.Substring(other.Start, other.Length)),
                3 => one.End <= other.Start ? Swap(text, one, other) : other.End <= one.Start ? Swap(text, other, one) : text,
                4 => text.Remove(one.Start, one.Length).Insert(one.Start, text.Substring(other.Start, other.Length)),
                5 => one.End < other.Start ? text.Remove(one.Start, other.Start - one.Start) : text,
                6 => text.Insert(random.Next(text.Length + 1), Scraps[random.Next(Scraps.Length)]),
                _ => text[..one.Start] + Half(sources[random.Next(sources.Count)].Text, random),
            };
        }

        return sample with { Kind = "damaged", Text = text };
    }

    // What opens or closes something, and what a lexer finds hard.
    private static readonly string[] Scraps =
    [
        "{", "}", "(", ")", "\"", "@\"", "$\"", "\"\"\"", """"$$"""{{"""", "/*", "*/", "//", "#if X\n", "\n#endif\n", "<", ">",
        "=>", "??", "?.", "new()", "new", "await", "\\u0041", "\0", "\uD800", "\u2028", "'", ";", ",", "static", "partial", "[",
        "]", "is", "switch {", "ref", "out var",
    ];

    private static string Half(string text, Random random) => text[random.Next(text.Length)..];

    private static string Swap(string text, TextSpan first, TextSpan second) =>
        text[..first.Start] + text[second.Start..second.End] + text[first.End..second.Start] + text[first.Start..first.End] + text[second.End..];

    private static List<SyntaxToken> Tokens(string text, bool withUsings) =>
    [
        .. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens(node => withUsings || node is not UsingDirectiveSyntax)
            .Where(token => token.Span.Length > 0 && (withUsings || token.Parent is not UsingDirectiveSyntax)),
    ];
}

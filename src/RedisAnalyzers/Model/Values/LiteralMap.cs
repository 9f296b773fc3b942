using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// Leads from a character of a literal's value to the character of the source that wrote it, through every literal form:
/// regular, verbatim, raw (single and multi-line) and the text parts of interpolated strings.
/// </summary>
internal static class LiteralMap
{
    /// <summary>
    /// Source positions of <paramref name="token"/>'s value: element i is where character i starts, the last element is
    /// where the value ends. Empty when the form cannot be mapped; the caller then points at the whole token.
    /// </summary>
    internal static ImmutableArray<int> Of(SyntaxToken token)
    {
        var raw = token.Text;
        var value = ValueOf(token);
        var start = token.SpanStart;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken:
                return raw.StartsWith("@", StringComparison.Ordinal)
                    ? Decode(raw, 2, raw.Length - 1, start, value, Escapes.Verbatim)
                    : Decode(raw, 1, raw.Length - 1, start, value, Escapes.Regular);

            case SyntaxKind.SingleLineRawStringLiteralToken:
                var quotes = QuoteCount(raw);
                return Decode(raw, quotes, raw.Length - quotes, start, value, Escapes.None);

            case SyntaxKind.MultiLineRawStringLiteralToken:
                return MultiLineRaw(raw, start, value);

            case SyntaxKind.InterpolatedStringTextToken when token.Parent?.Parent is InterpolatedStringExpressionSyntax { StringStartToken
                .RawKind: (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken } whole:
                return new RawLines(raw, 0, raw.Length, Indentation(whole.StringEndToken.Text)).Map(start, whole.Contents[0] == token.Parent, value);

            case SyntaxKind.InterpolatedStringTextToken:
                return Decode(raw, 0, raw.Length, start, value, InterpolationEscapes(token));

            default:
                return ImmutableArray<int>.Empty;
        }
    }

    /// <summary>The token's value. The compiler leaves the doubled braces of an interpolated text to a later phase.</summary>
    internal static string ValueOf(SyntaxToken token) =>
        token.IsKind(SyntaxKind.InterpolatedStringTextToken) && (InterpolationEscapes(token) & Escapes.Braces) != 0
            ? token.ValueText.Replace("{{", "{").Replace("}}", "}")
            : token.ValueText;

    [Flags]
    private enum Escapes
    {
        None = 0,
        Regular = 1,
        Verbatim = 2,
        Braces = 4,
    }

    private static Escapes InterpolationEscapes(SyntaxToken text)
    {
        if (text.Parent?.Parent is not InterpolatedStringExpressionSyntax whole)
        {
            return Escapes.Braces;
        }

        return whole.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedVerbatimStringStartToken => Escapes.Verbatim | Escapes.Braces,
            SyntaxKind.InterpolatedStringStartToken => Escapes.Regular | Escapes.Braces,
            _ => Escapes.None,
        };
    }

    private static ImmutableArray<int> Decode(string raw, int from, int to, int tokenStart, string value, Escapes escapes)
    {
        var map = ImmutableArray.CreateBuilder<int>(value.Length + 1);
        var decoded = new StringBuilder(value.Length);
        var i = from;
        while (i < to)
        {
            var at = i;
            i += Unit(raw, i, to, escapes, decoded);
            while (map.Count < decoded.Length)
            {
                map.Add(tokenStart + at);
            }
        }

        map.Add(tokenStart + to);
        // A form that was decoded wrongly (a new escape, an unterminated literal) gives no map rather than a wrong one.
        return string.Equals(decoded.ToString(), value, StringComparison.Ordinal) ? map.ToImmutable() : ImmutableArray<int>.Empty;
    }

    /// <summary>Decodes one unit at <paramref name="i"/> and says how many source characters it took.</summary>
    private static int Unit(string raw, int i, int to, Escapes escapes, StringBuilder decoded)
    {
        var c = raw[i];
        var next = i + 1 < to ? raw[i + 1] : '\0';
        var doubled = c == next && (((escapes & Escapes.Verbatim) != 0 && c == '"') || ((escapes & Escapes.Braces) != 0 && c is '{' or '}'));
        if (doubled)
        {
            decoded.Append(c);
            return 2;
        }

        if ((escapes & Escapes.Regular) == 0 || c != '\\')
        {
            decoded.Append(c);
            return 1;
        }

        switch (next)
        {
            case 'x': return Hex(raw, i, Math.Min(to, i + 6), decoded);
            case 'u': return Hex(raw, i, Math.Min(to, i + 6), decoded);
            case 'U': return Hex(raw, i, Math.Min(to, i + 10), decoded);
            default:
                decoded.Append(next switch
                {
                    '0' => '\0', 'a' => '\a', 'b' => '\b', 'e' => '\u001b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', _ => next,
                });
                return 2;
        }
    }

    private static int Hex(string raw, int i, int limit, StringBuilder decoded)
    {
        var end = i + 2;
        while (end < limit && Uri.IsHexDigit(raw[end]))
        {
            end++;
        }

        if (int.TryParse(raw.Substring(i + 2, end - i - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code <= 0x10FFFF)
        {
            decoded.Append(code is < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));
        }

        return end - i;
    }

    private static int QuoteCount(string raw)
    {
        var n = 0;
        while (n < raw.Length && raw[n] == '"')
        {
            n++;
        }

        return n;
    }

    /// <summary>How far the closing quotes of a multi-line raw literal are indented; negative when they do not stand on a line of their own.</summary>
    private static int Indentation(string end) => end.IndexOf('"', end.LastIndexOf('\n') + 1) - end.LastIndexOf('\n') - 1;

    /// <summary>A multi-line raw literal drops its first line break, its last line and the indentation of the closing quotes.</summary>
    private static ImmutableArray<int> MultiLineRaw(string raw, int start, string value)
    {
        var open = raw.IndexOf('\n') + 1;
        var close = raw.LastIndexOf('\n');
        if (open <= 0 || close < open)
        {
            return ImmutableArray<int>.Empty;
        }

        var indent = Indentation(raw);
        if (raw[close - 1] == '\r')
        {
            close--;
        }

        return new RawLines(raw, open, close, indent).Map(start, true, value);
    }

    /// <summary>Lines of a multi-line raw literal: the indentation of each line is not in the value.</summary>
    /// <param name="Raw">The source.</param>
    /// <param name="Open">Where the lines begin in it.</param>
    /// <param name="Close">Where they end.</param>
    /// <param name="Indentation">How many blanks the closing quotes are indented by.</param>
    private readonly record struct RawLines(string Raw, int Open, int Close, int Indentation)
    {
        /// <param name="start">Where the source stands in its file.</param>
        /// <param name="lineStart">The text begins with a line, not after a hole.</param>
        /// <param name="value">The value, which the map must give back.</param>
        internal ImmutableArray<int> Map(int start, bool lineStart, string value)
        {
            if (Indentation < 0)
            {
                return ImmutableArray<int>.Empty;
            }

            var map = ImmutableArray.CreateBuilder<int>(value.Length + 1);
            var decoded = new StringBuilder(value.Length);
            for (var i = Open; i < Close; i++)
            {
                if (lineStart)
                {
                    var skip = 0;
                    while (skip < Indentation && i < Close && Raw[i] is ' ' or '\t')
                    {
                        i++;
                        skip++;
                    }

                    lineStart = false;
                    if (i >= Close)
                    {
                        break;
                    }
                }

                decoded.Append(Raw[i]);
                map.Add(start + i);
                lineStart = Raw[i] == '\n';
            }

            map.Add(start + Close);
            return string.Equals(decoded.ToString(), value, StringComparison.Ordinal) ? map.ToImmutable() : ImmutableArray<int>.Empty;
        }
    }
}

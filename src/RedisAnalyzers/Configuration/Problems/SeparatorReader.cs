using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>Finds wrong separators in place of commas: the semicolons of other connection strings, the ampersands of a query, white space.</summary>
internal static class SeparatorReader
{
    /// <summary>The text with a comma in place of each wrong separator; every character keeps its position.</summary>
    internal static string WithCommas(string text, IEnumerable<Problem> wrong)
    {
        var characters = text.ToCharArray();
        foreach (var separator in wrong)
        {
            characters[separator.Span.Start] = ',';
        }

        return new string(characters);
    }

    /// <summary>Each wrong separator, one character long.</summary>
    internal static IEnumerable<Problem> Wrong(ConnectionString text)
    {
        var option = 0;
        var behindSecret = false;
        foreach (var segment in text.Segments)
        {
            if (segment.Kind is SegmentKind.Separator or SegmentKind.Blank)
            {
                continue;
            }

            var current = segment.Kind == SegmentKind.Option ? text.Options[option++] : null;
            var isSecret = current is { Keyword.IsSecret: true };
            if (UriText.Read(text.Text, segment.Span) is null)
            {
                // After a password anything may be a part of it, and inside it anything except another keyword.
                for (var i = segment.Span.Start + 1; i < segment.Span.End; i++)
                {
                    if (IsWrong(text.Text, i, segment, current, behindSecret))
                    {
                        yield return Of(text.Text, i);
                    }
                }
            }

            // A hole may be a password as well.
            behindSecret = isSecret || segment.Kind == SegmentKind.Unknown;
        }
    }

    private static bool IsWrong(string text, int at, Segment item, ConnectionOption? option, bool behindSecret)
    {
        var c = text[at];
        var isSecret = option is { Keyword.IsSecret: true };
        if (c != ';' && (isSecret || !(c is '&' or '|' || IsLoneBlank(text, at))))
        {
            return false;
        }

        if (NextWord(text, at + 1, item.Span.End) is { } word)
        {
            return ConfigurationKeywords.Find(word) is not null || (c is ';' or '&' && IsConfusion(word));
        }

        if (c != ';' || isSecret || behindSecret || Holes.In(text, item.Span))
        {
            return false;
        }

        var isInServer = item.Kind is SegmentKind.Endpoint or SegmentKind.Dropped || at < option?.KeywordSpan.End;
        return isInServer || at == item.Span.End - 1;
    }

    /// <summary>White space without another separator before it. No item starts with white space.</summary>
    private static bool IsLoneBlank(string text, int at)
    {
        if (!char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        while (char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return text[at] is not (';' or '&' or '|');
    }

    private static bool IsConfusion(string word) =>
        KeywordConfusions.KeywordFor(word) is not null || KeywordConfusions.IsHost(word) || KeywordConfusions.IsPort(word)
            || ConfigurationKeywords.FindByPropertyName(word) is not null;

    /// <summary>The word between a separator and an <c>=</c>; null when there is no such pair.</summary>
    private static string? NextWord(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var wordEnd = start;
        while (wordEnd < end && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        var equals = wordEnd;
        while (equals < end && char.IsWhiteSpace(text[equals]))
        {
            equals++;
        }

        return wordEnd > start && equals < end && text[equals] == '=' ? text.Substring(start, wordEnd - start) : null;
    }

    private static Problem Of(string text, int at) => new(
        ProblemKind.Separator, new TextSpan(at, 1), text[at] is ';' or '&' or '|' ? $"'{text[at]}'" : "Whitespace",
        IsLast(text, at) ? "remove it" : "use a comma")
    {
        Repairs = ImmutableArray.Create(new Repair(new TextSpan(at, 1), IsLast(text, at) ? "" : ",")),
    };

    private static bool IsLast(string text, int at) => text.Substring(at + 1).TrimEnd(' ', ';').Length == 0;
}

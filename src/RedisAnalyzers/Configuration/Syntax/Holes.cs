using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>
/// What the holes of a template may stand for.
/// <para>
/// A hole that fills a place of an item (a value, a host before its colon, a port, or the inside of one of them) is taken to stay in its place:
/// the text behind it has no comma, and as a host no <c>=</c>, no bare colon, and at least one character.
/// </para>
/// <para>
/// A hole that could as well be items of its own is not trusted so far: alone between commas, in a keyword, or glued to the edge of something
/// that looks complete without it, as in <c>"localhost:6379" + extra</c>. Everything that is not written is unknown then.
/// </para>
/// </summary>
internal static class Holes
{
    /// <summary>Characters after which a text waits for more, so that a hole behind them goes on with the same word.</summary>
    private const string Joiners = "-_.:/\\|@#~+";

    internal static bool In(string text) => text.IndexOf(ConnectionString.Hole) >= 0;

    internal static bool In(string text, TextSpan span) => text.IndexOf(ConnectionString.Hole, span.Start, span.Length) >= 0;

    internal static bool EndsWith(string text, TextSpan span) => !span.IsEmpty && text[span.End - 1] == ConnectionString.Hole;

    /// <summary>The span holds nothing but holes and white space.</summary>
    internal static bool Only(string text, TextSpan span) => SkipForward(text, span) == span.End;

    /// <summary>A hole at the start of an endpoint may bring items of its own, the last of which ends where the known text begins.</summary>
    internal static bool MayOpenItems(string text, TextSpan span)
    {
        if (span.IsEmpty || text[span.Start] != ConnectionString.Hole)
        {
            return false;
        }

        var known = SkipForward(text, span);
        return Count(text, TextSpan.FromBounds(span.Start, known)) > 1
            || (known < span.End && (char.IsLetterOrDigit(text[known]) || text[known] is '[' or '!' or '"' or '\''));
    }

    /// <summary>A hole at the end of an endpoint, or of a value, may bring items of its own behind what is already complete.</summary>
    internal static bool MayAppendItems(string text, TextSpan place, bool isSecret)
    {
        if (!EndsWith(text, place))
        {
            return false;
        }

        var known = place.End;
        while (known > place.Start && IsBlankOrHole(text[known - 1]))
        {
            known--;
        }

        if (Count(text, TextSpan.FromBounds(known, place.End)) > 1)
        {
            return true;
        }

        // Nothing known before it: the hole is the whole value. A secret may end in any character.
        return known > place.Start && (isSecret || Joiners.IndexOf(text[known - 1]) < 0);
    }

    private static int SkipForward(string text, TextSpan span)
    {
        var position = span.Start;
        while (position < span.End && IsBlankOrHole(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int Count(string text, TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            count += text[i] == ConnectionString.Hole ? 1 : 0;
        }

        return count;
    }

    private static bool IsBlankOrHole(char character) => character == ConnectionString.Hole || char.IsWhiteSpace(character);
}

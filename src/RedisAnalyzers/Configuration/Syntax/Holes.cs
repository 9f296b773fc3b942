using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>
/// What the holes of a template may stand for.
/// <para>
/// A hole that fills a place of an item (a value, a host before its colon, a port, or the inside of one of them) is assumed to stay in its place: its value
/// has no comma, and as a host no <c>=</c>, no unbracketed colon, and at least one character.
/// </para>
/// <para>
/// A hole that could contain whole items is not assumed to do so: alone between commas, in a keyword, or next to something that looks complete without it, as
/// in <c>"localhost:6379" + extra</c>. Then every option that is not written is unknown. A <see cref="ConnectionString.WordHole"/> is one word wherever it
/// stands.
/// </para>
/// </summary>
internal static class Holes
{
    /// <summary>Characters after which the text is incomplete, so that a hole after them continues the same word.</summary>
    private const string Joiners = "-_.:/\\|@#~+";

    internal static bool In(string text) => text.IndexOf(ConnectionString.Hole) >= 0;

    internal static bool In(string text, TextSpan span) => text.IndexOf(ConnectionString.Hole, span.Start, span.Length) >= 0;

    internal static bool EndsWith(string text, TextSpan span) => !span.IsEmpty && text[span.End - 1] == ConnectionString.Hole;

    /// <summary>The span contains only holes and white space.</summary>
    internal static bool Only(string text, TextSpan span) => SkipForward(text, span) == span.End;

    /// <summary>A hole of the span may stand for whole items: not all of them are words.</summary>
    internal static bool MayBeItems(string source, TextSpan span) => source.IndexOf(ConnectionString.Hole, span.Start, span.Length) >= 0;

    /// <summary>A hole at the start of an endpoint may contain whole items, the last of which ends where the known text starts.</summary>
    internal static bool MayOpenItems(string text, TextSpan span)
    {
        if (span.IsEmpty || !IsHole(text[span.Start]))
        {
            return false;
        }

        var known = SkipForward(text, span);
        if (!MayBeItems(text, TextSpan.FromBounds(span.Start, known)))
        {
            return false;
        }

        return Count(text, TextSpan.FromBounds(span.Start, known)) > 1
            || (known < span.End && (char.IsLetterOrDigit(text[known]) || text[known] is '[' or '!' or '"' or '\''));
    }

    /// <summary>A hole at the end of an endpoint, or of a value, may contain whole items after what is already complete.</summary>
    internal static bool MayAppendItems(string text, TextSpan place, bool isSecret)
    {
        if (place.IsEmpty || !IsHole(text[place.End - 1]))
        {
            return false;
        }

        var known = place.End;
        while (known > place.Start && IsBlankOrHole(text[known - 1]))
        {
            known--;
        }

        if (!MayBeItems(text, TextSpan.FromBounds(known, place.End)))
        {
            return false;
        }

        if (Count(text, TextSpan.FromBounds(known, place.End)) > 1)
        {
            return true;
        }

        // There is nothing known before it: the hole is the whole value. A secret may end in any character.
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
            count += IsHole(text[i]) ? 1 : 0;
        }

        return count;
    }

    private static bool IsBlankOrHole(char character) => IsHole(character) || char.IsWhiteSpace(character);

    private static bool IsHole(char character) => character is ConnectionString.Hole or ConnectionString.WordHole;
}

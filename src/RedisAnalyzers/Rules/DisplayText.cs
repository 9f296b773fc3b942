using System.Globalization;
using System.Text;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Source text for display in messages: long text is cut, and unprintable characters are replaced, so that a diagnostic stays one line of a build log.
/// </summary>
internal static class DisplayText
{
    /// <summary>In characters; longer than any host name that resolves.</summary>
    private const int Longest = 300;

    private const char Unprintable = '\uFFFD';

    /// <summary>The arguments of a message.</summary>
    internal static object[] ForArguments(object[] arguments)
    {
        var shown = new object[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            shown[i] = arguments[i] is string text ? Of(text) : arguments[i];
        }

        return shown;
    }

    /// <summary>One text.</summary>
    internal static string Of(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length && shown.Length < Longest; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                shown.Append(text[i++]).Append(text[i]);
            }
            else
            {
                shown.Append(Prints(text[i]) ? text[i] : Unprintable);
            }
        }

        return shown.Length < text.Length ? shown.Append('…').ToString() : shown.ToString();
    }

    private static bool Prints(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}

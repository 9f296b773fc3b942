namespace RedisAnalyzers.Configuration.Files;

/// <summary>The kinds of characters that YAML tells apart. U+0000 stands for the end of the text.</summary>
internal static class YamlCharacters
{
    /// <summary>White space within a line.</summary>
    internal static bool IsBlank(char c) => c is ' ' or '\t';

    /// <summary>The end of a line.</summary>
    internal static bool IsBreak(char c) => c is '\n' or '\r';

    /// <summary>White space, the end of a line or the end of the text: only before these is a dash, a question mark or a colon an indicator.</summary>
    internal static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\0';

    /// <summary>What ends a node between brackets.</summary>
    internal static bool IsBracketOrComma(char c) => c is ',' or '[' or ']' or '{' or '}';

    /// <summary>A character of names and numbers in ASCII.</summary>
    internal static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';

    /// <summary>
    /// The text has only characters that every reader takes for the same. Control characters are refused by all of them; U+0085, U+2028 and U+2029 end
    /// a line in version 1.1 of YAML and do not in version 1.2.
    /// </summary>
    internal static bool AreAllowed(string text)
    {
        for (var i = FileText.Start(text); i < text.Length; i++)
        {
            if (!(text[i] is (>= ' ' and <= '~') or '\n' or '\r' or '\t') && !IsAllowed(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllowed(string text, int position) =>
        text[position] is >= '\u00A0' and not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF') && !FileText.IsLoneSurrogate(text, position);
}

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Finds where the variables and commands end that a shell puts in place of what is written.</summary>
internal sealed class ShellSubstitutions(string text)
{
    private const int NotClosed = -1;

    /// <summary>
    /// Where the substitution ends that starts with the <c>$</c> or the <c>`</c> at a position; the position itself where none starts there; -1 where it is
    /// not closed.
    /// </summary>
    internal int EndOf(int start)
    {
        var next = start + 1;
        switch (text[start] == '`' ? '`' : next < text.Length ? text[next] : '\0')
        {
            case '`':
                return EndOfQuoted(next, '`');
            case '{':
                return EndOfNested(next, '{', '}');
            case '(':
                return EndOfNested(next, '(', ')');
            case (>= '0' and <= '9') or '@' or '*' or '#' or '?' or '$' or '!' or '-':
                return next + 1;
            default:
                while (next < text.Length && IsNameCharacter(text[next]))
                {
                    next++;
                }

                return next == start + 1 ? start : next;
        }
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    /// <summary>Where a part ends that starts with an opening character, and may have others of the kind in it.</summary>
    private int EndOfNested(int start, char opening, char closing)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\\')
            {
                i++;
            }
            else if (character is '\'' or '"' or '`')
            {
                var end = EndOfQuoted(i + 1, character);
                if (end == NotClosed)
                {
                    return NotClosed;
                }

                i = end - 1;
            }
            else if (character == opening)
            {
                depth++;
            }
            else if (character == closing && --depth == 0)
            {
                return i + 1;
            }
        }

        return NotClosed;
    }

    /// <summary>Where a quoted part ends, after its closing quote.</summary>
    private int EndOfQuoted(int start, char quote)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                return i + 1;
            }

            i += text[i] == '\\' && quote != '\'' ? 1 : 0;
        }

        return NotClosed;
    }
}

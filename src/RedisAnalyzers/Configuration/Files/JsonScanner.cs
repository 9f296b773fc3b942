using System;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Finds the tokens of JSON as <c>System.Text.Json</c> finds them when it skips comments. A method that reads something returns false when it is not there.
/// </summary>
internal sealed class JsonScanner(string text)
{
    /// <summary>Where the scanner stands.</summary>
    internal int Position { get; private set; } = FileText.Start(text);

    /// <summary>The text is read to its end.</summary>
    internal bool IsAtEnd => Position == text.Length;

    /// <summary>The next character; U+0000 at the end.</summary>
    internal char Next => Position < text.Length ? text[Position] : '\0';

    /// <summary>Skips a character if it is the next one.</summary>
    internal bool Skip(char character)
    {
        if (Next != character)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Skips white space.</summary>
    internal void SkipWhiteSpace()
    {
        while (Position < text.Length && text[Position] is ' ' or '\n' or '\r' or '\t')
        {
            Position++;
        }
    }

    /// <summary>Skips white space and comments; false when a comment is broken, before which the scanner then stands.</summary>
    internal bool SkipBlank()
    {
        SkipWhiteSpace();
        while (Next == '/')
        {
            if (!SkipComment())
            {
                return false;
            }

            SkipWhiteSpace();
        }

        return true;
    }

    /// <summary>Reads a string.</summary>
    /// <param name="content">What stands between the quotes.</param>
    /// <param name="hasEscapes">It has escapes.</param>
    internal bool ReadString(out TextSpan content, out bool hasEscapes)
    {
        content = default;
        hasEscapes = false;
        if (!Skip('"'))
        {
            return false;
        }

        // The loop that most of a file goes through: the position is a local variable.
        var start = Position;
        var position = start;
        while (position < text.Length && text[position] != '"')
        {
            var character = text[position];
            if (character == '\\')
            {
                hasEscapes = true;
                Position = position;
                if (!SkipEscape())
                {
                    return false;
                }

                position = Position;
            }
            else if (character < ' ' || (character >= '\uD800' && FileText.IsLoneSurrogate(text, position)))
            {
                return false;
            }
            else
            {
                position++;
            }
        }

        content = TextSpan.FromBounds(start, position);
        Position = position;
        return Skip('"');
    }

    /// <summary>Reads a number.</summary>
    internal bool ReadNumber(out TextSpan number)
    {
        var start = Position;
        Skip('-');
        var isNumber = (Skip('0') || SkipDigits()) && (!Skip('.') || SkipDigits()) && SkipExponent();
        number = TextSpan.FromBounds(start, Position);
        return isNumber;
    }

    /// <summary>Reads a word such as <c>true</c>.</summary>
    internal bool ReadWord(string word)
    {
        if (!FileText.StartsAt(text, Position, word))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>The character that an escape of a string stands for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">From the backslash to the last character of the escape.</param>
    internal static char Unescape(string text, ref int position)
    {
        position++;
        switch (text[position])
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                position += 4;
                return (char)((Uri.FromHex(text[position - 3]) << 12) | (Uri.FromHex(text[position - 2]) << 8)
                    | (Uri.FromHex(text[position - 1]) << 4) | Uri.FromHex(text[position]));
            default:
                return text[position];
        }
    }

    private bool SkipDigits()
    {
        var start = Position;
        while (Next is >= '0' and <= '9')
        {
            Position++;
        }

        return Position > start;
    }

    private bool SkipExponent()
    {
        if (!Skip('e') && !Skip('E'))
        {
            return true;
        }

        if (!Skip('+'))
        {
            Skip('-');
        }

        return SkipDigits();
    }

    /// <summary>Skips an escape. Halves of a surrogate pair are allowed only together, both as escapes.</summary>
    private bool SkipEscape()
    {
        Position++;
        if (Next != 'u')
        {
            return Next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' && Skip(Next);
        }

        return SkipUnit(out var unit)
            && !char.IsLowSurrogate(unit)
            && (!char.IsHighSurrogate(unit) || (Skip('\\') && Next == 'u' && SkipUnit(out var low) && char.IsLowSurrogate(low)));
    }

    private bool SkipUnit(out char unit)
    {
        unit = '\0';
        if (Position + 5 > text.Length)
        {
            return false;
        }

        for (var i = Position + 1; i < Position + 5; i++)
        {
            if (!Uri.IsHexDigit(text[i]))
            {
                return false;
            }

            unit = (char)((unit * 16) + Uri.FromHex(text[i]));
        }

        Position += 5;
        return true;
    }

    private bool SkipComment()
    {
        var start = Position;
        Position++;
        var isComment = Skip('/') ? SkipLineComment() : Skip('*') && SkipBlockComment();
        Position = isComment ? Position : start;
        return isComment;
    }

    private bool SkipLineComment()
    {
        // System.Text.Json refuses the line separators of JavaScript here, since the two languages would not agree where the comment ends.
        for (; Position < text.Length && text[Position] is not ('\n' or '\r'); Position++)
        {
            if (text[Position] is '\u2028' or '\u2029' || FileText.IsLoneSurrogate(text, Position))
            {
                return false;
            }
        }

        return true;
    }

    private bool SkipBlockComment()
    {
        for (; Position < text.Length; Position++)
        {
            if (text[Position] == '*' && Position + 1 < text.Length && text[Position + 1] == '/')
            {
                Position += 2;
                return true;
            }

            if (FileText.IsLoneSurrogate(text, Position))
            {
                return false;
            }
        }

        return false;
    }
}

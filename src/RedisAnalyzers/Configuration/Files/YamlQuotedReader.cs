using System;
using static RedisAnalyzers.Configuration.Files.YamlCharacters;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads scalars in quotes. Two single quotes are one; double quotes have escapes. Both may have many lines, which are folded.</summary>
internal sealed class YamlQuotedReader(YamlCursor cursor, DecodedText decoded)
{
    private readonly YamlFolds _folds = new(cursor, decoded);

    /// <summary>Reads a scalar at whose first quote the cursor stands; null when it is broken.</summary>
    /// <param name="indent">The column of the block collection around.</param>
    internal YamlScalar? Read(int indent)
    {
        var quote = cursor.Next;
        cursor.Skip();
        decoded.Begin();
        while (!IsEnd(quote))
        {
            if (cursor.IsAtEnd || !ReadPart(quote, indent))
            {
                return null;
            }
        }

        var text = decoded.ToFileString(cursor.Position);
        cursor.Skip();
        return new YamlScalar(text, isPlain: false);
    }

    private bool IsEnd(char quote) => cursor.Next == quote && !(quote == '\'' && cursor.AfterNext == '\'');

    private bool ReadPart(char quote, int indent)
    {
        var next = cursor.Next;
        if (IsSpace(next))
        {
            return ReadWhiteSpace(indent);
        }

        if (next == '\\' && quote == '"')
        {
            return ReadEscape(indent);
        }

        decoded.Append(next, cursor.Position);
        cursor.Skip(next == quote ? 2 : 1);
        return true;
    }

    /// <summary>Reads blanks, or line breaks with the blanks around them.</summary>
    private bool ReadWhiteSpace(int indent)
    {
        var start = cursor.Position;
        cursor.SkipBlanks();
        if (!IsBreak(cursor.Next))
        {
            decoded.Append(cursor.Text, start, cursor.Position);
            return true;
        }

        if (!SkipBreaks(indent))
        {
            return false;
        }

        _folds.Append(start);
        return true;
    }

    /// <summary>Skips line breaks. Readers do not agree about text that is not indented after them.</summary>
    private bool SkipBreaks(int indent) => _folds.Skip(indent) && cursor.Column > indent && !cursor.IsAtMarker;

    /// <summary>Reads an escape. A backslash at the end of a line takes the line break away.</summary>
    private bool ReadEscape(int indent)
    {
        var start = cursor.Position;
        var escaped = cursor.AfterNext;
        cursor.Skip();
        if (IsBreak(escaped))
        {
            if (!SkipBreaks(indent))
            {
                return false;
            }

            _folds.AppendEscaped();
            return true;
        }

        cursor.Skip();
        var digits = escaped switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            return ReadCode(digits, start);
        }

        if (Unescaped(escaped) is not { } character)
        {
            return false;
        }

        decoded.Append(character, start);
        return true;
    }

    /// <summary>Reads the number of a character. Halves of a surrogate pair are refused: only some readers put them together.</summary>
    private bool ReadCode(int digits, int start)
    {
        var code = 0L;
        for (var i = 0; i < digits; i++)
        {
            if (!Uri.IsHexDigit(cursor.Next))
            {
                return false;
            }

            code = (code * 16) + Uri.FromHex(cursor.Next);
            cursor.Skip();
        }

        if (code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return false;
        }

        decoded.Append((int)code, start);
        return true;
    }

    private static char? Unescaped(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        ' ' or '"' or '/' or '\\' => c,
        _ => null,
    };
}

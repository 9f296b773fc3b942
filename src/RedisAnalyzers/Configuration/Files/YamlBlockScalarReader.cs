using System;
using System.Collections.Generic;
using static RedisAnalyzers.Configuration.Files.YamlCharacters;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads block scalars: <c>|</c> keeps line breaks, <c>&gt;</c> folds them. A minus takes away the line break at the end, a plus keeps all of them, and a
/// digit says how far the text is indented.
/// </summary>
internal sealed class YamlBlockScalarReader(YamlCursor cursor, DecodedText decoded)
{
    /// <summary>The line breaks since the last line with text.</summary>
    private readonly List<int> _breaks = new();

    /// <summary>Reads a scalar and stops at the start of the line after it; null when it is broken, or when readers do not agree about it.</summary>
    /// <param name="indent">The column of the block collection around.</param>
    internal YamlScalar? Read(int indent)
    {
        var isFolded = cursor.Next == '>';
        cursor.Skip();
        var chomping = ReadIndicator("+-");
        var digit = ReadIndicator("123456789");
        chomping = chomping == default ? ReadIndicator("+-") : chomping;
        var headerEnd = cursor.Position;
        _breaks.Clear();
        if (!cursor.SkipRestOfLine() || !SkipLeadingLines(indent, out var column) || (digit != default && indent < 0))
        {
            return null;
        }

        decoded.Begin();
        var hasText = ReadLines(digit == default ? column : indent + (digit - '0'), isFolded);
        var kept = chomping switch { '-' => 0, '+' => _breaks.Count, _ => hasText ? Math.Min(1, _breaks.Count) : 0 };
        return new YamlScalar(decoded.ToFileString(hasText || kept > 0 ? Keep(kept) : headerEnd), isPlain: false);
    }

    /// <summary>Reads one of the characters, if it is next.</summary>
    private char ReadIndicator(string indicators)
    {
        var next = cursor.Next;
        return indicators.IndexOf(next) >= 0 && cursor.SkipIf(next) ? next : default;
    }

    /// <summary>
    /// Skips empty lines before the text and finds its column. False where readers differ: blanks in these lines, a tab before the text, and text without
    /// indentation.
    /// </summary>
    private bool SkipLeadingLines(int indent, out int column)
    {
        while (IsBreak(cursor.Next))
        {
            SkipBreak();
        }

        var line = cursor.Place;
        cursor.SkipSpaces();
        column = Math.Max(cursor.Column, indent + 1);
        var isAgreed = !IsBreak(cursor.Next) && cursor.Next != '\t' && (column > 0 || cursor.IsAtEnd);
        column = Math.Max(column, 1);
        cursor.Place = line;
        return isAgreed;
    }

    private void SkipBreak()
    {
        _breaks.Add(cursor.Position);
        cursor.SkipBreak();
    }

    /// <summary>Reads the lines of the text, up to the first that is less indented; false when there are none.</summary>
    private bool ReadLines(int column, bool isFolded)
    {
        var (hasText, wasIndented) = (false, false);
        while (true)
        {
            var line = cursor.Place;
            while (cursor.Next == ' ' && cursor.Column < column)
            {
                cursor.Skip();
            }

            if (IsBreak(cursor.Next))
            {
                SkipBreak();
                continue;
            }

            if (cursor.IsAtEnd || cursor.Column < column)
            {
                cursor.Place = line;
                return hasText;
            }

            // Lines that are indented further are not folded.
            var isIndented = IsBlank(cursor.Next);
            AppendBreaks(isFolded && hasText && !wasIndented && !isIndented);
            ReadLine();
            (hasText, wasIndented) = (true, isIndented);
        }
    }

    private void ReadLine()
    {
        var start = cursor.Position;
        cursor.SkipToBreak();
        decoded.Append(cursor.Text, start, cursor.Position);
    }

    /// <summary>Adds the line breaks before a line. Of several that are folded the first does not count.</summary>
    private void AppendBreaks(bool isFolded)
    {
        if (isFolded && _breaks.Count == 1)
        {
            decoded.Append(' ', _breaks[0]);
        }
        else
        {
            for (var i = isFolded ? 1 : 0; i < _breaks.Count; i++)
            {
                decoded.Append('\n', i == 1 && isFolded ? _breaks[0] : _breaks[i]);
            }
        }

        _breaks.Clear();
    }

    /// <summary>Adds some of the line breaks after the text, and finds where it ends.</summary>
    private int Keep(int count)
    {
        for (var i = 0; i < count; i++)
        {
            decoded.Append('\n', _breaks[i]);
        }

        return count > 0 ? cursor.EndOfBreak(_breaks[count - 1]) : _breaks.Count > 0 ? _breaks[0] : cursor.Position;
    }
}

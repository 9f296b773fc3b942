using static RedisAnalyzers.Configuration.Files.YamlCharacters;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads scalars without quotes. They may go on in the next lines, as long as these are indented.</summary>
internal sealed class YamlPlainReader(YamlCursor cursor, DecodedText decoded)
{
    /// <summary>What no scalar begins with. A colon might, where no blank follows it, but not every reader keeps it.</summary>
    private const string Indicators = ":,[]{}#&*!|>'\"%@`";

    private readonly YamlFolds _folds = new(cursor, decoded);

    /// <summary>Reads a scalar and stops directly after it; null when none begins here, or when readers do not agree where it ends.</summary>
    /// <param name="indent">The column of the block collection around.</param>
    /// <param name="isInBrackets">It stands in a collection with brackets.</param>
    internal YamlScalar? Read(int indent, bool isInBrackets)
    {
        decoded.Begin();
        return CanStart(isInBrackets) && ReadLine(indent, isInBrackets) && ReadNextLines(indent, isInBrackets)
            ? new YamlScalar(decoded.ToFileString(cursor.Position), isPlain: true)
            : null;
    }

    /// <summary>Reads the lines after the first one, as far as they belong to the scalar.</summary>
    private bool ReadNextLines(int indent, bool isInBrackets)
    {
        var end = cursor.Place;
        while (SkipBlanksBeforeBreak())
        {
            if (!_folds.Skip(indent))
            {
                return false;
            }

            if (!Continues(indent, isInBrackets))
            {
                break;
            }

            _folds.Append(end.Position);
            if (!ReadLine(indent, isInBrackets))
            {
                return false;
            }

            end = cursor.Place;
        }

        cursor.Place = end;
        return true;
    }

    private bool SkipBlanksBeforeBreak()
    {
        cursor.SkipBlanks();
        return IsBreak(cursor.Next);
    }

    private bool CanStart(bool isInBrackets) => cursor.Next switch
    {
        '-' or '?' => !IsSpace(cursor.AfterNext) && !(isInBrackets && IsBracketOrComma(cursor.AfterNext)),
        var first => !IsSpace(first) && Indicators.IndexOf(first) < 0,
    };

    /// <summary>The scalar goes on where the cursor stands, at the first text after a line break.</summary>
    private bool Continues(int indent, bool isInBrackets) =>
        !cursor.IsAtEnd && !cursor.IsAtMarker && cursor.Next != '#' && !EndsAt(cursor.Position, isInBrackets) && (isInBrackets || cursor.Column > indent);

    /// <summary>Reads what this line has of the scalar.</summary>
    private bool ReadLine(int indent, bool isInBrackets)
    {
        // Here readers differ: some take less indentation, some do not.
        if (isInBrackets && cursor.Column <= indent)
        {
            return false;
        }

        var (text, start) = (cursor.Text, cursor.Position);
        var (position, end, word) = (start, start, start);
        for (; position < text.Length && !IsBreak(text[position]); position++)
        {
            if (EndsAt(position, isInBrackets) || (text[position] == '#' && IsBlank(text[position - 1])))
            {
                break;
            }

            if (IsBlank(text[position]))
            {
                word = position + 1;
            }
            else
            {
                end = position + 1;
            }
        }

        decoded.Append(text, start, end);
        cursor.Skip(end - start);
        return CharacterAt(position) != ':' || !IsDisputed(text[word], CharacterAt(position + 1), isInBrackets);
    }

    /// <summary>
    /// A colon does not end the scalar for every reader: not after a word with an asterisk, which could be an alias, and not directly before a bracket.
    /// </summary>
    private static bool IsDisputed(char startOfWord, char afterColon, bool isInBrackets) =>
        startOfWord == '*' || (isInBrackets && afterColon is '[' or ']' or '{' or '}');

    /// <summary>A colon, a comma or a bracket ends the scalar.</summary>
    private bool EndsAt(int position, bool isInBrackets)
    {
        var character = cursor.Text[position];
        return character == ':'
            ? IsSpace(CharacterAt(position + 1)) || (isInBrackets && IsBracketOrComma(CharacterAt(position + 1)))
            : isInBrackets && IsBracketOrComma(character);
    }

    private char CharacterAt(int position) => position < cursor.Text.Length ? cursor.Text[position] : '\0';
}

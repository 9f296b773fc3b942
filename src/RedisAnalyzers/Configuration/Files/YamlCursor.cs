using static RedisAnalyzers.Configuration.Files.YamlCharacters;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Moves through the text of a YAML file and knows the column where it stands.</summary>
internal sealed class YamlCursor(string text)
{
    private int _position = FileText.Start(text);
    private int _lineStart = FileText.Start(text);

    /// <summary>The text of the file.</summary>
    internal string Text => text;

    /// <summary>Where the cursor stands. It may be put back to a place where it was.</summary>
    internal YamlPlace Place
    {
        get => new(_position, _lineStart);
        set => (_position, _lineStart) = (value.Position, value.LineStart);
    }

    internal int Position => _position;

    internal int Column => _position - _lineStart;

    internal bool IsAtEnd => _position >= text.Length;

    /// <summary>The next character; U+0000 at the end.</summary>
    internal char Next => _position < text.Length ? text[_position] : '\0';

    /// <summary>The character after the next one; U+0000 at the end.</summary>
    internal char AfterNext => _position + 1 < text.Length ? text[_position + 1] : '\0';

    /// <summary>The column of what comes next when that is the first of its line; -1 where the document ends.</summary>
    internal int Indentation => IsAtEnd || IsAtMarker ? -1 : Column;

    /// <summary>The line begins with <c>---</c> or <c>...</c>, where a document starts or ends.</summary>
    internal bool IsAtMarker => IsAt("---") || IsAt("...");

    /// <summary>Nothing but a comment stands in the rest of the line.</summary>
    internal bool IsAtLineEnd => IsAtEnd || IsBreak(Next) || IsAtComment;

    private bool IsAtComment => Next == '#' && (Column == 0 || IsBlank(text[_position - 1]));

    /// <summary>The line begins with a marker.</summary>
    internal bool IsAt(string marker) => Column == 0 && Next == marker[0] && FileText.StartsAt(text, _position, marker)
        && (_position + marker.Length >= text.Length || IsSpace(text[_position + marker.Length]));

    /// <summary>A character is next, and white space follows it.</summary>
    internal bool IsAtIndicator(char indicator) => Next == indicator && IsSpace(AfterNext);

    /// <summary>Skips characters that are not line breaks.</summary>
    internal void Skip(int length = 1) => _position += length;

    /// <summary>Skips a character if it is the next one.</summary>
    internal bool SkipIf(char character)
    {
        if (Next != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    internal void SkipSpaces()
    {
        while (Next == ' ')
        {
            _position++;
        }
    }

    internal void SkipBlanks()
    {
        while (IsBlank(Next))
        {
            _position++;
        }
    }

    /// <summary>Goes to the line break, or to the end of the text.</summary>
    internal void SkipToBreak()
    {
        var position = _position;
        while (position < text.Length && !IsBreak(text[position]))
        {
            position++;
        }

        _position = position;
    }

    /// <summary>Skips a line break; false when something else is next.</summary>
    internal bool SkipBreak()
    {
        if (!IsBreak(Next))
        {
            return false;
        }

        _position = EndOfBreak(_position);
        _lineStart = _position;
        return true;
    }

    /// <summary>Where a line break ends, which may be two characters.</summary>
    internal int EndOfBreak(int position) => position + (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1);

    /// <summary>Goes to the next line; false when something other than a comment stands in the rest of this one.</summary>
    internal bool SkipRestOfLine()
    {
        SkipBlanks();
        if (IsAtComment)
        {
            SkipToBreak();
        }

        return IsAtEnd || SkipBreak();
    }

    /// <summary>Goes from the start of a line to the next text that is not a comment; false when a tab is among the spaces before it.</summary>
    internal bool SkipEmptyLines()
    {
        do
        {
            SkipSpaces();
            if (Next == '\t')
            {
                return false;
            }

            if (IsAtComment)
            {
                SkipToBreak();
            }
        }
        while (SkipBreak());
        return true;
    }

    /// <summary>Goes to the first text after this line; false when something other than a comment is left in it.</summary>
    internal bool SkipToNextText() => SkipRestOfLine() && SkipEmptyLines();

    /// <summary>Skips what may stand between nodes in brackets; false where a document starts or ends.</summary>
    internal bool SkipBetweenNodes()
    {
        do
        {
            if (IsAtMarker)
            {
                return false;
            }

            SkipBlanks();
            if (IsAtComment)
            {
                SkipToBreak();
            }
        }
        while (SkipBreak());
        return true;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads lines of keys and values as shells and the common readers of <c>.env</c> files agree on them.
/// <code>
/// line     := blank | '#' comment | ['export'] key '=' value ['#' comment]
/// value    := "'" literal "'" | '"' text with escapes '"' | text up to a '#' after white space
/// </code>
/// Quoted values may have many lines. White space around keys and values does not count.
/// </summary>
internal sealed class EnvSettingsReader(string text)
{
    private const string Export = "export";

    private readonly ImmutableArray<FileValue>.Builder _values = ImmutableArray.CreateBuilder<FileValue>();
    private readonly DecodedText _decoded = new();
    private int _position = FileText.Start(text);

    internal ImmutableArray<FileValue> Read()
    {
        while (_position < text.Length)
        {
            if (!ReadLine())
            {
                return ImmutableArray<FileValue>.Empty;
            }
        }

        return _values.ToImmutable();
    }

    private bool ReadLine()
    {
        SkipBlanks();
        if (SkipRest())
        {
            return true;
        }

        SkipExport();
        var key = ReadKey();
        SkipBlanks();
        if (key.IsEmpty || Next != '=')
        {
            return false;
        }

        _position++;
        var start = _position;
        SkipBlanks();
        switch (Next)
        {
            case '\'':
            case '"':
                if (!ReadQuoted(key, text[_position]))
                {
                    return false;
                }

                SkipBlanks();
                return SkipRest();
            case '`':
                return false;
            default:
                ReadPlain(key, start);
                return true;
        }
    }

    /// <summary>The next character; a line feed at the end.</summary>
    private char Next => _position < text.Length ? text[_position] : '\n';

    private void SkipBlanks()
    {
        while (Next is ' ' or '\t')
        {
            _position++;
        }
    }

    /// <summary>Skips the end of the line, and a comment before it; false when something else is next.</summary>
    private bool SkipRest()
    {
        if (Next is not ('#' or '\r' or '\n'))
        {
            return false;
        }

        _position = EndOfLine();
        SkipLineBreak();
        return true;
    }

    /// <summary>Where the line ends, before its line break.</summary>
    private int EndOfLine()
    {
        var end = _position;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end;
    }

    private void SkipLineBreak()
    {
        if (_position < text.Length)
        {
            _position += text[_position] == '\r' && _position + 1 < text.Length && text[_position + 1] == '\n' ? 2 : 1;
        }
    }

    /// <summary>Skips the word <c>export</c>, unless it is the key.</summary>
    private void SkipExport()
    {
        var start = _position;
        if (!FileText.StartsAt(text, start, Export))
        {
            return;
        }

        _position += Export.Length;
        var end = _position;
        SkipBlanks();
        if (_position == end || Next == '=')
        {
            _position = start;
        }
    }

    private TextSpan ReadKey()
    {
        var start = _position;
        while (IsKeyCharacter(Next))
        {
            _position++;
        }

        var isKey = _position > start && text[start] is not (>= '0' and <= '9') && text[_position - 1] != ':';
        return isKey ? TextSpan.FromBounds(start, _position) : default;
    }

    private static bool IsKeyCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '-' or ':';

    private void ReadPlain(TextSpan key, int start)
    {
        var end = EndOfLine();
        for (var i = _position; i < end; i++)
        {
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
            {
                end = i;
            }
        }

        while (end > _position && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        // An empty value stands directly after the equals sign, before the white space.
        var value = text.Substring(_position, end - _position);
        Add(key, value, value.Length == 0 ? start : _position, default);
        _position = EndOfLine();
        SkipLineBreak();
    }

    private bool ReadQuoted(TextSpan key, char quote)
    {
        _position++;
        var start = _position;
        DecodedText? decoded = null;
        for (; _position < text.Length && text[_position] != quote; _position++)
        {
            if (decoded is null && (text[_position] == '\r' || (quote == '"' && text[_position] == '\\')))
            {
                decoded = Begin(start);
            }

            ReadQuotedCharacter(decoded, quote);
        }

        if (_position >= text.Length)
        {
            return false;
        }

        var value = decoded?.ToString() ?? text.Substring(start, _position - start);
        Add(key, value, start, decoded?.PositionsUntil(_position) ?? default);
        _position++;
        return true;
    }

    /// <summary>The characters that stand before the first one that means another.</summary>
    private DecodedText Begin(int start)
    {
        _decoded.Begin();
        for (var i = start; i < _position; i++)
        {
            _decoded.Append(text[i], i);
        }

        return _decoded;
    }

    /// <summary>Adds one character, and goes to the last one of its escape.</summary>
    private void ReadQuotedCharacter(DecodedText? decoded, char quote)
    {
        var start = _position;
        var character = text[start];
        var next = start + 1 < text.Length ? text[start + 1] : '\0';
        if (character == '\r')
        {
            // Lines end with a line feed wherever the file was written.
            character = '\n';
            _position += next == '\n' ? 1 : 0;
        }
        else if (character == '\\' && quote == '"' && Unescaped(next) is { } meant)
        {
            character = meant;
            _position++;
        }

        decoded?.Append(character, start);
    }

    /// <summary>What a character after a backslash means; null when the backslash stands for itself.</summary>
    private static char? Unescaped(char c) => c switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '"' or '\'' or '\\' or '$' or '`' => c,
        _ => null,
    };

    private void Add(TextSpan key, string value, int start, ImmutableArray<int> positions)
    {
        var name = text.Substring(key.Start, key.Length).Replace("__", ":");
        var last = name.Length - 1 - name.LastIndexOf(':');
        var span = last == 0 ? key : TextSpan.FromBounds(key.End - last, key.End);
        _values.Add(new FileValue(name, value, span, start, positions));
    }
}

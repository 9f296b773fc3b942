using System;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Splits a line into words as Redis servers split it, wherever it comes from.
/// <code>
/// word   := characters [quoted]
/// quoted := '"' characters and escapes '"' | "'" characters, and \' for a quote "'"
/// </code>
/// White space has to follow a closing quote.
/// </summary>
internal sealed class RedisWords
{
    private static readonly char[] Closing = { '"', '\'', '\\' };

    private readonly string _text;
    private readonly FileString _line;
    private readonly ImmutableArray<FileString>.Builder _words = ImmutableArray.CreateBuilder<FileString>();
    private WordBuilder? _word;
    private int _position;

    private RedisWords(FileString line)
    {
        _line = line;
        _text = line.Value;
    }

    /// <summary>The words of a line; default where a quote is not closed, or something else follows it: servers refuse such a line.</summary>
    internal static ImmutableArray<FileString> Split(FileString line) => new RedisWords(line).Split();

    private ImmutableArray<FileString> Split()
    {
        for (SkipBlanks(); _position < _text.Length; SkipBlanks())
        {
            if (!ReadWord())
            {
                return default;
            }
        }

        return _words.ToImmutable();
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && IsBlank(_text[_position]))
        {
            _position++;
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\v' or '\f' or '\r';

    private bool ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not (' ' or '\t' or '\n' or '\r' or '"' or '\''))
        {
            _position++;
        }

        if (_position == _text.Length || IsBlank(_text[_position]))
        {
            _words.Add(_line.Part(TextSpan.FromBounds(start, _position)));
            return true;
        }

        if (_position == start && ReadLiteral())
        {
            return IsAtEndOfWord;
        }

        _word = (_word ?? new WordBuilder(_line)).Begin(start);
        _word.Append(start, _position);
        return ReadQuoted(_word) && IsAtEndOfWord;
    }

    private bool IsAtEndOfWord => _position == _text.Length || IsBlank(_text[_position]);

    /// <summary>Reads a quoted word without escapes, as nearly all of them are; false where it is something else.</summary>
    private bool ReadLiteral()
    {
        var end = _text.IndexOfAny(Closing, _position + 1);
        while (end >= 0 && _text[end] != '\\' && _text[end] != _text[_position])
        {
            end = _text.IndexOfAny(Closing, end + 1);
        }

        if (end < 0 || _text[end] == '\\')
        {
            return false;
        }

        _words.Add(_line.Part(TextSpan.FromBounds(_position + 1, end)));
        _position = end + 1;
        return true;
    }

    private bool ReadQuoted(WordBuilder word)
    {
        var quote = _text[_position];
        word.Open(_position);
        for (_position++; _position < _text.Length && _text[_position] != quote;)
        {
            ReadCharacter(word, quote);
        }

        if (_position >= _text.Length)
        {
            return false;
        }

        _position++;
        _words.Add(word.ToWord());
        return true;
    }

    private void ReadCharacter(WordBuilder word, char quote)
    {
        var start = _position;
        var next = start + 1 < _text.Length ? _text[start + 1] : '\0';
        if (_text[start] != '\\' || next == '\0' || (quote == '\'' && next != '\''))
        {
            word.Append(start);
            _position++;
        }
        else if (ByteAt(start) >= 0)
        {
            ReadBytes(word);
        }
        else
        {
            _position += 2;
            word.Append(Unescaped(next), start, _position);
        }
    }

    private static char Unescaped(char c) => c switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'a' => '\a',
        _ => c,
    };

    /// <summary>Reads the bytes of one character: texts of Redis are UTF-8. A byte that is not a part of a character becomes U+FFFD.</summary>
    private void ReadBytes(WordBuilder word)
    {
        var start = _position;
        var bytes = new byte[4];
        var count = 0;
        var wanted = LengthOfCharacter(ByteAt(start));
        for (; count < wanted && ByteAt(_position) is >= 0 and var value && (count == 0 || (value & 0xC0) == 0x80); count++)
        {
            bytes[count] = (byte)value;
            _position += 4;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var isCharacter = count == wanted && text.IndexOf('\uFFFD') < 0;
        _position = isCharacter ? _position : start + 4;
        foreach (var character in isCharacter ? text : "\uFFFD")
        {
            word.Append(character, start, _position);
        }
    }

    /// <summary>How many bytes a character has that starts with this one.</summary>
    private static int LengthOfCharacter(int first) => first switch
    {
        < 0xC0 => 1,
        < 0xE0 => 2,
        < 0xF0 => 3,
        _ => 4,
    };

    /// <summary>The byte that <c>\xHH</c> stands for; -1 where no such escape stands.</summary>
    private int ByteAt(int index)
    {
        var isByte = index + 3 < _text.Length && _text[index] == '\\' && _text[index + 1] == 'x'
            && Uri.IsHexDigit(_text[index + 2]) && Uri.IsHexDigit(_text[index + 3]);
        return isByte ? (Uri.FromHex(_text[index + 2]) << 4) | Uri.FromHex(_text[index + 3]) : -1;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Splits the text of a <c>command</c> or an <c>entrypoint</c> into words as Docker Compose splits it: much as a shell would, but no shell runs it. Variables
/// stay as they are written, and what follows a <c>;</c>, <c>&amp;</c>, <c>|</c>, <c>&lt;</c> or <c>&gt;</c> is lost.
/// </summary>
internal sealed class ShellWords
{
    private readonly string _text;
    private readonly WordBuilder _word;
    private readonly ImmutableArray<FileString>.Builder _words = ImmutableArray.CreateBuilder<FileString>();
    private int _position;
    private bool _isInWord;
    private bool _isInQuotes;
    private bool _isInSingleQuotes;
    private bool _isInBackQuotes;
    private bool _isInParentheses;

    private ShellWords(FileString text)
    {
        _text = text.Value;
        _word = new WordBuilder(text).Begin(0);
    }

    /// <summary>The words; default where a quote or a parenthesis is not closed: Compose refuses such a file.</summary>
    internal static ImmutableArray<FileString> Split(FileString text) => new ShellWords(text).Split();

    /// <summary>The words that a shell makes of the value of a variable: white space separates them, and no character has a meaning.</summary>
    internal static ImmutableArray<FileString> SplitValue(FileString value)
    {
        var words = ImmutableArray.CreateBuilder<FileString>();
        for (var start = 0; start < value.Value.Length; start++)
        {
            var end = start;
            while (end < value.Value.Length && !IsBlank(value.Value[end]))
            {
                end++;
            }

            if (end > start)
            {
                words.Add(value.Part(TextSpan.FromBounds(start, end)));
            }

            start = end;
        }

        return words.ToImmutable();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    private bool IsOpen => _isInQuotes || _isInSingleQuotes || _isInBackQuotes || _isInParentheses;

    private ImmutableArray<FileString> Split()
    {
        for (; _position < _text.Length && !IsEnd(); _position++)
        {
            if (!ReadCharacter())
            {
                return default;
            }
        }

        EndWord();
        return IsOpen ? default : _words.ToImmutable();
    }

    /// <summary>A character of a shell stands here that ends the words. A number before <c>&gt;</c> belongs to it.</summary>
    private bool IsEnd()
    {
        if (IsOpen || _text[_position] is not (';' or '&' or '|' or '<' or '>'))
        {
            return false;
        }

        _isInWord &= !(_text[_position] == '>' && _word.ToWord().Value is { Length: > 0 } word && word[0] is >= '0' and <= '9');
        return true;
    }

    /// <summary>Reads a character, and what an escape stands for; false where the text is broken.</summary>
    private bool ReadCharacter()
    {
        switch (_text[_position])
        {
            case '\\' when !_isInSingleQuotes:
                return ReadEscape();
            case var c when IsBlank(c) && !IsOpen:
                EndWord();
                return true;
            case '"' when !_isInSingleQuotes && !_isInParentheses:
                Quote(ref _isInQuotes);
                return true;
            case '\'' when !_isInQuotes && !_isInParentheses:
                Quote(ref _isInSingleQuotes);
                return true;
            case '`' when !_isInQuotes && !_isInSingleQuotes && !_isInParentheses:
                _isInBackQuotes = !_isInBackQuotes;
                break;
            case '(' or ')' when !_isInQuotes && !_isInSingleQuotes && !_isInBackQuotes:
                if (!ReadParenthesis())
                {
                    return false;
                }

                break;
        }

        _word.Append(_position);
        _isInWord = true;
        return true;
    }

    /// <summary>A quoted part of a word begins or ends.</summary>
    private void Quote(ref bool isOpen)
    {
        isOpen = !isOpen;
        _isInWord = true;
        if (isOpen)
        {
            _word.Open(_position);
        }
    }

    private bool ReadEscape()
    {
        if (_position + 1 == _text.Length)
        {
            return false;
        }

        var meant = _text[_position + 1] switch
        {
            't' => '\t',
            'n' => '\n',
            var c => c,
        };
        _word.Append(meant, _position, _position + 2);
        _isInWord = true;
        _position++;
        return true;
    }

    /// <summary>A parenthesis may stand only around what follows a <c>$</c>, and not within another.</summary>
    private bool ReadParenthesis()
    {
        var opens = _text[_position] == '(';
        var isAllowed = opens != _isInParentheses && (!opens || (_position > 0 && _text[_position - 1] == '$'));
        _isInParentheses = opens;
        return isAllowed;
    }

    private void EndWord()
    {
        if (_isInWord)
        {
            _words.Add(_word.ToWord());
        }

        _isInWord = false;
        _word.Begin(_position + 1);
    }
}

using System.Collections.Immutable;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads the simple commands of a line as a POSIX shell reads them.
/// <code>
/// list    := command [(';' | '&amp;' | '&amp;&amp;' | '|' | '||' | line break) list]
/// command := {word | number? ('&lt;' | '&gt;' | '&gt;&gt;' | '&gt;&amp;' | …) word}
/// word    := {character | '\' character | "'" literal "'" | '"' text '"' | variable | '`' list '`'}
/// </code>
/// </summary>
internal sealed class ShellScriptReader
{
    /// <summary>Words that start something else than a simple command.</summary>
    private static readonly ImmutableHashSet<string> Reserved = ImmutableHashSet.Create(
        "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "in", "select", "function", "time", "!", "{", "}", "[[");

    private readonly string _text;
    private readonly ShellSubstitutions _substitutions;
    private readonly WordBuilder _word;
    private readonly ImmutableArray<ShellCommand>.Builder _commands = ImmutableArray.CreateBuilder<ShellCommand>();
    private readonly ImmutableArray<FileString>.Builder _words = ImmutableArray.CreateBuilder<FileString>();
    private readonly ImmutableArray<FileString>.Builder _files = ImmutableArray.CreateBuilder<FileString>();
    private int _position;

    internal ShellScriptReader(FileString script)
    {
        _text = script.Value;
        _word = new WordBuilder(script);
        _substitutions = new ShellSubstitutions(_text);
    }

    internal ImmutableArray<ShellCommand> Read()
    {
        while (_position < _text.Length)
        {
            if (!ReadNext())
            {
                return default;
            }
        }

        return EndCommand() ? _commands.ToImmutable() : default;
    }

    /// <summary>The next character; a line break at the end.</summary>
    private char Next => CharacterAt(_position);

    private char CharacterAt(int index) => index < _text.Length ? _text[index] : '\n';

    /// <summary>Reads what stands next; false where it is not understood.</summary>
    private bool ReadNext()
    {
        switch (Next)
        {
            case ' ' or '\t':
                _position++;
                return true;
            case '\\' when _position + 1 < _text.Length && _text[_position + 1] == '\n':
                _position += 2;
                return true;
            case '#':
                SkipComment();
                return true;
            case ';' or '&' or '|' or '\n':
                return ReadSeparator();
            case '<' or '>':
                return ReadRedirection();
            case '(' or ')':
                return false;
            default:
                return ReadArgument();
        }
    }

    private void SkipComment()
    {
        var end = _text.IndexOf('\n', _position);
        _position = end < 0 ? _text.Length : end;
    }

    private bool ReadSeparator()
    {
        var first = Next;
        _position++;
        if (first == '&' && Next == '>')
        {
            return ReadRedirection();
        }

        if (first != '\n' && _words.Count + _files.Count == 0)
        {
            // No command stands before it.
            return false;
        }

        _position += Next == first && first is '&' or '|' ? 1 : 0;
        return EndCommand();
    }

    private bool EndCommand()
    {
        if (_words.Count > 0 && Reserved.Contains(_words[0].Value))
        {
            return false;
        }

        if (_words.Count + _files.Count > 0)
        {
            _commands.Add(new ShellCommand(_words.ToImmutable(), _files.ToImmutable()));
            _words.Clear();
            _files.Clear();
        }

        return true;
    }

    private bool ReadRedirection()
    {
        var first = Next;
        _position++;
        if (Next == '(' || (first == '<' && Next == '<'))
        {
            return false;
        }

        _position += Next is '>' or '&' or '|' ? 1 : 0;
        while (Next is ' ' or '\t')
        {
            _position++;
        }

        return !IsEndOfWord(Next) && ReadWord(_files);
    }

    /// <summary>Reads a word of the command. A number before a redirection belongs to it.</summary>
    private bool ReadArgument()
    {
        var end = _position;
        while (CharacterAt(end) is >= '0' and <= '9')
        {
            end++;
        }

        if (end > _position && CharacterAt(end) is '<' or '>')
        {
            _position = end;
            return true;
        }

        return ReadWord(_words);
    }

    private static bool IsEndOfWord(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')';

    private bool ReadWord(ImmutableArray<FileString>.Builder words)
    {
        _word.Begin(_position);
        while (_position < _text.Length && !IsEndOfWord(Next))
        {
            var isRead = Next switch
            {
                '\'' => ReadLiteral(),
                '"' => ReadText(),
                '$' when CharacterAt(_position + 1) is '\'' or '"' => false,
                _ => ReadCharacter(isQuoted: false),
            };
            if (!isRead)
            {
                return false;
            }
        }

        words.Add(_word.ToWord());
        return true;
    }

    private bool ReadLiteral()
    {
        var end = _text.IndexOf('\'', _position + 1);
        if (end < 0)
        {
            return false;
        }

        _word.Open(_position);
        _word.Append(_position + 1, end);
        _position = end + 1;
        return true;
    }

    private bool ReadText()
    {
        _word.Open(_position);
        _position++;
        while (_position < _text.Length && Next != '"')
        {
            if (!ReadCharacter(isQuoted: true))
            {
                return false;
            }
        }

        _position++;
        return _position <= _text.Length;
    }

    /// <summary>Reads a character, an escape or a variable.</summary>
    private bool ReadCharacter(bool isQuoted)
    {
        var start = _position;
        if (Next is '$' or '`')
        {
            var end = _substitutions.EndOf(start);
            if (end != start)
            {
                _position = end;
                return end > start && AppendHole(start);
            }
        }

        var escaped = start + 1 < _text.Length ? _text[start + 1] : '\0';
        var isEscape = Next == '\\' && escaped != '\0' && (!isQuoted || escaped is '$' or '`' or '"' or '\\' or '\n');
        _position += isEscape ? 2 : 1;
        if (!isEscape)
        {
            _word.Append(start);
        }
        else if (escaped != '\n')
        {
            _word.Append(escaped, start, _position);
        }

        return true;
    }

    private bool AppendHole(int start)
    {
        _word.Append(ConnectionString.Hole, start, _position);
        return true;
    }
}

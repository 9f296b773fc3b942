using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads JSON as <c>Microsoft.Extensions.Configuration.Json</c> does: with comments and trailing commas, and no key twice, in whatever case. Tried with
/// version 10; older versions read <c>null</c> as an empty text.
/// </summary>
internal sealed class JsonSettingsReader(string text)
{
    /// <summary>How deep objects and lists stand in each other at most, as in the library.</summary>
    private const int MaxDepth = 64;

    private readonly JsonScanner _scanner = new(text);
    private readonly KeyPath _path = new();
    private readonly DecodedText _decoded = new();
    private readonly ImmutableArray<FileValue>.Builder _values = ImmutableArray.CreateBuilder<FileValue>();
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys of empty objects and lists, which take away a value that stands before them.</summary>
    private readonly HashSet<string> _emptied = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that stands before the current value; items of a list have that of the list.</summary>
    private TextSpan _name;

    internal ImmutableArray<FileValue> Read()
    {
        var isUnderstood = _scanner.SkipBlank() && _scanner.Skip('{') && ReadObject(depth: 1) && _scanner.SkipBlank() && _scanner.IsAtEnd;
        if (!isUnderstood)
        {
            return ImmutableArray<FileValue>.Empty;
        }

        return _emptied.Count == 0 ? _values.ToImmutable() : _values.Where(value => !_emptied.Contains(value.Key)).ToImmutableArray();
    }

    private bool ReadObject(int depth)
    {
        if (!_scanner.SkipBlank())
        {
            return false;
        }

        if (_scanner.Skip('}'))
        {
            return depth == 1 || AddEmpty();
        }

        do
        {
            var length = _path.Length;
            if (!ReadName() || !ReadValue(depth) || !_scanner.SkipBlank())
            {
                return false;
            }

            _path.Cut(length);
        }
        while (Continues('}'));
        return _scanner.Skip('}');
    }

    private bool ReadArray(int depth)
    {
        if (!_scanner.SkipBlank())
        {
            return false;
        }

        if (_scanner.Skip(']'))
        {
            return AddEmpty();
        }

        var name = _name;
        var index = 0;
        do
        {
            var length = _path.Length;
            _name = name;
            _path.Add(index);
            if (!ReadValue(depth) || !_scanner.SkipBlank())
            {
                return false;
            }

            _path.Cut(length);
            index++;
        }
        while (Continues(']'));
        return _scanner.Skip(']');
    }

    /// <summary>A comma is next, and something other than the end after it.</summary>
    private bool Continues(char end) => _scanner.Skip(',') && _scanner.SkipBlank() && _scanner.Next != end;

    /// <summary>Reads the name of a property and its colon; there may be no comment between them.</summary>
    private bool ReadName()
    {
        if (!_scanner.ReadString(out var name, out var hasEscapes))
        {
            return false;
        }

        if (hasEscapes)
        {
            _path.Add(Decode(name).ToString());
        }
        else
        {
            _path.Add(text, name);
        }

        _name = FileText.LastPart(text, name);
        _scanner.SkipWhiteSpace();
        return _scanner.Skip(':') && _scanner.SkipBlank();
    }

    private bool ReadValue(int depth)
    {
        var start = _scanner.Position;
        switch (_scanner.Next)
        {
            case '"':
                return ReadText();
            case '{':
                return depth < MaxDepth && _scanner.Skip('{') && ReadObject(depth + 1);
            case '[':
                return depth < MaxDepth && _scanner.Skip('[') && ReadArray(depth + 1);
            case 't':
                return _scanner.ReadWord("true") && Add(bool.TrueString, start);
            case 'f':
                return _scanner.ReadWord("false") && Add(bool.FalseString, start);
            case 'n':
                return _scanner.ReadWord("null") && _path.TryGetKey(out var key) && _keys.Add(key);
            default:
                return _scanner.ReadNumber(out var number) && Add(text.Substring(number.Start, number.Length), number.Start);
        }
    }

    private bool ReadText()
    {
        if (!_scanner.ReadString(out var content, out var hasEscapes))
        {
            return false;
        }

        if (!hasEscapes)
        {
            return Add(text.Substring(content.Start, content.Length), content.Start);
        }

        var decoded = Decode(content);
        return Add(decoded.ToString(), content.Start, decoded.PositionsUntil(content.End));
    }

    private bool Add(string value, int start, ImmutableArray<int> positions = default)
    {
        if (!_path.TryGetKey(out var key) || !_keys.Add(key))
        {
            return false;
        }

        _values.Add(new FileValue(key, value, _name, start, positions));
        return true;
    }

    /// <summary>Notes an empty object or list. The library does not look whether its key is there already.</summary>
    private bool AddEmpty()
    {
        if (!_path.TryGetKey(out var key))
        {
            return false;
        }

        if (!_keys.Add(key))
        {
            _emptied.Add(key);
        }

        return true;
    }

    private DecodedText Decode(TextSpan content)
    {
        _decoded.Begin();
        for (var i = content.Start; i < content.End; i++)
        {
            var start = i;
            _decoded.Append(text[i] == '\\' ? JsonScanner.Unescape(text, ref i) : text[i], start);
        }

        return _decoded;
    }
}

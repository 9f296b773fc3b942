using System;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>The path of the value that a reader stands at. No text is made before a value is there.</summary>
internal sealed class KeyPath
{
    /// <summary>What all keys of a file may cost in characters. A long name above a long list would fill the memory otherwise.</summary>
    private const int MaxCharacters = 1 << 26;

    /// <summary>What a value costs beside its key.</summary>
    private const int CharactersOfValue = 64;

    private char[] _characters = new char[256];
    private int _cost;

    /// <summary>How long the path is; -1 when it has no part. (The only part may be empty.)</summary>
    internal int Length { get; private set; } = -1;

    /// <summary>Goes back to a length that the path had before.</summary>
    internal void Cut(int length) => Length = length;

    /// <summary>Adds a part.</summary>
    internal void Add(string part) => Add(part, new TextSpan(0, part.Length));

    /// <summary>Adds an index.</summary>
    internal void Add(int index) => Add(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a part that stands in a text.</summary>
    internal void Add(string text, TextSpan part)
    {
        var start = Length < 0 ? 0 : Length + 1;
        Length = start + part.Length;
        if (Length > _characters.Length)
        {
            Array.Resize(ref _characters, Length * 2);
        }

        if (start > 0)
        {
            _characters[start - 1] = ':';
        }

        text.CopyTo(part.Start, _characters, start, part.Length);
    }

    /// <summary>The key of a value; false when the file has more values, or longer keys, than settings have.</summary>
    internal bool TryGetKey(out string key)
    {
        _cost += Length + CharactersOfValue;
        var isWithin = _cost is >= 0 and <= MaxCharacters;
        key = isWithin ? new string(_characters, 0, Length) : "";
        return isWithin;
    }
}

using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Builds values whose characters are not consecutive in the file, because of escapes for example. One builder serves for all values of a file.
/// </summary>
internal sealed class DecodedText
{
    private char[] _text = new char[32];
    private int[] _positions = new int[32];
    private int _length;

    /// <summary>Begins another value.</summary>
    internal DecodedText Begin()
    {
        _length = 0;
        return this;
    }

    /// <summary>Adds a character.</summary>
    /// <param name="position">Where it stands in the file, or where the escape begins that stands for it.</param>
    internal void Append(char character, int position)
    {
        // The positions have one more place: the end.
        if (_length + 1 == _text.Length)
        {
            Array.Resize(ref _text, _length * 2);
            Array.Resize(ref _positions, _length * 2);
        }

        _text[_length] = character;
        _positions[_length] = position;
        _length++;
    }

    /// <summary>Adds a character of any plane, which one escape stands for.</summary>
    internal void Append(int codePoint, int position)
    {
        foreach (var character in char.ConvertFromUtf32(codePoint))
        {
            Append(character, position);
        }
    }

    /// <summary>Adds a part of the file as it is written.</summary>
    internal void Append(string file, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Append(file[i], i);
        }
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => new(_text, 0, _length);

    /// <summary>The text so far, and where it stands.</summary>
    /// <param name="end">Where it ends in the file.</param>
    internal FileString ToFileString(int end)
    {
        var start = _length == 0 ? end : _positions[0];
        return new FileString(ToString(), start, AreConsecutive(end) ? default : PositionsUntil(end));
    }

    private bool AreConsecutive(int end)
    {
        for (var i = 1; i < _length; i++)
        {
            if (_positions[i] != _positions[0] + i)
            {
                return false;
            }
        }

        return _length == 0 || end == _positions[0] + _length;
    }

    /// <summary>The positions of the characters, and the end.</summary>
    internal ImmutableArray<int> PositionsUntil(int end)
    {
        _positions[_length] = end;
        return ImmutableArray.Create(_positions, 0, _length + 1);
    }
}

using System;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Builds words from a text that has quotes and escapes around and in them. One builder serves for all words of a text.</summary>
internal sealed class WordBuilder(FileString source)
{
    private readonly DecodedText _decoded = new();
    private bool _isEmpty;
    private int _end;

    /// <summary>Begins another word.</summary>
    /// <param name="start">Where it begins in the source.</param>
    internal WordBuilder Begin(int start)
    {
        _decoded.Begin();
        _isEmpty = true;
        _end = start;
        return this;
    }

    /// <summary>A quote stands at a place of the source: an empty word stands after it.</summary>
    internal void Open(int quote)
    {
        if (_isEmpty)
        {
            _end = quote + 1;
        }
    }

    /// <summary>Adds a character of the source.</summary>
    internal void Append(int index) => Append(source.Value[index], index, index + 1);

    /// <summary>Adds characters of the source.</summary>
    internal void Append(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Append(i);
        }
    }

    /// <summary>Adds a character that an escape of the source, or a variable in it, stands for.</summary>
    internal void Append(char meant, int start, int end)
    {
        _decoded.Append(meant, source.PositionOf(start));
        _isEmpty = false;
        _end = end;
    }

    /// <summary>The word.</summary>
    internal FileString ToWord() => _decoded.ToFileString(source.PositionOf(Math.Min(_end, source.Value.Length)));
}

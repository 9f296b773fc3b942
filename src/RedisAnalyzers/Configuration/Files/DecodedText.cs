using System.Collections.Immutable;
using System.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Builds a value whose characters do not stand in the file one after the other, because of escapes for example.</summary>
internal sealed class DecodedText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _positions = ImmutableArray.CreateBuilder<int>();

    /// <summary>Adds a character.</summary>
    /// <param name="position">Where it stands in the file, or where the escape begins that stands for it.</param>
    internal void Append(char character, int position)
    {
        _text.Append(character);
        _positions.Add(position);
    }

    /// <summary>Adds a character of any plane, which one escape stands for.</summary>
    internal void Append(int codePoint, int position)
    {
        foreach (var character in char.ConvertFromUtf32(codePoint))
        {
            Append(character, position);
        }
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The positions of the characters, and the end.</summary>
    internal ImmutableArray<int> PositionsUntil(int end)
    {
        _positions.Add(end);
        return _positions.ToImmutable();
    }
}

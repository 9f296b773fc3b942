using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A text that is written in a file, and where each of its characters stands there.</summary>
/// <param name="Value">The text, with all escapes resolved.</param>
/// <param name="Start">The position of the first character.</param>
/// <param name="Positions">
/// Where each character stands, and where the text ends. Default when the characters are consecutive in the file.
/// </param>
internal record FileString(string Value, int Start, ImmutableArray<int> Positions)
{
    /// <summary>A text that is not written, but implied at a place of the file.</summary>
    internal static FileString Implied(string value, int position) =>
        new(value, position, ImmutableArray.CreateRange(Enumerable.Repeat(position, value.Length + 1)));

    /// <summary>The whole text in the file.</summary>
    internal TextSpan Span => SpanOf(new TextSpan(0, Value.Length));

    /// <summary>Where a character stands in the file. The length of the text stands for its end.</summary>
    internal int PositionOf(int index) => Positions.IsDefault ? Start + index : Positions[index];

    /// <summary>Where a part of the text stands in the file.</summary>
    internal TextSpan SpanOf(TextSpan part)
    {
        if (Positions.IsDefault)
        {
            return new TextSpan(Start + part.Start, part.Length);
        }

        // Two characters that one escape stands for have one position: neither is there without the other.
        var end = part.End;
        while (end > part.Start && end < Value.Length && Positions[end] == Positions[end - 1])
        {
            end++;
        }

        return TextSpan.FromBounds(Positions[part.Start], Positions[end]);
    }

    /// <summary>A part of the text as a text of its own.</summary>
    internal FileString Part(TextSpan part) => Positions.IsDefault
        ? new FileString(Value.Substring(part.Start, part.Length), Start + part.Start, default)
        : new FileString(
            Value.Substring(part.Start, part.Length), Positions[part.Start], ImmutableArray.Create(Positions, part.Start, part.Length + 1));
}

using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>What the readers of several formats ask about the text of a file.</summary>
internal static class FileText
{
    /// <summary>Where the text begins: a byte order mark is not a part of it.</summary>
    internal static int Start(string text) => text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>A word stands at a position, whatever comes after it.</summary>
    internal static bool StartsAt(string text, int position, string word) => string.CompareOrdinal(text, position, word, 0, word.Length) == 0;

    /// <summary>A part of the text is a word.</summary>
    internal static bool Is(string text, TextSpan part, string word) => part.Length == word.Length && StartsAt(text, part.Start, word);

    /// <summary>A surrogate stands here without its other half.</summary>
    internal static bool IsLoneSurrogate(string text, int position) => char.IsSurrogate(text[position])
        && !(position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]))
        && !(position > 0 && char.IsSurrogatePair(text[position - 1], text[position]));

    /// <summary>The part of a key after its last colon; the whole key when nothing stands there.</summary>
    internal static TextSpan LastPart(string text, TextSpan key)
    {
        var start = key.End;
        while (start > key.Start && text[start - 1] != ':')
        {
            start--;
        }

        return start == key.End ? key : TextSpan.FromBounds(start, key.End);
    }
}

using System.Collections.Generic;
using static RedisAnalyzers.Configuration.Files.YamlCharacters;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// The line breaks within a plain or quoted scalar. One becomes a blank; of several the first does not count. White space around them does not count either.
/// </summary>
internal sealed class YamlFolds(YamlCursor cursor, DecodedText decoded)
{
    private readonly List<int> _breaks = new();

    /// <summary>Skips the line breaks that come next and the white space after each; false when a tab is used as indentation.</summary>
    /// <param name="indent">The column of the collection around. Whatever continues the scalar stands further to the right.</param>
    internal bool Skip(int indent)
    {
        _breaks.Clear();
        while (IsBreak(cursor.Next))
        {
            _breaks.Add(cursor.Position);
            cursor.SkipBreak();
            cursor.SkipSpaces();
            if (cursor.Next == '\t' && cursor.Column <= indent)
            {
                return false;
            }

            cursor.SkipBlanks();
        }

        return true;
    }

    /// <summary>Adds what the skipped line breaks mean.</summary>
    /// <param name="start">Where the text before them ends.</param>
    internal void Append(int start)
    {
        if (_breaks.Count == 1)
        {
            decoded.Append(' ', start);
            return;
        }

        decoded.Append('\n', start);
        AppendFrom(2);
    }

    /// <summary>Adds what the skipped line breaks mean when a backslash takes the first one away.</summary>
    internal void AppendEscaped() => AppendFrom(1);

    private void AppendFrom(int first)
    {
        for (var i = first; i < _breaks.Count; i++)
        {
            decoded.Append('\n', _breaks[i]);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Rules.Options;

/// <summary>
/// Where options are written. The compiler does not tell which file an option comes from; the package's targets pass the config files as additional files.
/// </summary>
internal static class OptionPlaces
{
    private static readonly char[] Assignments = { '=', ':' };
    private static readonly char[] Comments = { '#', ';' };

    /// <summary>Every line of the config files that sets the key to the value.</summary>
    internal static IEnumerable<Location> Of(string key, string value, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (file.Path.EndsWith("config", StringComparison.OrdinalIgnoreCase) && file.GetText(cancellationToken) is { } text)
            {
                foreach (var line in text.Lines)
                {
                    if (Sets(line.ToString(), key, value) is { } span)
                    {
                        var place = new TextSpan(line.Start + span.Start, span.Length);
                        yield return Location.Create(file.Path, place, text.Lines.GetLinePositionSpan(place));
                    }
                }
            }
        }
    }

    private static TextSpan? Sets(string line, string key, string value)
    {
        var assignment = line.IndexOfAny(Assignments);
        if (assignment < 0 || !string.Equals(line.Substring(0, assignment).Trim(), key, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Compilers differ in whether a comment may follow a value.
        var whole = line.Substring(assignment + 1);
        var comment = whole.IndexOfAny(Comments);
        var withoutComment = comment < 0 ? whole : whole.Substring(0, comment);
        if (whole.Trim() != value && withoutComment.Trim() != value)
        {
            return null;
        }

        var written = whole.Trim() == value ? whole : withoutComment;
        var start = line.Length - line.TrimStart().Length;
        return TextSpan.FromBounds(start, line.Substring(0, assignment + 1 + written.Length).TrimEnd().Length);
    }
}

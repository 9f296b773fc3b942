using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>How a file lays out its lines.</summary>
internal static class Indentation
{
    private const int Usual = 4;
    private const int Widest = 8;

    /// <summary>The line break of a file: that of Windows where it has any.</summary>
    internal static string NewLineOf(SourceText text) => text.ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>
    /// One level: a tab where most indented lines start with one, or else the step that most lines make that start deeper than the line before.
    /// </summary>
    internal static string UnitOf(SourceText text)
    {
        int tabs = 0, blanks = 0, previous = 0;
        var steps = new Dictionary<int, int>();
        foreach (var line in text.Lines)
        {
            var (width, isTab) = Start(text, line);
            if (width < 0)
            {
                continue;
            }

            tabs += isTab ? 1 : 0;
            blanks += !isTab && width > 0 ? 1 : 0;
            var step = width - previous;
            if (!isTab && step is > 1 and <= Widest)
            {
                steps[step] = steps.TryGetValue(step, out var count) ? count + 1 : 1;
            }

            previous = isTab ? 0 : width;
        }

        if (tabs > blanks)
        {
            return "\t";
        }

        var most = steps.OrderByDescending(static step => step.Value).ThenByDescending(static step => step.Key == Usual).Select(static step => step.Key);
        return new string(' ', most.DefaultIfEmpty(Usual).First());
    }

    /// <summary>How many blanks a line starts with; negative for a blank line.</summary>
    private static (int Width, bool IsTab) Start(SourceText text, TextLine line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] == '\t')
            {
                return (0, true);
            }

            if (text[i] != ' ')
            {
                return (i - line.Start, false);
            }
        }

        return (-1, false);
    }
}

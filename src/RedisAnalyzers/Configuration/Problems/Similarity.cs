using System;
using System.Collections.Generic;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>Finds the word that a misspelt one was intended to be.</summary>
internal static class Similarity
{
    /// <summary>The only candidate whose distance is at most a third of the word's length; null when there is none or more than one.</summary>
    internal static T? Nearest<T>(string word, IEnumerable<T> candidates, Func<T, string> text)
        where T : class => Nearest(word, candidates, text, Math.Max(1, word.Length / 3));

    /// <summary>The only candidate that is at most <paramref name="reach"/> edits away; null when there is none or more than one.</summary>
    internal static T? Nearest<T>(string word, IEnumerable<T> candidates, Func<T, string> text, int reach)
        where T : class
    {
        T? nearest = null;
        var best = reach + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToLowerInvariant(), text(candidate).ToLowerInvariant());
            if (distance == best)
            {
                nearest = null;
            }

            if (distance >= best)
            {
                continue;
            }

            (best, nearest) = (distance, candidate);
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance: insertions, deletions and replacements of one character.</summary>
    internal static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}

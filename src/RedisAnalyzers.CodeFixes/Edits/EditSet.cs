using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// The changes that one fix makes to one file. Changes are plain text: everything else is kept, comments and layout included. The same change requested twice
/// is made once.
/// </summary>
internal sealed class EditSet
{
    private readonly List<TextChange> _changes = new();

    /// <summary>A part of the edit cannot be made; the fix is not offered.</summary>
    internal bool IsRefused { get; private set; }

    internal bool IsEmpty => _changes.Count == 0;

    /// <summary>Two of the changes overlap, which happens in broken code: they cannot both be made.</summary>
    internal bool HasConflict
    {
        get
        {
            var changes = Changes;
            return Enumerable.Range(1, Math.Max(changes.Length - 1, 0)).Any(i => changes[i].Span.Start < changes[i - 1].Span.End);
        }
    }

    /// <summary>
    /// The changes in the order of the file; insertions at one position are one change, in the order in which they were requested. Directives are sorted.
    /// </summary>
    internal ImmutableArray<TextChange> Changes => _changes
        .GroupBy(c => c.Span)
        .Select(static g => new TextChange(g.Key, string.Concat(InOrder(g))))
        .OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End)
        .ToImmutableArray();

    internal void Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    internal void Replace(TextSpan span, string text)
    {
        var change = new TextChange(span, text);
        if (!_changes.Contains(change))
        {
            _changes.Add(change);
        }
    }

    /// <summary>Abandons the whole fix.</summary>
    internal void Refuse() => IsRefused = true;

    /// <summary>Adds the changes of <paramref name="other"/> when none of them overlaps an existing one.</summary>
    internal bool TryMerge(EditSet other)
    {
        foreach (var change in other._changes)
        {
            foreach (var mine in _changes)
            {
                var same = mine.Equals(change);
                var bothInsert = mine.Span.IsEmpty && change.Span.IsEmpty;
                if (!same && !(IsUsing(mine) && IsUsing(change))
                    && (bothInsert ? mine.Span.Start == change.Span.Start : Meet(mine.Span, change.Span)))
                {
                    return false;
                }
            }
        }

        foreach (var change in other._changes)
        {
            Replace(change.Span, change.NewText ?? "");
        }

        return true;
    }

    private static IEnumerable<string?> InOrder(IEnumerable<TextChange> insertions)
    {
        var texts = insertions.ToList();
        return (texts.TrueForAll(IsUsing) ? texts.OrderBy(static change => change.NewText, StringComparer.OrdinalIgnoreCase) : texts.AsEnumerable())
            .Select(static change => change.NewText);
    }

    /// <summary>A <c>using</c> directive on a line of its own: others may stand at the same position.</summary>
    private static bool IsUsing(TextChange change) => change.Span.IsEmpty && change.NewText?.TrimStart().StartsWith("using ", StringComparison.Ordinal) == true
        && change.NewText.EndsWith("\n", StringComparison.Ordinal);

    private static bool Meet(TextSpan a, TextSpan b) =>
        Math.Max(a.Start, b.Start) < Math.Min(a.End, b.End) || (a.IsEmpty != b.IsEmpty && a.IntersectsWith(b) && a.Start != b.End && b.Start != a.End);
}

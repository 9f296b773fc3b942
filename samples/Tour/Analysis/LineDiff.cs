namespace Tour.Analysis;

internal enum LineKind
{
    Same,
    Removed,
    Added,

    /// <summary>Unchanged lines were left out here.</summary>
    Gap,
}

internal readonly record struct DiffLine(LineKind Kind, string Text);

/// <summary>The longest common subsequence of two texts' lines, shown with a little context.</summary>
internal static class LineDiff
{
    internal static IEnumerable<DiffLine> Compare(string before, string after, int context = 1)
    {
        var lines = Align(Lines(before), Lines(after));
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = Math.Max(0, i - context); lines[i].Kind != LineKind.Same && j <= Math.Min(lines.Count - 1, i + context); j++)
            {
                shown[j] = true;
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                yield return lines[i];
            }
            else if (i > 0 && shown[i - 1] && Array.IndexOf(shown, true, i) > 0)
            {
                yield return new DiffLine(LineKind.Gap, "");
            }
        }
    }

    private static string[] Lines(string text) => text.TrimEnd().ReplaceLineEndings("\n").Split('\n');

    private static List<DiffLine> Align(string[] before, string[] after)
    {
        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var lines = new List<DiffLine>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add(new DiffLine(LineKind.Same, before[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Length && (j == after.Length || length[i + 1, j] >= length[i, j + 1]))
            {
                lines.Add(new DiffLine(LineKind.Removed, before[i++]));
            }
            else
            {
                lines.Add(new DiffLine(LineKind.Added, after[j++]));
            }
        }

        return lines;
    }
}

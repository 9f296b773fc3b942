using Tour.Analysis;

namespace Tour.Ui;

/// <summary>What the fixes changed, file by file.</summary>
internal static class DiffView
{
    internal static void Print(Screen screen, IEnumerable<(string File, string Before, string After)> changes)
    {
        foreach (var (file, before, after) in changes)
        {
            screen.Line("  " + screen.Paint(file.Replace('\\', '/'), Colour.Bold));
            foreach (var line in LineDiff.Compare(before, after))
            {
                var (sign, colour) = line.Kind switch
                {
                    LineKind.Removed => ("- ", Colour.Red),
                    LineKind.Added => ("+ ", Colour.Green),
                    LineKind.Gap => ("  ⋮", Colour.Dim),
                    _ => ("  ", Colour.Dim),
                };
                foreach (var part in Fold(screen.Hide(line.Text), screen.Width - 4))
                {
                    screen.Line("  " + screen.Paint((sign + part).TrimEnd(), colour));
                }
            }

            screen.Line();
        }
    }

    /// <summary>A line that is wider than the screen goes on below itself, a little further in.</summary>
    private static IEnumerable<string> Fold(string text, int width)
    {
        var indent = new string(' ', text.Length - text.TrimStart().Length + 6);
        while (text.Length > width && width > indent.Length + 20)
        {
            var cut = text.LastIndexOfAny([' ', ',', '{', '('], width - 1, width - indent.Length);
            cut = cut < 0 ? width : cut + 1;
            yield return text[..cut];
            text = indent + text[cut..].TrimStart();
        }

        yield return text;
    }
}

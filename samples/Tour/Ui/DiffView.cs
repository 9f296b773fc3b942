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
                var text = screen.Hide(line.Text);
                screen.Line("  " + line.Kind switch
                {
                    LineKind.Removed => screen.Paint("- " + text, Colour.Red),
                    LineKind.Added => screen.Paint("+ " + text, Colour.Green),
                    LineKind.Gap => screen.Paint("  ⋮", Colour.Dim),
                    _ => screen.Paint("  " + text, Colour.Dim),
                });
            }

            screen.Line();
        }
    }
}

using Tour.Analysis;

namespace Tour.Ui;

/// <summary>Findings as a table that fits the screen; long messages continue below themselves.</summary>
internal static class FindingsTable
{
    private const string FixYes = "yes";
    private const string FixNo = "by hand";

    internal static void Print(Screen screen, IReadOnlyList<Finding> findings, IReadOnlySet<string> fixable)
    {
        var place = Math.Clamp(findings.Max(finding => finding.Place.Length), "File:line".Length, 40);
        var message = screen.Width - 2 - place - 2 - "Redis0000".Length - 2 - "warning".Length - 2 - FixNo.Length - 2;

        screen.Line("  " + screen.Paint(Row("File:line", "Rule", "Level", "Fix", "Message"), Colour.Dim));
        screen.Line("  " + screen.Paint(Row(new string('─', place), "─────────", "───────", "───────", new string('─', message)), Colour.Dim));
        foreach (var finding in findings)
        {
            var lines = Wrap(screen.Hide(finding.Message), message).ToArray();
            var level = screen.Paint(finding.Level.PadRight(7), finding.Level == "info" ? Colour.Cyan : Colour.Yellow);
            var fix = FixableRules.Reach(finding, fixable) ? FixYes : FixNo;
            screen.Line("  " + $"{Shorten(finding.Place, place).PadRight(place)}  {finding.Rule}  {level}  {fix,-7}  {lines[0]}");
            foreach (var more in lines.Skip(1))
            {
                screen.Line("  " + Row("", "", "", "", more));
            }
        }

        string Row(string file, string rule, string level, string fix, string text) =>
            $"{file.PadRight(place)}  {rule,-9}  {level,-7}  {fix,-7}  {text}".TrimEnd();
    }

    /// <summary>Keeps the end of a path: the file's name says more than its folder.</summary>
    private static string Shorten(string text, int width) => text.Length <= width ? text : "…" + text[^(width - 1)..];

    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            var cut = text.LastIndexOf(' ', width);
            cut = cut <= 0 ? width : cut;
            yield return text[..cut];
            text = text[cut..].TrimStart();
        }

        yield return text;
    }
}

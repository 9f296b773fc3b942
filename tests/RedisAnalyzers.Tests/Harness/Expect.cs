using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>Compares and, when a case fails, says what is and what should be.</summary>
internal static class Expect
{
    /// <summary>The reports stand exactly at the marks.</summary>
    public static void ReportsAtMarks(IEnumerable<(string Path, Markup Markup)> files, IReadOnlyCollection<Diagnostic> reports, string library)
    {
        var all = files.ToList();
        var expected = all.SelectMany(file => file.Markup.Marks.Select(mark => (file.Path, mark.Span, mark.Id))).ToList();
        var left = reports.ToList();
        foreach (var mark in expected)
        {
            var found = left.FindIndex(report => PathOf(report) == mark.Path && report.Location.SourceSpan == mark.Span
                && (mark.Id is null || report.Id == mark.Id));
            if (found < 0)
            {
                Fail(all, reports, library, "A mark has no report");
            }

            left.RemoveAt(found);
        }

        if (left.Count > 0)
        {
            Fail(all, reports, library, expected.Count == 0 ? "Should be silent" : "Reported beside the marks");
        }
    }

    /// <summary>The compiler accepts the source.</summary>
    public static void Compiles(Compilation compilation, string library, string what)
    {
        var errors = TestProject.CompilerReports(compilation, DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            Assert.Fail($"{what} does not compile on StackExchange.Redis {library}:\n{string.Join('\n', errors)}\n\n"
                + $"{string.Join("\n", compilation.SyntaxTrees)}");
        }
    }

    /// <summary>The compiler has nothing to say about the result that it did not say about the source.</summary>
    public static void NoNewWarnings(Compilation before, Compilation after, string library)
    {
        var known = Warnings(before).ToLookup(report => report.Id);
        var fresh = Warnings(after).GroupBy(report => report.Id).Where(group => group.Count() > known[group.Key].Count()).SelectMany(group => group).ToList();
        if (fresh.Count > 0)
        {
            Assert.Fail($"The fix adds warnings of the compiler on StackExchange.Redis {library}:\n{string.Join('\n', fresh)}\n\n"
                + $"{string.Join("\n", after.SyntaxTrees)}");
        }
    }

    /// <summary>Two texts are the same, character by character.</summary>
    public static void Same(string expected, string actual, string what)
    {
        if (expected == actual)
        {
            return;
        }

        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(i => old[i] != now[i], Math.Min(old.Length, now.Length));
        Assert.Fail($"{what}, from line {line + 1} on.\nExpected: {old.ElementAtOrDefault(line)}\nActual:   {now.ElementAtOrDefault(line)}\n\n--- expected "
            + $"---\n{expected}\n--- actual ---\n{actual}");
    }

    // CS8933, which is hidden: a using that a global one makes superfluous.
    private static IEnumerable<Diagnostic> Warnings(Compilation compilation) =>
        TestProject.CompilerReports(compilation, DiagnosticSeverity.Hidden)
            .Where(report => report.Severity >= DiagnosticSeverity.Warning || report.Id == "CS8933");

    private static string PathOf(Diagnostic report) => report.Location.GetLineSpan().Path;

    private static void Fail(List<(string Path, Markup Markup)> files, IReadOnlyCollection<Diagnostic> reports, string library, string why)
    {
        var message = new StringBuilder($"{why} (StackExchange.Redis {library}).\n");
        foreach (var (path, markup) in files)
        {
            var here = reports.Where(report => PathOf(report) == path).Select(report => report.Location.SourceSpan).ToList();
            if (here.Count > 0 || markup.Marks.Count > 0)
            {
                message.Append($"\n--- expected in {path} ---\n{Markup.Write(markup.Text, Spans(markup))}\n--- reported ---\n"
                    + $"{Markup.Write(markup.Text, here)}\n");
            }
        }

        message.Append('\n').AppendJoin('\n', reports);
        Assert.Fail(message.ToString());
    }

    private static IEnumerable<TextSpan> Spans(Markup markup) => markup.Marks.Select(mark => mark.Span);
}

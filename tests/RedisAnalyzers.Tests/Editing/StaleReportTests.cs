using System.Globalization;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Robustness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Editing;

/// <summary>
/// What is stored of a file or a compilation makes no report stale: after any edits, the reports are those of a fresh compilation of the same texts.
/// </summary>
public sealed class StaleReportTests(ITestOutputHelper output)
{
    private const int LeastReports = 1_000;
    private const int LeastElsewhere = 15;

    private static readonly int Edits = Number("REDIS_EDITS", 500);
    private static readonly int Seed = Number("REDIS_EDITS_SEED", 15);

    [Fact]
    public async Task After_any_edits_the_reports_are_those_of_a_fresh_compilation()
    {
        var projects = EditedProjects.All.ToList();
        var (edits, rounds, reports, elsewhere) = (0, 0, 0, 0);
        for (var at = 0; at < projects.Count; at++)
        {
            var (project, random) = (projects[at], new Random(Seed + at));
            var typing = new RandomEdits(project, Seed + at);
            var before = await EditedProject.Whole(project.Compilation);
            for (var end = Edits * (at + 1) / projects.Count; edits < end; rounds++)
            {
                var history = new List<(string Path, string Edit)>();
                for (var more = random.Next(2, 6); more > 0 && edits < end; more--, edits++)
                {
                    history.Add(typing.Next());
                }

                var expected = await EditedProject.Whole(project.Fresh);
                var edited = project.Compilation;
                var found = rounds % 3 == 0
                    ? await EditedProject.FileByFile(edited, edited.SyntaxTrees.OrderBy(_ => random.Next()))
                    : await EditedProject.Whole(edited);
                Same(expected, found, project, history);
                reports += expected.Length;
                elsewhere += Elsewhere(before, expected, history) ? 1 : 0;
                before = expected;
            }
        }

        output.WriteLine($"measured: editing: {edits} edits of {projects.Count} projects, {reports} reports in {rounds} comparisons with a fresh "
            + $"compilation, {elsewhere} times those of another file changed, seed {Seed}");
        Assert.True(reports >= LeastReports * Math.Min(Edits, 500) / 500, $"Only {reports} reports were compared.");
        Assert.True(elsewhere >= LeastElsewhere * Math.Min(Edits, 500) / 500, $"Only {elsewhere} times an edit changed the reports of another file.");
    }

    private static void Same(
        IEnumerable<Diagnostic> expected,
        IEnumerable<Diagnostic> found,
        EditedProject project,
        IEnumerable<(string Path, string Edit)> history)
    {
        var (fresh, edited) = (Analysis.Print(expected), Analysis.Print(found));
        Assert.True(fresh == edited, $"""
            {project}, seed {Seed}: after {string.Join(", then ", history.Select(one => $"{one.Path}: {one.Edit}"))}
            --- fresh ---
            {fresh}
            --- edited ---
            {edited}
            --- texts ---
            {string.Join('\n', project.Files.Select(file => $"== {file.FilePath}\n{file}"))}
            """);
    }

    /// <summary>The reports of a file that was not edited have changed.</summary>
    private static bool Elsewhere(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after, IEnumerable<(string Path, string Edit)> history)
    {
        string Others(IEnumerable<Diagnostic> reports) =>
            Analysis.Print(reports.Where(report => history.All(edit => edit.Path != report.Location.SourceTree?.FilePath)));
        return Others(before) != Others(after);
    }

    private static int Number(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}

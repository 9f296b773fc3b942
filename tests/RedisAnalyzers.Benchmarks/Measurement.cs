using RedisAnalyzers.Benchmarks.Workloads;
using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Benchmarks;

/// <summary>The two parts of docs/performance.md that are generated, measured as often as is asked for.</summary>
internal static class Measurement
{
    private const string Page = "docs/performance.md";
    private const int Rounds = 5;

    /// <summary>What a build pays.</summary>
    internal static async Task Building(Repository repository, int lines, int runs)
    {
        var all = new List<Group[]>();
        Func<Report, Report> tables = report => report;
        for (var run = 0; run < runs; run++)
        {
            var heavyLoad = Workload.Heavy(..lines);
            Say("code that uses Redis everywhere");
            var heavy = Contest.Hold(
                Workload.InParts(lines, Workload.Heavy),
                Rounds,
                Contestant.Floor,
                Contestant.Ours,
                Contestant.Library,
                Contestant.Meziantou,
                Contestant.Sonar);
            Say("rule by rule");
            var shares = Shares.Measure(heavyLoad, Rounds);
            Say("no reference");
            var idle = Idle.Measure(Workload.Without(..lines), Rounds);
            Say("referenced, not used");
            var unused = Contest.Hold(Workload.InParts(lines, Workload.Unused), Rounds, Contestant.Floor, Contestant.Ours, Contestant.Library);
            Say("settings files");
            var scanning = Scanning.OfBuild(Workload.Heavy(..600), 9);
            Say("a compose file");
            var deploying = Scanning.OfCompose(Workload.Heavy(..600), 9);
            Say("growth");
            var growth = new[] { (lines / 6, 5), (lines * 10 / 6, 3), (lines * 100 / 6, 1) }.Select(size => Growth.Measure(size.Item1, size.Item2)).ToList();
            Say("code actions");
            var actions = await Readiness.Measure(heavyLoad, 9);
            all.Add([
                new("uses Redis everywhere", Target.Heavy(heavy, shares)),
                new("no reference", Target.Without(idle)),
                new("referenced, not used", Target.Unused(unused)),
                new("settings files", Target.Building(scanning)),
                new("deployment files", Target.Deploying(deploying)),
                new("growth", Target.Growing(growth)),
                new("editor", Target.CodeActions(actions))]);
            tables = report => report.Add(heavy).Add(unused).Add(shares).Add(growth).Add(actions);
        }

        Write(repository, "performance", all, tables);
    }

    /// <summary>What an editor pays.</summary>
    internal static void Editing(Repository repository, int edits, int runs)
    {
        var all = new List<Group[]>();
        Func<Report, Report> tables = report => report;
        for (var run = 0; run < runs; run++)
        {
            var sizes = new List<Editing>();
            foreach (var files in new[] { 500, 2_000, 8_000 })
            {
                sizes.Add(Benchmarks.Editing.Measure(files, 4, edits));
                Say($"editing: {sizes[^1]}");
            }

            var many = Benchmarks.Editing.Measure(2_000, 100, edits);
            Say($"editing: {many}");
            var scanning = Scanning.OfKeyPress(100, edits);
            Say($"editing: {scanning}");
            var stopping = Cancelling.Measure(2_000, 4, 40);
            Say($"cancelling: {stopping}");
            all.Add([
                new("a key press", Target.KeyPress(sizes[1])),
                new("a key press", Target.KeyPressAmongMany(many)),
                new("a key press", Target.KeyPressWithSettings(scanning)),
                new("growth", Target.KeyPressGrowing(sizes)),
                new("cancellation", Target.Stopping(stopping))]);
            tables = report => report.Add([.. sizes, many]).Add(stopping);
        }

        Write(repository, "editing", all, tables);
    }

    private static void Write(Repository repository, string region, IReadOnlyList<Group[]> runs, Func<Report, Report> tables)
    {
        var groups = runs[0].Select(
            (group, at) => (group.Where, group.Targets.Select((_, target) => Target.Over(runs.Select(run => run[at].Targets[target])))));
        var report = tables(new Report(runs.Count).Add(groups)).ToString();
        File.WriteAllText(repository.Path(Page), Region.Fill(repository.Read(Page), region, report, Page));
        Say($"wrote {Page}");
    }

    private static void Say(string what) => Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {what}");

    private sealed record Group(string Where, IReadOnlyList<Target> Targets)
    {
        internal Group(string where, IEnumerable<Target> targets)
            : this(where, [.. targets])
        {
        }
    }
}

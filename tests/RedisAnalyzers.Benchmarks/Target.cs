using System.Globalization;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What we promise about the cost of the rules, and what was measured.</summary>
/// <param name="Promise">In words.</param>
/// <param name="Limit">The highest value that keeps it.</param>
/// <param name="Measured">The value.</param>
/// <param name="Unit">What both are: a part (0.15 is 15 %), milliseconds, megabytes, an exponent.</param>
internal sealed record Target(string Promise, double Limit, double Measured, string Unit)
{
    internal bool IsMet => Measured <= Limit;

    /// <summary>The best of several runs, where <see cref="Measured"/> is the worst of them.</summary>
    internal double Best { get; init; } = Measured;

    /// <summary>It is about time, which a busy machine makes longer; what is allocated does not depend on what else runs.</summary>
    internal bool IsAboutTime => Promise.Contains("CPU", StringComparison.Ordinal);

    /// <summary>The limit as a table prints it.</summary>
    internal string LimitText => "≤ " + Text(Limit);

    /// <summary>The value as a table prints it.</summary>
    internal string MeasuredText => Text(Best) == Text(Measured) ? Text(Measured) : $"{Text(Best)} to {Text(Measured)}";

    /// <summary>The same promise in several runs: it is kept where all of them keep it.</summary>
    internal static Target Over(IEnumerable<Target> runs) =>
        runs.Aggregate((one, other) => one with { Measured = Math.Max(one.Measured, other.Measured), Best = Math.Min(one.Best, other.Best) });

    public override string ToString() => $"{Promise}: {MeasuredText} ({LimitText})";

    /// <summary>With all rules on, code that uses Redis everywhere.</summary>
    internal static IEnumerable<Target> Heavy(Contest contest, Shares shares)
    {
        var (ours, floor) = (contest.Own(Contestant.Ours), contest.Own(Contestant.Floor));
        yield return new("of the CPU time of binding and emitting", 0.15, Ratio(ours.Cpu, contest.Build.Cpu), "%");
        yield return new("times the floor's CPU time", 1.3, Ratio(ours.Cpu, floor.Cpu), "×");
        yield return new("times the floor's allocation", 0.4, Ratio(ours.Bytes, floor.Bytes), "×");
        yield return new("times the CPU time of StackExchange.Redis' own analyzer", 1, Ratio(ours.Cpu, contest.Own(Contestant.Library).Cpu), "×");
        yield return new(
            "times Meziantou's CPU time, per rule",
            0.75,
            Ratio(ours.Cpu / Contestant.Ours.Rules, contest.Own(Contestant.Meziantou).Cpu / Contestant.Meziantou.Rules),
            "×");
        yield return new("of our CPU time in the dearest rule", 0.10, shares.Dearest, "%");
    }

    /// <summary>No reference to StackExchange.Redis.</summary>
    internal static IEnumerable<Target> Without(Idle idle) =>
    [
        new("of CPU time in our callbacks", 2, idle.Milliseconds, "ms"),
        new("allocated", 0.2, idle.Bytes / 1_000_000, "MB"),
    ];

    /// <summary>StackExchange.Redis is referenced, not used.</summary>
    internal static IEnumerable<Target> Unused(Contest contest) =>
    [
        new("times the floor's CPU time", 1.2, Ratio(contest.Own(Contestant.Ours).Cpu, contest.Own(Contestant.Floor).Cpu), "×"),
        new("times the floor's allocation", 1.2, Ratio(contest.Own(Contestant.Ours).Bytes, contest.Own(Contestant.Floor).Bytes), "×"),
    ];

    /// <summary>Larger and larger projects.</summary>
    internal static IEnumerable<Target> Growing(IReadOnlyList<Growth> sizes) =>
    [
        new("exponent of growth of CPU time", 1.05, Growth.Exponent(sizes, size => size.Cpu), ""),
        new("exponent of growth of allocation", 1.00, Growth.Exponent(sizes, size => size.Bytes), ""),
    ];

    /// <summary>The editor.</summary>
    internal static IEnumerable<Target> CodeActions(IReadOnlyList<Readiness> actions) =>
        [new("until the slowest code action is ready", 200, actions.Max(action => action.Milliseconds), "ms")];

    /// <summary>A key press in a project where few files connect.</summary>
    internal static IEnumerable<Target> KeyPress(Editing few) =>
    [
        new(Of(few, "CPU"), 15, few.Own.Cpu, "ms"),
        new(Of(few, "allocated"), 1.5, few.Own.Megabytes, "MB"),
        new($"alive after the edits of {Named(few)}", 4, few.Live / 1_000_000, "MB"),
    ];

    /// <summary>A key press in a project where many files connect.</summary>
    internal static IEnumerable<Target> KeyPressAmongMany(Editing many) =>
        [new(Of(many, "CPU"), 60, many.Own.Cpu, "ms"), new(Of(many, "allocated"), 6, many.Own.Megabytes, "MB")];

    /// <summary>A key press in larger and larger projects.</summary>
    internal static IEnumerable<Target> KeyPressGrowing(IReadOnlyList<Editing> sizes) =>
    [
        new("exponent of growth of CPU time with the files", 0.15, Editing.Exponent(sizes, Editing.CpuOf), ""),
        new("exponent of growth of allocation with the files", 0.15, Editing.Exponent(sizes, Editing.BytesOf), ""),
    ];

    /// <summary>Settings files in a build.</summary>
    internal static IEnumerable<Target> Building(Scanning scanning) =>
        [new($"of CPU time in our callbacks, added by {scanning.Settings} settings files of 5 KB", 10, scanning.Added, "ms")];

    /// <summary>A compose file in a build.</summary>
    internal static IEnumerable<Target> Deploying(Scanning scanning) =>
        [new($"of CPU time in our callbacks, added by a compose file of {ComposeFiles.Lines} lines", 2, scanning.Added, "ms")];

    /// <summary>Settings files in an edited project.</summary>
    internal static IEnumerable<Target> KeyPressWithSettings(Scanning scanning) =>
        [new($"CPU, added by {scanning.Settings} settings files of 5 KB, {scanning.Files} files, all connect", 1, scanning.Added, "ms")];

    /// <summary>An analysis that nobody wants any more.</summary>
    internal static IEnumerable<Target> Stopping(Cancelling cancelling) =>
        [new("of CPU time from a cancellation to the end of the analysis", 20, cancelling.Cpu, "ms")];

    private static string Of(Editing editing, string what) => $"{what}, {Named(editing)}";

    private static string Named(Editing editing) => $"{editing.Project.Files:#,0} files, {editing.Project.Connecting} connect";

    // A difference that the noise has turned around is no measurement: it must not count as a promise kept.
    private static double Ratio(double part, double whole) => whole > 0 ? Math.Max(part, 0) / whole : double.PositiveInfinity;

    private string Text(double value) => Unit switch
    {
        "%" => (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %",
        "×" => value.ToString("0.00", CultureInfo.InvariantCulture) + " ×",
        "" => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture) + " " + Unit,
    };
}

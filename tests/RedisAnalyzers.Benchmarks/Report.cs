using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace RedisAnalyzers.Benchmarks;

/// <summary>The generated part of docs/performance.md.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    /// <param name="runs">How often all of it was measured; the promises show the range, the tables the last run.</param>
    internal Report(int runs = 1) => _text.Append(CultureInfo.InvariantCulture,
        $"Measured {(runs == 1 ? "" : $"{runs} times ")}on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores, "
            + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000} GB, {RuntimeInformation.OSArchitecture}, "
            + $"{RuntimeInformation.FrameworkDescription}, Roslyn "
            + $"{typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!.ToString(2)}."
            + $"{(runs == 1 ? "" : " The promises show the range of all runs, the tables show the last.")}\n");

    /// <summary>One workload with everybody on it.</summary>
    internal Report Add(Contest contest)
    {
        var floor = contest.Own(Contestant.Floor);
        _text.Append(CultureInfo.InvariantCulture, $"\n### {contest.Lines:#,0} lines: {contest.Name}\n\n");
        _text.Append("| | rules | CPU | allocated | of bind + emit | × floor, CPU | × floor, allocated |\n|---|--:|--:|--:|--:|--:|--:|\n");
        _text.Append(CultureInfo.InvariantCulture, $"| *bind + emit* | | {contest.Build.Cpu:0} ms | {contest.Build.Megabytes:0} MB | 100 % | | |\n");
        _text.Append(CultureInfo.InvariantCulture, $"| *no analyzer: bind, under the driver* | | {contest.None.Cpu:0} ms | {contest.None.Megabytes:0} "
            + $"MB | {100 * contest.None.Cpu / contest.Build.Cpu:0.0} % | | |\n");
        foreach (var contestant in contest.Runs.Keys)
        {
            var own = contest.Own(contestant);
            _text.Append(CultureInfo.InvariantCulture, $"| {contestant.Name} | {contestant.Rules} | {own.Cpu:0} ms | {own.Megabytes:0.0} MB | "
                + $"{100 * own.Cpu / contest.Build.Cpu:0.0} % | {own.Cpu / floor.Cpu:0.00} | {own.Bytes / floor.Bytes:0.00} |\n");
        }

        return this;
    }

    /// <summary>What of our time is shared, and the dearest rules.</summary>
    internal Report Add(Shares shares)
    {
        _text.Append("\n### Rule by rule\n\n| | CPU in callbacks | of all |\n|---|--:|--:|\n");
        Row("the reading that all rules share", shares.Reading);
        foreach (var (rule, time) in shares.Rules.OrderByDescending(rule => rule.Value).Take(5))
        {
            Row(rule, time);
        }

        Row($"the other {shares.Rules.Count - 5} rules together", shares.Rules.Values.OrderDescending().Skip(5).Sum());
        return this;

        void Row(string name, double time) => _text.Append(CultureInfo.InvariantCulture, $"| {name} | {time:0.0} ms | {100 * time / shares.Total:0.0} % |\n");
    }

    /// <summary>How the cost grows.</summary>
    internal Report Add(IReadOnlyList<Growth> sizes)
    {
        _text.Append("\n### Growth\n\n| lines | CPU in callbacks | allocated |\n|--:|--:|--:|\n");
        foreach (var size in sizes)
        {
            _text.Append(CultureInfo.InvariantCulture, $"| {size.Lines:#,0} | {size.Cpu:0} ms | {size.Bytes / 1_000_000:0.0} MB |\n");
        }

        return this;
    }

    /// <summary>How fast an editor is served.</summary>
    internal Report Add(IReadOnlyList<Readiness> actions)
    {
        _text.Append("\n### Code actions\n\n| rule | actions | ready after |\n|---|--:|--:|\n");
        foreach (var action in actions)
        {
            _text.Append(CultureInfo.InvariantCulture, $"| {action.Rule} | {action.Actions} | {action.Milliseconds:0} ms |\n");
        }

        return this;
    }

    /// <summary>What a key press costs.</summary>
    internal Report Add(IReadOnlyList<Editing> projects)
    {
        _text.Append("\n### A key press\n\n| files | of which connect | an analyzer that does nothing | ours above it | | alive after the edits "
            + "|\n|--:|--:|--:|--:|--:|--:|\n");
        foreach (var editing in projects)
        {
            _text.Append(CultureInfo.InvariantCulture, $"| {editing.Project.Files:#,0} | {editing.Project.Connecting} | {editing.Floor.Cpu:0.0} ms, "
                + $"{editing.Floor.Megabytes:0.00} MB | {editing.Own.Cpu:0.0} ms | {editing.Own.Megabytes:0.00} MB | {editing.Live / 1_000_000:0.0} MB |\n");
        }

        return this;
    }

    /// <summary>How soon an analysis ends that nobody wants any more.</summary>
    internal Report Add(Cancelling cancelling)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n### Cancellation\n\n{cancelling.Cancelled} first analyses of {cancelling.Project.Files:#,0} "
            + $"files were cancelled part-way: the slowest took {cancelling.Cpu:0.0} ms of CPU time to end, {cancelling.Wall:0.0} ms on the clock.\n");
        return this;
    }

    /// <summary>What we promise.</summary>
    internal Report Add(IEnumerable<(string Where, IEnumerable<Target> Targets)> all)
    {
        _text.Append("\n### Promises\n\n| | | limit | measured | |\n|---|---|--:|--:|---|\n");
        foreach (var (where, targets) in all)
        {
            foreach (var target in targets)
            {
                _text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {where} | {target.Promise} | {target.LimitText} | {target.MeasuredText} | {(target.IsMet ? "kept" : "**missed**")} |\n");
            }
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}

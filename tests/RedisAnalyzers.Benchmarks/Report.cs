using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace RedisAnalyzers.Benchmarks;

/// <summary>The generated part of docs/performance.md.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    internal Report() => _text.Append(CultureInfo.InvariantCulture,
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000} GB, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}, Roslyn {typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!.ToString(2)}.\n");

    /// <summary>One workload with everybody on it.</summary>
    internal Report Add(Contest contest)
    {
        var floor = contest.Own(Contestant.Floor);
        _text.Append(CultureInfo.InvariantCulture, $"\n### {contest.Lines:#,0} lines: {contest.Name}\n\n");
        _text.Append("| | rules | CPU | allocated | of bind + emit | × floor, CPU | × floor, allocated |\n|---|--:|--:|--:|--:|--:|--:|\n");
        _text.Append(CultureInfo.InvariantCulture, $"| *bind + emit* | | {contest.Build.Cpu:0} ms | {contest.Build.Megabytes:0} MB | 100 % | | |\n");
        _text.Append(CultureInfo.InvariantCulture, $"| *no analyzer: bind, under the driver* | | {contest.None.Cpu:0} ms | {contest.None.Megabytes:0} MB | {100 * contest.None.Cpu / contest.Build.Cpu:0.0} % | | |\n");
        foreach (var contestant in contest.Runs.Keys)
        {
            var own = contest.Own(contestant);
            _text.Append(CultureInfo.InvariantCulture, $"| {contestant.Name} | {contestant.Rules} | {own.Cpu:0} ms | {own.Megabytes:0.0} MB | {100 * own.Cpu / contest.Build.Cpu:0.0} % | {own.Cpu / floor.Cpu:0.00} | {own.Bytes / floor.Bytes:0.00} |\n");
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

using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What our rules take of a project of some size.</summary>
/// <param name="Lines">Lines of the project.</param>
/// <param name="Cpu">Milliseconds in our callbacks.</param>
/// <param name="Bytes">Bytes that the run allocates beyond the compiler's own.</param>
internal sealed record Growth(int Lines, double Cpu, double Bytes)
{
    /// <summary>Measures one size; the least of some runs.</summary>
    internal static Growth Measure(int lines, int rounds)
    {
        var workload = Workload.Heavy(lines);
        var times = Enumerable.Range(0, rounds + 1).Select(_ => Contestant.Ours.Times(workload.Fresh()).Values.Sum()).ToList();
        var with = Enumerable.Range(0, rounds).Select(_ => Meter.Once(workload.Fresh, compilation => Contestant.Ours.Run(compilation)).Bytes).Min();
        var without = Enumerable.Range(0, rounds).Select(_ => Meter.Once(workload.Fresh, compilation => Contestant.Driver.Run(compilation)).Bytes).Min();
        return new(workload.Lines, times.Skip(1).Min(), with - without);
    }

    /// <summary>The exponent e of cost ~ lines^e between the smallest and the largest size: 1 is proportional, 2 is quadratic.</summary>
    internal static double Exponent(IReadOnlyList<Growth> sizes, Func<Growth, double> cost) =>
        Math.Log(cost(sizes[^1]) / cost(sizes[0])) / Math.Log((double)sizes[^1].Lines / sizes[0].Lines);
}

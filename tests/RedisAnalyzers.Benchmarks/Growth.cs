using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What our rules take of a project of some size.</summary>
/// <param name="Lines">Lines of the project.</param>
/// <param name="Cpu">Milliseconds of processor time in our callbacks.</param>
/// <param name="Bytes">Bytes that our callbacks allocate.</param>
internal sealed record Growth(int Lines, double Cpu, double Bytes)
{
    /// <summary>Measures one size, by some runs.</summary>
    internal static Growth Measure(int lines, int rounds)
    {
        var workload = Workload.Heavy(..lines);
        var runs = Enumerable.Range(0, rounds).Select(_ => Contestant.Ours.InCallbacks(workload.Fresh())).ToList();
        // Neither the luckiest run nor the unluckiest: the largest size can only be run once, and is as lucky as it happens to be.
        double Median(Func<Cost, double> of) => runs.Select(of).Order().ElementAt(rounds / 2);
        return new(workload.Lines, Median(cost => cost.Cpu), Median(cost => cost.Bytes));
    }

    /// <summary>The exponent e of cost ~ lines^e between the smallest and the largest size: 1 is proportional, 2 is quadratic.</summary>
    internal static double Exponent(IReadOnlyList<Growth> sizes, Func<Growth, double> cost) =>
        Math.Log(cost(sizes[^1]) / cost(sizes[0])) / Math.Log((double)sizes[^1].Lines / sizes[0].Lines);
}

using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What the contestants cost on one workload, measured in turns, so that what disturbs the machine disturbs them alike.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Build">Binding and emitting it without an analyzer: what a build costs anyway.</param>
/// <param name="None">Compiler diagnostics under the analyzer driver, with an analyzer that registers nothing: what every contestant's run contains.</param>
/// <param name="Runs">Compiler diagnostics with each contestant's.</param>
internal sealed record Contest(Workload Workload, Cost Build, Cost None, IReadOnlyDictionary<Contestant, Cost> Runs)
{
    /// <summary>What a contestant adds to the build.</summary>
    internal Cost Own(Contestant contestant) => Runs[contestant] - None;

    /// <summary>Runs everything once to warm up and <paramref name="rounds"/> times on the clock.</summary>
    internal static Contest Hold(Workload workload, int rounds, params Contestant[] contestants)
    {
        var (builds, nones) = (new List<Cost>(), new List<Cost>());
        var runs = contestants.ToDictionary(contestant => contestant, _ => new List<Cost>());
        for (var round = 0; round <= rounds; round++)
        {
            builds.Add(Meter.Once(workload.Fresh, Emit));
            nones.Add(Meter.Once(workload.Fresh, compilation => Contestant.Driver.Run(compilation)));
            foreach (var contestant in contestants) runs[contestant].Add(Meter.Once(workload.Fresh, compilation => contestant.Run(compilation)));
        }

        return new(workload, Least(builds), Least(nones), runs.ToDictionary(run => run.Key, run => Least(run.Value)));
    }

    private static void Emit(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        if (!compilation.Emit(assembly).Success) throw new InvalidOperationException("The workload does not compile.");
    }

    // The first is the warm-up.
    private static Cost Least(List<Cost> runs) => Meter.Least(runs.Skip(1));
}

using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What the contestants cost on some projects together, measured in turns, so that what disturbs the machine disturbs them alike.</summary>
/// <param name="Name">The name of the workload.</param>
/// <param name="Lines">Lines of all projects.</param>
/// <param name="Build">Binding and emitting them without an analyzer: what a build costs anyway.</param>
/// <param name="None">Compiler diagnostics under the analyzer driver, with an analyzer that registers nothing: what every contestant's run contains.</param>
/// <param name="Runs">Compiler diagnostics with each contestant's.</param>
internal sealed record Contest(string Name, int Lines, Cost Build, Cost None, IReadOnlyDictionary<Contestant, Cost> Runs)
{
    /// <summary>What a contestant adds to the build.</summary>
    internal Cost Own(Contestant contestant) => Runs[contestant] - None;

    /// <summary>Runs everything once to warm up and <paramref name="rounds"/> times on the clock; of each project the least of the rounds counts.</summary>
    internal static Contest Hold(IReadOnlyList<Workload> projects, int rounds, params Contestant[] contestants)
    {
        var (builds, nones) = (new Tally(), new Tally());
        var runs = contestants.ToDictionary(contestant => contestant, _ => new Tally());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var project in projects)
            {
                builds.Add(project, Meter.Once(project.Fresh, Emit));
                nones.Add(project, Meter.Once(project.Fresh, compilation => Contestant.Driver.Run(compilation)));
                foreach (var contestant in contestants)
                {
                    runs[contestant].Add(project, Meter.Once(project.Fresh, compilation => contestant.Run(compilation)));
                }
            }
        }

        return new(projects[0].Name, projects.Sum(project => project.Lines), builds.Sum, nones.Sum, runs.ToDictionary(run => run.Key, run => run.Value.Sum));
    }

    private static void Emit(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        if (!compilation.Emit(assembly).Success)
        {
            throw new InvalidOperationException("The workload does not compile.");
        }
    }

    private sealed class Tally
    {
        private readonly Dictionary<Workload, List<Cost>> _costs = [];

        // The first is the warm-up.
        internal Cost Sum => _costs.Values.Select(runs => Meter.Least(runs.Skip(1))).Aggregate((one, other) => one + other);

        internal void Add(Workload project, Cost cost) => (_costs.TryGetValue(project, out var runs) ? runs : _costs[project] = []).Add(cost);
    }
}

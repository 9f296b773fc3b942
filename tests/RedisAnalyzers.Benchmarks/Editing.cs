using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What a key press costs: one file is edited, and all rules are asked for that file alone, as an editor asks them.</summary>
/// <param name="Project">What is edited.</param>
/// <param name="Floor">The median of an analyzer that does nothing.</param>
/// <param name="Own">The median of our rules, above that.</param>
/// <param name="Live">Bytes that are alive after all edits, beyond the compilation's own.</param>
internal sealed record Editing(OpenProject Project, Cost Floor, Cost Own, double Live)
{
    // The first edit reads the whole project.
    private const int WarmUp = 3;

    // Where there is next to nothing to measure, the noise must not look like growth.
    private const double LeastCpu = 3;
    private const double LeastBytes = 200_000;

    /// <summary>Edits the project so many times, under our rules and under an analyzer that does nothing, in turns.</summary>
    internal static Editing Measure(int files, int connecting, int edits)
    {
        var project = new OpenProject(files, connecting);
        _ = project.Open(Contestant.Ours);
        var start = Alive();
        var (ours, floor) = (new Editor(project, Contestant.Ours), new Editor(project, Contestant.Listener));
        for (var edit = 0; edit < edits + WarmUp; edit++)
        {
            floor.Press(edit, isMeasured: edit >= WarmUp);
            ours.Press(edit, isMeasured: edit >= WarmUp);
        }

        // What the compilation takes by itself is seen when the plain one is let go. Whatever else is alive is ours, even where it does not go with its
        // compilation.
        var both = Alive();
        floor.Close();
        var own = Alive();
        var live = own - start - (both - own);
        ours.Close();
        return new(project, floor.Median, ours.Median - floor.Median, live);
    }

    /// <summary>The exponent e of cost ~ files^e between the smallest and the largest project: 0 is no growth, 1 is proportional.</summary>
    internal static double Exponent(IReadOnlyList<Editing> sizes, Func<Editing, double> cost) =>
        Math.Log(cost(sizes[^1]) / cost(sizes[0])) / Math.Log((double)sizes[^1].Project.Files / sizes[0].Project.Files);

    internal static double CpuOf(Editing editing) => Math.Max(editing.Own.Cpu, LeastCpu);

    internal static double BytesOf(Editing editing) => Math.Max(editing.Own.Bytes, LeastBytes);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Alive()
    {
        for (var collection = 0; collection < 3; collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private sealed class Editor(OpenProject project, Contestant contestant)
    {
        private readonly List<Cost> _costs = [];
        private CSharpCompilation? _compilation = project.Open(contestant);

        internal Cost Median => new(Middle(cost => cost.Cpu), Middle(cost => cost.Bytes));

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal void Press(int edit, bool isMeasured)
        {
            var cost = Meter.Once(() => Next(edit), edited => contestant.Ask(edited.Compilation, edited.Tree, CancellationToken.None));
            if (isMeasured)
            {
                _costs.Add(cost);
            }
        }

        internal void Close() => _compilation = null;

        // The editor has shown the compiler's own diagnostics of the file before.
        private (CSharpCompilation Compilation, SyntaxTree Tree) Next(int edit)
        {
            var next = OpenProject.Press(_compilation!, edit * 7 % project.Files);
            _ = next.Compilation.GetSemanticModel(next.Tree).GetDiagnostics();
            _compilation = next.Compilation;
            return next;
        }

        private double Middle(Func<Cost, double> of) => _costs.Select(of).Order().ElementAt(_costs.Count / 2);
    }
}

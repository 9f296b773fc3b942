using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>How soon the first analysis of a project ends when nobody wants it any more.</summary>
/// <param name="Project">What is analysed.</param>
/// <param name="Cancelled">How many analyses were cancelled part-way.</param>
/// <param name="Cpu">Processor time of the whole process from the cancellation to the end of the analysis, in milliseconds: the worst.</param>
/// <param name="Wall">The same on the clock on the wall, which counts what else the machine does.</param>
internal sealed record Cancelling(OpenProject Project, int Cancelled, double Cpu, double Wall)
{
    private const int Seed = 15;

    /// <summary>Cancels so many analyses, each at a random moment; a file by itself and the whole project in turns.</summary>
    /// <param name="files">The files of the project.</param>
    /// <param name="connecting">The files among them that connect.</param>
    /// <param name="times">How many analyses.</param>
    /// <param name="limit">The latest moment in the analysis of a whole project, which takes long to get to its end; null: any moment.</param>
    internal static Cancelling Measure(int files, int connecting, int times, TimeSpan? limit = null)
    {
        var project = new OpenProject(files, connecting);
        var random = new Random(Seed);
        var wholes = new[] { false, true };
        // The first run of a process compiles our code, too, and takes longer than those that are cancelled.
        _ = Take(project, whole: false, Timeout.InfiniteTimeSpan);
        var lengths = wholes.Select(whole => whole && limit is { } latest ? latest : Take(project, whole, Timeout.InfiniteTimeSpan).Length).ToList();
        var ends = Enumerable.Range(0, times).Select(time => Take(project, wholes[time % 2], lengths[time % 2] * 0.8 * random.NextDouble()))
            .Where(end => end.Stopped is not null).Select(end => end.Stopped!.Value).ToList();
        return new(
            project,
            ends.Count,
            ends.Select(end => end.Cpu).DefaultIfEmpty(double.PositiveInfinity).Max(),
            ends.Select(end => end.Wall).DefaultIfEmpty().Max());
    }

    private static (TimeSpan Length, (double Cpu, double Wall)? Stopped) Take(OpenProject project, bool whole, TimeSpan stopAfter)
    {
        var compilation = project.Open(Contestant.Ours);
        _ = compilation.GetSemanticModel(compilation.SyntaxTrees[0]).GetDiagnostics();
        // What is collected for the run before is not what this one does after its end.
        GC.Collect();
        using var stop = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();
        var analysis = Task.Run(() => Analyse(compilation, whole, stop.Token));
        if (analysis.Wait(stopAfter))
        {
            return (clock.Elapsed, null);
        }

        var (cpu, wall) = (Environment.CpuUsage.TotalTime, clock.Elapsed);
        stop.Cancel();
        var isWhole = analysis.Result;
        return (clock.Elapsed, isWhole ? null : ((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, (clock.Elapsed - wall).TotalMilliseconds));
    }

    /// <returns>Whether it came to its end.</returns>
    private static bool Analyse(CSharpCompilation compilation, bool whole, CancellationToken cancellation)
    {
        try
        {
            Contestant.Ours.Ask(compilation, whole ? null : compilation.SyntaxTrees[0], cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

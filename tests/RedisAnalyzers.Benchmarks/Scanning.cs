using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What settings files add to our cost: milliseconds of processor time in our callbacks.</summary>
internal static class Scanning
{
    /// <summary>How many files a build has.</summary>
    internal const int InBuild = 50;

    /// <summary>How many files an edited project has.</summary>
    internal const int WhileEditing = 20;

    // The first edit reads the whole project.
    private const int WarmUp = 3;

    /// <summary>A build: the least of some runs with the files, above the least without.</summary>
    internal static double OfBuild(Workload workload, int rounds)
    {
        var runs = Enumerable.Range(0, rounds + 1).Select(_ =>
        {
            // Nobody has read the files, as in a compiler's process.
            var scanning = Contestant.Ours with { Options = SettingsFiles.Fresh(InBuild) };
            return (With: scanning.Times(workload.Fresh()).Values.Sum(), Without: Contestant.Ours.Times(workload.Fresh()).Values.Sum());
        }).Skip(1).ToList();
        return runs.Min(run => run.With) - runs.Min(run => run.Without);
    }

    /// <summary>A key press in a project of so many files, each of which connects: the middle of the differences of two editors, in turns.</summary>
    internal static double OfKeyPress(int files, int edits)
    {
        var project = new OpenProject(files, files);
        var (with, without) = (new Editor(project, SettingsFiles.Fresh(WhileEditing)), new Editor(project, SettingsFiles.Fresh(0)));
        var added = Enumerable.Range(0, edits + WarmUp).Select(edit => with.Press(edit) - without.Press(edit)).Skip(WarmUp).Order().ToList();
        return added[added.Count / 2];
    }

    private sealed class Editor(OpenProject project, Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions options)
    {
        private readonly Contestant _ours = Contestant.Ours with { Options = options };
        private CSharpCompilation _compilation = project.Open(Contestant.Ours);

        internal double Press(int edit)
        {
            var next = OpenProject.Press(_compilation, edit * 7 % project.Files);
            _ = next.Compilation.GetSemanticModel(next.Tree).GetDiagnostics();
            _compilation = next.Compilation;
            return _ours.Time(next.Compilation, next.Tree);
        }
    }
}

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What settings files add to our cost.</summary>
/// <param name="Settings">How many of them.</param>
/// <param name="Files">How many C# files.</param>
/// <param name="Added">Milliseconds of processor time in our callbacks.</param>
internal sealed record Scanning(int Settings, int Files, double Added)
{
    private const int InBuild = 50;
    private const int WhileEditing = 20;

    // The first edit reads the whole project.
    private const int WarmUp = 3;

    /// <summary>A build with settings files.</summary>
    internal static Scanning OfBuild(Workload workload, int rounds) => OfBuild(InBuild, () => SettingsFiles.Fresh(InBuild), workload, rounds);

    /// <summary>A build with a compose file.</summary>
    internal static Scanning OfCompose(Workload workload, int rounds) => OfBuild(1, ComposeFiles.Fresh, workload, rounds);

    /// <summary>A build: the least of some runs with the files, which nobody has read, as in a compiler's process; above the least without.</summary>
    private static Scanning OfBuild(int files, Func<AnalyzerOptions> fresh, Workload workload, int rounds)
    {
        var runs = Enumerable.Range(0, rounds + 1).Select(_ =>
        {
            var scanning = Contestant.Ours with { Options = fresh() };
            return (With: scanning.Times(workload.Fresh()).Values.Sum(), Without: Contestant.Ours.Times(workload.Fresh()).Values.Sum());
        }).Skip(1).ToList();
        return new(files, workload.Texts.Count, runs.Min(run => run.With) - runs.Min(run => run.Without));
    }

    /// <summary>A key press in a project where every file connects: the middle of the differences of two editors, in turns.</summary>
    internal static Scanning OfKeyPress(int files, int edits)
    {
        var project = new OpenProject(files, files);
        var (with, without) = (new Editor(project, SettingsFiles.Fresh(WhileEditing)), new Editor(project, SettingsFiles.Fresh(0)));
        var added = Enumerable.Range(0, edits + WarmUp).Select(edit => with.Press(edit) - without.Press(edit)).Skip(WarmUp).Order().ToList();
        return new(WhileEditing, files, added[added.Count / 2]);
    }

    private sealed class Editor(OpenProject project, AnalyzerOptions options)
    {
        private readonly Contestant _ours = Contestant.Ours with { Options = options };
        private CSharpCompilation _compilation = project.Open(Contestant.Ours);

        internal double Press(int edit)
        {
            var (compilation, tree) = OpenProject.Press(_compilation, edit * 7 % project.Files);
            _ = compilation.GetSemanticModel(tree).GetDiagnostics();
            _compilation = compilation;
            return _ours.Time(compilation, tree);
        }
    }
}

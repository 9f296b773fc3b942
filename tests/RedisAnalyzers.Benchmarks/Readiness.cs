using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Benchmarks.Workloads;
using RedisAnalyzers.CodeFixes;

namespace RedisAnalyzers.Benchmarks;

/// <summary>How long an editor waits for the actions at a report, from the key press on.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Actions">How many actions are offered.</param>
/// <param name="Milliseconds">From asking to the last changed document, on the wall's clock: the median.</param>
internal sealed record Readiness(string Rule, int Actions, double Milliseconds)
{
    /// <summary>
    /// For each rule that the workload breaks and that has a fix: its file is edited, so that nothing about the project is known any more, then the actions are
    /// asked for.
    /// </summary>
    internal static async Task<IReadOnlyList<Readiness>> Measure(Workload workload, int rounds)
    {
        using var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp)
                .WithCompilationOptions(
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
                .WithMetadataReferences(workload.References));
        foreach (var (number, text) in workload.Texts.Index())
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"Area{number}.cs", SourceText.From(text), filePath: $"/shop/Area{number}.cs");
        }

        var project = solution.GetProject(id)!;
        var reports = Contestant.Ours.Run((CSharpCompilation)(await project.GetCompilationAsync())!);
        var measured = new List<Readiness>();
        foreach (var fix in Fixes)
        {
            if (reports.FirstOrDefault(report => fix.FixableDiagnosticIds.Contains(report.Id)) is not { } report)
            {
                continue;
            }

            var runs = new List<(int Actions, double Time)>();
            for (var round = 0; round <= rounds; round++)
            {
                var document = project.GetDocument(report.Location.SourceTree)!;
                var text = await document.GetTextAsync();
                var edited = document.WithText(text.WithChanges(new TextChange(new(text.Length, 0), $"// {round}\n")));
                await edited.GetSemanticModelAsync();
                runs.Add(await Time(fix, edited, report));
            }

            var times = runs.Skip(1).Select(run => run.Time).Order().ToList();
            measured.Add(new(report.Id, runs[0].Actions, times[times.Count / 2]));
        }

        return measured;
    }

    private static IEnumerable<CodeFixProvider> Fixes =>
        from type in typeof(RedisFix).Assembly.GetTypes()
        where !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)
        orderby type.Name
        select (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!;

    private static async Task<(int Actions, double Time)> Time(CodeFixProvider fix, Document document, Diagnostic report)
    {
        var tree = await document.GetSyntaxTreeAsync();
        var moved = Diagnostic.Create(report.Descriptor, Location.Create(tree!, report.Location.SourceSpan), report.Properties);
        var clock = Stopwatch.StartNew();
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, moved, (action, _) => actions.Add(action), CancellationToken.None));
        foreach (var action in actions)
        {
            await action.GetOperationsAsync(CancellationToken.None);
        }

        return (actions.Count, clock.Elapsed.TotalMilliseconds);
    }
}

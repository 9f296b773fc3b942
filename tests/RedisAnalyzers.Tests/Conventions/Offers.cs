using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>An action that some fix offers for some report.</summary>
internal sealed record Offer(Diagnostic Report, FixRun Run, CodeAction Action)
{
    public string Key => Action.EquivalenceKey!;
}

/// <summary>Everything that can be done about a project.</summary>
internal static class Offers
{
    private static readonly Dictionary<string,
        FixRun> Runs = Product.Fixes.ToDictionary(fix => fix.FixableDiagnosticIds[0], fix => new FixRun(Product.Rule(fix.FixableDiagnosticIds[0])!, fix));

    /// <summary>The rule and its fix.</summary>
    public static FixRun RunOf(string id) => Runs[id];

    /// <summary>What all rules report, in order of place.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Reports(Project project) =>
        await TestProject.Analyze((await project.GetCompilationAsync())!, project.AnalyzerOptions, [.. Product.Analyzers]);

    /// <summary>Every action of every fix, from one run of all rules.</summary>
    public static async Task<IReadOnlyList<Offer>> Of(Project project)
    {
        var offers = new List<Offer>();
        foreach (var report in await Reports(project))
        {
            // A fix is for C# only: editors do not ask it about other files.
            if (report.Location.IsInSource && Runs.TryGetValue(report.Id, out var run))
            {
                offers.AddRange((await run.Actions(project, report)).Select(action => new Offer(report, run, action)));
            }
        }

        return offers;
    }
}

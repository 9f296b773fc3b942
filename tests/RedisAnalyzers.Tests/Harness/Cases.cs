using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>A source on which a rule's verdict is known.</summary>
/// <param name="Fix">The rule's fix, when there is one.</param>
/// <param name="Source">With its marks.</param>
internal sealed record Case(DiagnosticAnalyzer Rule, CodeFixProvider? Fix, string Source, Setup Setup)
{
    /// <summary>The case on the newest library that it is about.</summary>
    public TestProject Project => TestProject.Create(Source, Setup, Setup.RunsOn.Last());

    public string Id => Rule.SupportedDiagnostics[0].Id;

    /// <summary>The rule reports at the marks, and what each of its actions makes compiles without a new warning.</summary>
    /// <param name="project">The case's own project, or a <see cref="Variation"/> of it.</param>
    /// <param name="where">What a message says about the project, beside the library.</param>
    /// <returns>How many kinds of action were applied.</returns>
    public async Task<int> Check(TestProject project, string where)
    {
        var reports = await project.Analyze(Rule).ConfigureAwait(false);
        Expect.ReportsAtMarks(project.Sources.Concat(project.Additional), reports, $"{project.Library}, {where}");
        return reports.IsEmpty ? 0 : await CheckFixes(project, where).ConfigureAwait(false);
    }

    /// <summary>What each action makes compiles without a new warning, wherever the rule reports.</summary>
    public async Task<int> CheckFixes(TestProject test, string where)
    {
        if (Fix is null)
        {
            return 0;
        }

        where = $"{test.Library}, {where}";
        var (run, project, seen) = (new FixRun(Rule, Fix), FixRun.Open(test), new HashSet<string?>());
        foreach (var report in await run.Reports(project).ConfigureAwait(false))
        {
            foreach (var action in (await run.Actions(project, report).ConfigureAwait(false)).Where(action => seen.Add(action.EquivalenceKey)))
            {
                var changed = await FixRun.Apply(project, action).ConfigureAwait(false);
                var (before, after) = (await project.GetCompilationAsync().ConfigureAwait(false), await changed.GetCompilationAsync().ConfigureAwait(false));
                Expect.Compiles(after!, where, $"What {action.EquivalenceKey} makes");
                Expect.NoNewWarnings(before!, after!, $"{where}, {action.EquivalenceKey}");
            }
        }

        return seen.Count;
    }
}

/// <summary>
/// The cases that the rules' tests have passed so far. Tests that want all of them belong to <see cref="AfterAllOthers"/>;
/// <c>Conventions/CompatibilityConventions</c> runs them once more in other projects.
/// </summary>
internal static class Cases
{
    private static readonly ConcurrentDictionary<(string Id, string Source, Setup Setup), Case> Passed = new();

    /// <summary>In an order that does not depend on that of the tests.</summary>
    public static IReadOnlyList<Case> All =>
        [.. Passed.Values.OrderBy(one => one.Id, StringComparer.Ordinal).ThenBy(one => one.Source, StringComparer.Ordinal)];

    /// <summary>Remembers a case; one that need not compile proves nothing elsewhere.</summary>
    public static void Add(Case passed)
    {
        if (!passed.Setup.AllowErrors)
        {
            Passed.TryAdd((passed.Id, passed.Source, passed.Setup), passed);
        }
    }
}

/// <summary>Collections that take no part in parallel running run when all others have ended.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class AfterAllOthers
{
    internal const string Name = "After all others";
}

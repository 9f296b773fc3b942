using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Conventions.Matrix;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>An action that is offered in a case.</summary>
internal sealed record Repair(Case Case, FixRun Run, string Key)
{
    /// <summary>
    /// The cases in which some rule that has a fix reports: the examples of the pages, and a slice of those of the rules' tests.
    /// </summary>
    /// <param name="every">Of so many cases of the tests one is taken, unless all are.</param>
    public static IEnumerable<Case> Cases(int every)
    {
        var pages = Pages.Blocks.Where(block => block.Kind == "flagged").Select(Pages.Case).OfType<Case>();
        var tests = Harness.Cases.All.Where(one => one.Source.Contains("[|", StringComparison.Ordinal));
        return pages.Concat(tests.Where((_, number) => Slice.Takes(number, every))).Where(one => one.Fix is not null);
    }

    /// <summary>Every kind of action that the case's fix offers in a project.</summary>
    public static async Task<IReadOnlyList<Repair>> Of(Case one, Project project)
    {
        var run = new FixRun(one.Rule, one.Fix!);
        var keys = new List<string>();
        foreach (var report in await run.Reports(project))
        {
            keys.AddRange((await run.Actions(project, report)).Select(action => action.EquivalenceKey!));
        }

        return [.. keys.Distinct().Select(key => new Repair(one, run, key))];
    }

    /// <summary>The project after the action at the first report that offers it; null where none does.</summary>
    public async Task<Project?> Apply(Project project)
    {
        foreach (var report in await Run.Reports(project))
        {
            if ((await Run.Actions(project, report)).FirstOrDefault(action => action.EquivalenceKey == Key) is { } action)
            {
                return await FixRun.Apply(project, action);
            }
        }

        return null;
    }
}

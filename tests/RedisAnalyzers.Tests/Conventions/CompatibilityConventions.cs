using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// What holds in the project of a case holds in other projects: the rule reports at the same places, and what its fix makes compiles there without
/// a new warning. The cases are the examples of all pages and those of the rules' tests. Each variation takes a
/// slice of them; with REDIS_MATRIX=all it takes each.
/// </summary>
public sealed partial class CompatibilityConventions(ITestOutputHelper output)
{
    /// <summary>Before the oldest that is supported: silent or right, never a crash.</summary>
    private const string TooOld = "StackExchange.Redis 1.2.6";

    private static readonly bool Everything = Environment.GetEnvironmentVariable("REDIS_MATRIX") == "all";

    public static TheoryData<string> Variations => [.. Variation.All.Select(variation => variation.Name)];

    [Theory, MemberData(nameof(Variations))]
    public async Task Holds_in_other_projects(string name)
    {
        var watch = Stopwatch.StartNew();
        var variation = Variation.All.Single(one => one.Name == name);
        var (tally, wrong) = (new Tally(), new ConcurrentBag<string>());
        var taken = Of(variation).ToList();
        await Parallel.ForEachAsync(taken, async (one, _) =>
        {
            try
            {
                await Hold(variation, one, tally);
            }
            catch (Exception failure) // Whatever it is, the next cases are of interest too.
            {
                wrong.Add($"{one.Id} with {name}: {(failure is XunitException ? failure.Message : failure)}\n--- source ---\n{one.Source}");
            }
        });
        output.WriteLine($"measured: compatibility: {name}: {tally.Cases} cases ({tally.Fixes} fixes), {tally.Skipped} do not compile there, "
            + $"{wrong.Count} wrong, {watch.Elapsed.TotalSeconds:0} s");
        var all = Pages.Blocks.Count + Cases.All.Count;
        Assert.True(3 * tally.Cases * (Everything ? 1 : variation.Every) > all, $"Of the {all} cases that are there only {tally.Cases} ran.");
        Assert.True(wrong.IsEmpty,
            $"{wrong.Count} of {taken.Count}\n\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(Everything ? int.MaxValue : 10))}");
    }

    private static IEnumerable<Case> Of(Variation variation)
    {
        var pages = Pages.Blocks.Where(block => Everything || variation.Takes(block.Text)).Select(Pages.Case).OfType<Case>();
        return pages.Concat(Cases.All.Where(one => Everything || variation.Takes(one.Source)));
    }

    private static async Task Hold(Variation variation, Case one, Tally tally)
    {
        var name = variation.Name;
        if (variation.Vary(one.Project) is not { } project)
        {
            return;
        }

        var compiles = !TestProject.CompilerReports(project.Compilation, DiagnosticSeverity.Error).Any();
        Interlocked.Increment(ref compiles ? ref tally.Cases : ref tally.Skipped);
        var applied = !compiles ? await NothingIsThrown(one, project)
            : variation.Name == TooOld ? await CheckOld(one, project)
            : await one.Check(project, name);
        Interlocked.Add(ref tally.Fixes, applied);
    }

    private static async Task<int> NothingIsThrown(Case one, TestProject project)
    {
        await project.Analyze(one.Rule);
        return 0;
    }

    /// <summary>Silent or right: on the oldest library less is wrong, and what came later is wrong there, which the message says.</summary>
    private static async Task<int> CheckOld(Case one, TestProject project)
    {
        var marks = project.Sources.Concat(project.Additional).SelectMany(file => file.Markup.Marks).Select(mark => mark.Span).ToHashSet();
        var reports = await project.Analyze(one.Rule);
        Assert.All(reports, report =>
            Assert.True(marks.Contains(report.Location.SourceSpan) || NeedsNewer().IsMatch(report.GetMessage(null)), report.ToString()));
        return reports.IsEmpty ? 0 : await one.CheckFixes(project, TooOld);
    }

    [GeneratedRegex(@"needs? StackExchange\.Redis 2\.")]
    private static partial Regex NeedsNewer();

    private sealed class Tally
    {
        public int Cases, Skipped, Fixes;
    }
}

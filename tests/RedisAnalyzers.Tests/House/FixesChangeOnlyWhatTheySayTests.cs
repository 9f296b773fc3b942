using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.House;

/// <summary>
/// The code before and after each fix is run up to its connect on the real library, without the variables and with them: only what the
/// fix is for may differ. Its variables have names of their own, since other tests set the usual ones.
/// </summary>
public sealed class FixesChangeOnlyWhatTheySayTests(ITestOutputHelper output)
{
    private static readonly Setup Setup = Setup.Plain
        .Option("redis_analyzers.host_variable", "LAW_HOST").Option("redis_analyzers.port_variable", "LAW_PORT").Option("redis_analyzers.password_variable", "LAW_PASSWORD");

    [Fact]
    public async Task Evaluated_by_the_real_library()
    {
        var fixes = new ConcurrentBag<Applied>();
        var sources = FixSources.All.SelectMany(source => Setup.RunsOn, (source, library) => (source, library)).ToList();
        await Parallel.ForEachAsync(sources, async (pair, _) => await Apply(pair.source, pair.library, fixes));

        var wrong = new List<string>();
        foreach (var fix in fixes)
        {
            Use(null, null, null);
            wrong.AddRange(Differences(fix, fix.Before(), fix.After(), withVariables: false));
            Use("other.example", "7777", "fresh");
            wrong.AddRange(Differences(fix, fix.Before(), fix.After(), withVariables: true));
        }

        Use(null, null, null);
        output.WriteLine($"{sources.Count} sources, {fixes.Count} fixes, {4 * fixes.Count} configurations compared");
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(20))}");
        Assert.True(fixes.Count > 500, $"Only {fixes.Count} fixes.");
    }

    [Fact]
    public async Task Comments_stay_and_a_second_run_changes_nothing()
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(FixSources.All, async (source, _) =>
        {
            var project = FixRun.Open(TestProject.Create(source, Setup, Setup.RunsOn.Last()));
            var before = (await FixRun.Texts(project))[TestProject.MainFile];
            foreach (var (run, key) in await Keys(project))
            {
                var once = await run.ApplyAll(project, FixAllScope.Document, key);
                var text = (await FixRun.Texts(once))[TestProject.MainFile];
                if (!Comments(before).SequenceEqual(Comments(text))) wrong.Add($"{key} loses a comment:\n{text}");
                if (await FixRun.Differ(once, await run.ApplyAll(once, FixAllScope.Document, key))) wrong.Add($"{key} changes once more:\n{text}");
            }
        });
        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong.Take(20)));
    }

    private static async Task Apply(string source, string library, ConcurrentBag<Applied> fixes)
    {
        var project = FixRun.Open(TestProject.Create(source, Setup, library));
        var before = Evaluation.Load((await FixRun.Texts(project))[TestProject.MainFile], library);
        foreach (var provider in Product.Fixes)
        {
            var run = new FixRun(Product.Rule(provider.FixableDiagnosticIds[0])!, provider);
            foreach (var report in await run.Reports(project))
            {
                foreach (var action in await run.Actions(project, report))
                {
                    if (Intent.Of(action.EquivalenceKey!).RepairsText) continue;
                    var text = (await FixRun.Texts(await FixRun.Apply(project, action)))[TestProject.MainFile];
                    fixes.Add(new(action.EquivalenceKey!, library, text, before, Evaluation.Load(text, library)));
                }
            }
        }
    }

    private static async Task<List<(FixRun Run, string Key)>> Keys(Microsoft.CodeAnalysis.Project project)
    {
        var keys = new List<(FixRun, string)>();
        foreach (var provider in Product.Fixes)
        {
            var run = new FixRun(Product.Rule(provider.FixableDiagnosticIds[0])!, provider);
            foreach (var report in await run.Reports(project))
            {
                keys.AddRange((await run.Actions(project, report)).Select(action => (run, action.EquivalenceKey!)));
            }
        }

        return [.. keys.DistinctBy(pair => pair.Item2)];
    }

    private static IEnumerable<string> Differences(Applied fix, RealOutcome before, RealOutcome after, bool withVariables)
    {
        var what = $"{fix.Key} on {fix.Library}{(withVariables ? " with variables" : "")} makes\n{fix.Text}";
        if (before.Exception is not null || after.Exception is not null)
        {
            if (before.Exception != after.Exception) yield return $"{before.Exception} becomes {after.Exception}: {what}";
            yield break;
        }

        var readsHost = fix.Text.Contains("LAW_HOST", StringComparison.Ordinal);
        var readsPort = fix.Text.Contains("LAW_PORT", StringComparison.Ordinal);
        var expected = before.Endpoints;
        if (withVariables && readsHost) expected = [$"dns:other.example:{(readsPort ? "7777" : expected[0][(expected[0].LastIndexOf(':') + 1)..])}"];
        var moves = expected.Length == after.Endpoints.Length && expected.Zip(after.Endpoints, Intent.Of(fix.Key).Allows).All(same => same);
        if (!moves) yield return $"{string.Join(' ', before.Endpoints)} becomes {string.Join(' ', after.Endpoints)}: {what}";

        // Defaults that go with a host go with it: its own name, and what the library knows of a cloud.
        var isMoved = (withVariables && readsHost) || !before.Endpoints.SequenceEqual(after.Endpoints);
        var isCloud = isMoved && before.Endpoints.Any(endpoint => endpoint.Contains("windows.net", StringComparison.Ordinal) || endpoint.Contains("azure.net", StringComparison.Ordinal));
        var intended = Intent.Of(fix.Key).Options;
        foreach (var (option, value) in after.Options)
        {
            var old = before.Options[option];
            // The password for sentinels is the password where nobody says another.
            if (option is "Password" or "SentinelPassword" && fix.Text.Contains("LAW_PASSWORD", StringComparison.Ordinal)) old = withVariables ? "fresh" : null;
            if (isCloud && option is "AbortOnConnectFail" or "Ssl" or "DefaultVersion" or "Defaults" or "Protocol" or "ConfigurationChannel" or "MaintenanceNotifications") continue;
            if (intended.TryGetValue(option, out var wanted))
            {
                if (value != old && value != wanted) yield return $"{option} becomes {value} instead of {wanted}: {what}";
            }
            else if ((value ?? "") != (old ?? "") && !(isMoved && option == "SslHost"))
            {
                yield return $"{option}: {old} becomes {value}: {what}";
            }
        }
    }

    private static IEnumerable<string> Comments(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia).Select(trivia => trivia.ToString()).Order(StringComparer.Ordinal);

    private static void Use(string? host, string? port, string? password)
    {
        Environment.SetEnvironmentVariable("LAW_HOST", host);
        Environment.SetEnvironmentVariable("LAW_PORT", port);
        Environment.SetEnvironmentVariable("LAW_PASSWORD", password);
    }

    private sealed record Applied(string Key, string Library, string Text, Func<RealOutcome> Before, Func<RealOutcome> After);
}

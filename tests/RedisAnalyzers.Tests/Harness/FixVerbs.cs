using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>The verbs of a rule's tests with those of its fix. Marks in an <c>after</c> text say what is still reported there.</summary>
public abstract class VerbTest<TAnalyzer, TFix> : VerbTest<TAnalyzer>
    where TAnalyzer : class, new()
    where TFix : CodeFixProvider, new()
{
    private protected override CodeFixProvider Provider => new TFix();

    /// <summary>The action at the first report makes exactly this of the source; it compiles, and the rule is content there.</summary>
    /// <param name="action">Which of the offered actions: 0 is the first.</param>
    protected void Fixes(string before, string after, int action = 0, Setup? setup = null) => Fixes(before, after, At(action), false, setup);

    /// <inheritdoc cref="Fixes(string, string, int, Setup?)"/>
    /// <param name="key">Equivalence key of the action.</param>
    protected void Fixes(string before, string after, string key, Setup? setup = null) => Fixes(before, after, With(key), false, setup);

    /// <summary>As <c>Fixes</c>, for every report, one after the other, until none offers the action any more.</summary>
    protected void FixesEach(string before, string after, int action = 0, Setup? setup = null) => Fixes(before, after, At(action), true, setup);

    /// <inheritdoc cref="FixesEach(string, string, int, Setup?)"/>
    protected void FixesEach(string before, string after, string key, Setup? setup = null) => Fixes(before, after, With(key), true, setup);

    /// <summary>Fix all in the file and in the project make exactly this, and so does fixing one by one.</summary>
    protected void FixesAll(string before, string after, int action = 0, Setup? setup = null) => FixesAll(before, after, At(action), setup);

    /// <inheritdoc cref="FixesAll(string, string, int, Setup?)"/>
    protected void FixesAll(string before, string after, string key, Setup? setup = null) => FixesAll(before, after, With(key), setup);

    /// <summary>The rule reports at each mark, but no action is offered.</summary>
    protected void NoFix(string source, Setup? setup = null)
    {
        Flags(source, setup);
        Assert.Empty(Actions(source, setup));
    }

    /// <summary>Equivalence keys of the actions at the first report that has any, on the newest StackExchange.Redis, safest first.</summary>
    protected IReadOnlyList<string> Actions(string source, Setup? setup = null) => [.. Offered(source, setup).Select(action => action.EquivalenceKey!)];

    /// <summary>Titles of the same actions.</summary>
    protected IReadOnlyList<string> Titles(string source, Setup? setup = null) => [.. Offered(source, setup).Select(action => action.Title)];

    private static FixRun Pair() => new(RuleAnalyzers.Of<TAnalyzer>(), new TFix());

    private static Func<ImmutableArray<CodeAction>, CodeAction?> At(int index) => actions => actions.ElementAtOrDefault(index);

    private static Func<ImmutableArray<CodeAction>, CodeAction?> With(string key) => actions => actions.FirstOrDefault(action => action.EquivalenceKey == key);

    private void Fixes(string before, string after, Func<ImmutableArray<CodeAction>, CodeAction?> choose, bool each, Setup? setup)
    {
        ForEachLibrary(before, after, setup, async (run, project, expected) =>
        {
            Project changed;
            if (each)
            {
                changed = await run.ApplyOneByOne(project, choose).ConfigureAwait(false);
            }
            else
            {
                var actions = await run.Actions(project, (await run.Reports(project).ConfigureAwait(false))[0]).ConfigureAwait(false);
                var action = choose(actions);
                Assert.True(action is not null, $"No such action; offered: {string.Join(", ", actions.Select(offered => offered.EquivalenceKey))}");
                changed = await FixRun.Apply(project, action).ConfigureAwait(false);
                Assert.True(await FixRun.Differ(project, changed).ConfigureAwait(false), $"The action '{action.Title}' changes nothing.");
            }

            await Check(run, project, changed, expected, "Fixing").ConfigureAwait(false);
        });
    }

    private void FixesAll(string before, string after, Func<ImmutableArray<CodeAction>, CodeAction?> choose, Setup? setup)
    {
        ForEachLibrary(before, after, setup, async (run, project, expected) =>
        {
            string? key = null;
            foreach (var report in await run.Reports(project).ConfigureAwait(false))
            {
                key ??= choose(await run.Actions(project, report).ConfigureAwait(false))?.EquivalenceKey;
            }

            Assert.True(key is not null, "No report offers the action.");
            var scopes = expected.Sources.Count > 1 ? [FixAllScope.Project] : new[] { FixAllScope.Document, FixAllScope.Project };
            foreach (var scope in scopes)
            {
                var changed = await run.ApplyAll(project, scope, key).ConfigureAwait(false);
                await Check(run, project, changed, expected, $"Fix all in {scope}").ConfigureAwait(false);
            }

            var single = await run.ApplyOneByOne(project, With(key)).ConfigureAwait(false);
            await Check(run, project, single, expected, "Fixing one by one").ConfigureAwait(false);
        });
    }

    private static async Task Check(FixRun run, Project before, Project after, TestProject expected, string what)
    {
        var (texts, oldTexts) = (await FixRun.Texts(after).ConfigureAwait(false), await FixRun.Texts(before).ConfigureAwait(false));
        Assert.Equal(expected.Sources.Count + expected.Additional.Count, texts.Count);
        foreach (var (path, markup) in expected.Sources.Concat(expected.Additional))
        {
            // Where a fix breaks long lines is tested by itself: a case may show its result unbroken.
            var wanted = path.EndsWith(".cs", StringComparison.Ordinal)
                ? LineBreaks.Apply(SourceText.From(oldTexts[path]), SourceText.From(markup.Text), expected.ParseOptions).ToString()
                : markup.Text;
            Expect.Same(wanted, texts[path], $"{what} makes another {Path.GetFileName(path)} than expected on StackExchange.Redis {expected.Library}");
        }

        var (old, compiled) = (await before.GetCompilationAsync().ConfigureAwait(false), await after.GetCompilationAsync().ConfigureAwait(false));
        if (!expected.Setup.AllowErrors)
        {
            Expect.Compiles(compiled!, expected.Library, "The result");
            Expect.NoNewWarnings(old!, compiled!, expected.Library);
        }

        Expect.ReportsAtMarks(expected.Sources.Concat(expected.Additional), await run.Reports(after).ConfigureAwait(false), expected.Library);
    }

    private void ForEachLibrary(string before, string after, Setup? setup, Func<FixRun, Project, TestProject, Task> check)
    {
        var used = setup ?? Default;
        RequireMarks(before, used);
        if (Cases.AreCollected)
        {
            Cases.Add(new(RuleAnalyzers.Of<TAnalyzer>(), Provider, before, used));
            return;
        }

        var fixedSetup = used with
        {
            Sources = [.. used.Sources.Select(file => file with { Text = file.After })],
            AdditionalFiles = [.. used.AdditionalFiles.Select(file => file with { Text = file.After })],
        };
        foreach (var library in used.RunsOn)
        {
            var test = TestProject.Create(before, used, library);
            var (run, project) = (Pair(), FixRun.Open(test));
            Wait(Done(CheckBefore(test, project)));
            Wait(Done(check(run, project, TestProject.Create(after, fixedSetup, library))));
        }
    }

    /// <summary>As <c>Flags</c>, on the very project that is fixed then.</summary>
    private static async Task CheckBefore(TestProject test, Project project)
    {
        var compilation = await project.GetCompilationAsync().ConfigureAwait(false);
        Findings.RequireThatItCompiles(test, () => compilation!);
        Expect.ReportsAtMarks(
            test.Sources.Concat(test.Additional),
            await Findings.OfRule(project, RuleAnalyzers.Of<TAnalyzer>()).ConfigureAwait(false),
            test.Library);
    }

    private static async Task<bool> Done(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private ImmutableArray<CodeAction> Offered(string source, Setup? setup)
    {
        if (Cases.AreCollected)
        {
            return [];
        }

        var used = setup ?? Default;
        var project = FixRun.Open(TestProject.Create(source, used, used.RunsOn.Last()));
        return Wait(FirstActions(Pair(), project));
    }

    private static async Task<ImmutableArray<CodeAction>> FirstActions(FixRun run, Project project)
    {
        foreach (var report in await run.Reports(project).ConfigureAwait(false))
        {
            var actions = await run.Actions(project, report).ConfigureAwait(false);
            if (!actions.IsEmpty)
            {
                return actions;
            }
        }

        return [];
    }
}

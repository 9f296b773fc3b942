using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// Fixing everything at once makes what fixing one by one makes, in one file and in several; it compiles, and no other rule has more to say than before.
/// </summary>
public sealed class FixAllConventions(ITestOutputHelper output)
{
    /// <summary>The longest line that a fix may write, in columns.</summary>
    private const int LongestLine = 120;

    private const string CopyFile = ConfigFiles.Root + "Copy.cs";

    /// <summary>Actions after the first of which the rule has no more to say about the others.</summary>
    private static readonly (string Key, string Reason)[] EnoughOnce =
    [
        ("Redis1008.Throw", "a setting that is checked in one place is checked"),
        ("Redis4001.Share", "of two connections one is left, which may be the only one"),
    ];

    /// <summary>What may be said of the result that was not said before.</summary>
    private static readonly (string Keys, string Rule, string Reason)[] SaidAfterwards =
    [
        ("Redis1", "", "what a text says shows when it can be read"),
        ("Redis2002.Host", "Redis21", "Azure's defaults are the library's own, and a host that is read may be another"),
        ("Redis210", "Redis2108", "what is missing beside abortConnect is said when that is right"),
        ("Redis4", "Redis2106", "a connection that is kept from now on can be listened to; one for each call could not"),
    ];

    [Fact]
    public async Task All_at_once_is_one_by_one()
    {
        var (tried, wrong) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Repair.Cases(8), async (one, _) =>
        {
            foreach (var (name, project) in Doubled(one.Project))
            {
                try
                {
                    await Try(one, name, project, tried, wrong);
                }
                catch (Exception failure) // Whatever it is, the next cases are of interest too.
                {
                    wrong.Add($"{one.Id}, {name}: {failure}\n{one.Source}");
                }
            }
        });
        output.WriteLine($"measured: laws: fix all: {tried.Count} doubled cases, {tried.Distinct().Count()} kinds of action, {wrong.Count} wrong");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {tried.Count}\n\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(20))}");
        Assert.True(tried.Count > 500 && tried.Distinct().Count() > 40, $"Only {tried.Count} cases with {tried.Distinct().Count()} kinds of action are tried.");
    }

    private static async Task Try(Case one, string name, TestProject test, ConcurrentBag<string> tried, ConcurrentBag<string> wrong)
    {
        if (TestProject.CompilerReports(test.Compilation, DiagnosticSeverity.Error).Any())
        {
            return;
        }

        var project = FixRun.Open(test);
        var before = (await Offers.Reports(project)).ToLookup(report => report.Id);
        foreach (var repair in await Repair.Of(one, project))
        {
            tried.Add(repair.Key);
            var single = await repair.Run.ApplyOneByOne(project,
                actions => With(repair.Key, actions) ?? With(repair.Key.Replace(".Host", ".Pattern", StringComparison.Ordinal), actions));
            var mayEndEarly = EnoughOnce.Any(one => one.Key == repair.Key) && (await repair.Run.Reports(single)).IsEmpty;
            foreach (var scope in mayEndEarly ? [] : new[] { FixAllScope.Project, FixAllScope.Solution })
            {
                var all = await repair.Run.ApplyAll(project, scope, repair.Key);
                if (await FixRun.Differ(single, all) && Layout.Unbroken(await Texts(single)) != Layout.Unbroken(await Texts(all)))
                {
                    wrong.Add($"{repair.Key}, {name}, all in the {scope} makes\n{await Texts(all)}\ninstead of\n{await Texts(single)}");
                }
            }

            var longLines = LongLines(await Texts(single)).Except(LongLines(await Texts(project))).ToList();
            if (longLines.Count > 0)
            {
                wrong.Add($"{repair.Key}, {name}, makes long lines\n{string.Join('\n', longLines)}");
            }

            Expect.Compiles((await single.GetCompilationAsync())!, test.Library, $"What {repair.Key} makes {name}");
            Expect.NoNewWarnings((await project.GetCompilationAsync())!, (await single.GetCompilationAsync())!, $"{test.Library}, {repair.Key}, {name}");
            var more = (await Offers.Reports(single)).GroupBy(report => report.Id)
                .Where(group => group.Count() > before[group.Key].Count() && !MaySay(repair.Key, group.Key)).ToList();
            if (more.Count > 0)
            {
                wrong.Add($"{repair.Key}, {name}, makes new reports\n{string.Join('\n', more.SelectMany(group => group))}\n{await Texts(single)}\n--- before "
                    + $"---\n{await Texts(project)}");
            }
        }
    }

    private static IEnumerable<string> LongLines(string text) =>
        text.Split('\n').Where(static line =>
            !HoldsMuch(line) && line.TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal).Length > LongestLine);

    /// <summary>A whole class, or several statements, stand on the line: nobody who writes so minds its length.</summary>
    private static bool HoldsMuch(string line) =>
        line.Contains("; ", StringComparison.Ordinal) || line.Contains("{ return ", StringComparison.Ordinal);

    // Of two actions that come to the same, such as a pattern that can only be applied to host and port, the first is offered.
    private static CodeAction? With(string key, ImmutableArray<CodeAction> actions) => actions.FirstOrDefault(action => action.EquivalenceKey == key);

    private static bool MaySay(string key, string rule) =>
        SaidAfterwards.Any(one => key.StartsWith(one.Keys, StringComparison.Ordinal) && rule.Contains(one.Rule, StringComparison.Ordinal));

    /// <summary>The case as it is, and with a copy of its types in another namespace: in the same file, and in another.</summary>
    private static IEnumerable<(string Name, TestProject Project)> Doubled(TestProject project)
    {
        yield return ("by itself", project);
        var main = project.Sources[0].Markup.Text;
        var root = CSharpSyntaxTree.ParseText(main, project.ParseOptions).GetCompilationUnitRoot();
        if (root.Members.Count == 0 || root.Members.Any(member => member is GlobalStatementSyntax or FileScopedNamespaceDeclarationSyntax))
        {
            yield break;
        }

        var types = $"namespace Copy\n{{\n{main[root.Members[0].FullSpan.Start..].TrimEnd()}\n}}\n";
        yield return ("twice in a file", With(project, (TestProject.MainFile, main + "\n" + types)));
        yield return ("in two files", With(project, (TestProject.MainFile, main), (CopyFile, main[..root.Members[0].FullSpan.Start] + types)));
    }

    private static TestProject With(TestProject project, params (string Path, string Text)[] files) =>
        project.With(sources: [.. files.Select(file => (file.Path, new Markup(file.Text, []))), .. project.Sources.Skip(1)]);

    private static async Task<string> Texts(Project project) =>
        string.Join("\n---\n", (await FixRun.Texts(project)).Where(file => file.Key is TestProject.MainFile or CopyFile).Select(file => file.Value));
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Conventions.Matrix;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// All rules say the same of the same program, in whatever form it is written: every page block and every case of the rules' tests, in every form that applies
/// to it.
/// </summary>
public sealed class ShapeMatrixConventions(ITestOutputHelper output)
{
    /// <summary>Rules that a form really makes a difference to.</summary>
    private static readonly (string Form, string[] Rules, string Reason)[] Exceptions =
    [
        ("body in a local function", ["Redis2105", "Redis2106", "Redis2107", "Redis4001"],
            "what a function opens is followed to those who call it, and not through a second one"),
        ("Main method as a top-level program", ["Redis2101", "Redis2106"], "the library becomes a program that runs and ends"),
    ];

    [Fact]
    public async Task Every_rule_says_the_same_in_every_form()
    {
        var programs = Programs.OfPages.Select(program => (program, thinner: 1)).Concat(Programs.OfTests.Select(program => (program, thinner: 8))).ToList();
        var (wrong, runs) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(
            programs.Select((pair, number) => (pair, number)), async (one, _) => await Try(one.pair.program, one.number, one.pair.thinner, runs, wrong));
        var forms = runs.Distinct().Count();
        output.WriteLine($"measured: laws: forms: {programs.Count} programs, {forms} of {Rewriter.All.Length} forms, "
            + $"{runs.Count} rewritten programs, {wrong.Count} judged otherwise");
        Assert.True(wrong.IsEmpty,
            $"{wrong.Count} of {runs.Count} are judged otherwise.\n\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(20))}");
        Assert.True(forms * 5 > Rewriter.All.Length * 3 || Slice.IsThin, "Too few forms apply to anything.");
        Assert.True(runs.Count * Slice.Width > 12000, "Too few forms compile.");
    }

    private static async Task Try(Sample program, int number, int thinner, ConcurrentBag<string> runs, ConcurrentBag<string> wrong)
    {
        var chosen = Rewriter.All.Where((_, at) => Slice.Has(number + at, thinner)).ToList();
        if (chosen.Count == 0)
        {
            return;
        }

        var libraries = program.Setup.RunsOn.ToList();
        var project = TestProject.Create(program.Text, program.Setup, libraries[number % libraries.Count]);
        if (TestProject.CompilerReports(project.Compilation, DiagnosticSeverity.Error).Any())
        {
            return;
        }

        var subject = new Subject(project.Compilation);
        ImmutableArray<Diagnostic>? before = null;
        foreach (var rewriter in chosen)
        {
            if (rewriter.Apply(subject) is not { } rewritten)
            {
                continue;
            }

            runs.Add(rewriter.Name);
            before ??= await Analyze(project.Compilation);
            var (expected, actual) = (Verdict(before.Value, rewriter), Verdict(await Analyze(rewritten), rewriter));
            if (expected != actual)
            {
                var text = rewritten.SyntaxTrees.Last(tree => tree.FilePath == TestProject.MainFile);
                Tell(wrong, $"{program}, {rewriter}, StackExchange.Redis {project.Library}:\n{actual}\ninstead of\n{expected}\n{text}");
            }
        }
    }

    private static void Tell(ConcurrentBag<string> wrong, string text)
    {
        wrong.Add(text);
        if (Environment.GetEnvironmentVariable("REDIS_LAWS_OUT") is { } file)
        {
            lock (wrong)
            {
                File.AppendAllText(file, text + "\n=====\n");
            }
        }
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) =>
        TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), [.. Product.Analyzers]);

    private static string Verdict(IEnumerable<Diagnostic> reports, Rewriter rewriter)
    {
        var excepted = Exceptions.Where(exception => exception.Form == rewriter.Name).SelectMany(exception => exception.Rules);
        var words = reports.Where(report => !excepted.Contains(report.Id))
            .Select(report => rewriter.Renames ? report.Id : $"{report.Id}: {report.GetMessage(CultureInfo.InvariantCulture)}");
        return string.Join('\n', (rewriter.Splits ? words.Distinct() : words).Order(StringComparer.Ordinal));
    }
}

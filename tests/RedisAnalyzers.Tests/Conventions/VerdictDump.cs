using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Harness;
using RedisAnalyzers.Tests.Conventions.Matrix;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// Writes what all rules report, and what all fixes make, on every program that the tests know, in every form: the baseline of a refactoring.
/// REDIS_VERDICTS names the folder; <c>programs.json</c> in it holds the programs, and is written when it is missing.
/// </summary>
public sealed class VerdictDump
{
    private static readonly ImmutableArray<Rewriter> Rewriters =
    [
        .. ExpressionRewriters.All, .. TextRewriters.All, .. NameRewriters.All, .. CallRewriters.All, .. FunctionRewriters.All, .. StatementRewriters.All, .. FileRewriters.All,
    ];

    [Fact]
    public async Task Write()
    {
        if (Environment.GetEnvironmentVariable("REDIS_VERDICTS") is not { } folder)
        {
            return;
        }

        var list = Path.Combine(folder, "programs.json");
        if (!File.Exists(list))
        {
            await File.WriteAllTextAsync(list, JsonSerializer.Serialize(Programs.OfPages.Concat(Programs.OfTests).Select(p => new[] { p.Name, p.Id, p.Text }).ToList()));
        }

        var programs = JsonSerializer.Deserialize<string[][]>(await File.ReadAllTextAsync(list))!.Select(p => new Sample(p[0], p[1], p[2])).ToList();
        var lines = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(programs.Select((program, number) => (program, number)), async (one, _) =>
        {
            await Dump(one.program, one.number, lines);
        });
        await File.WriteAllLinesAsync(Path.Combine(folder, Environment.GetEnvironmentVariable("REDIS_VERDICTS_OUT") ?? "verdicts.txt"), lines.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"== {l.Key}\n{l.Value}"));
    }

    private static async Task Dump(Sample program, int number, ConcurrentDictionary<string, string> lines)
    {
        foreach (var library in program.Setup.RunsOn)
        {
            var project = TestProject.Create(program.Text, program.Setup, library);
            lines[$"{number:D5} {program} {library}"] = Text(await Analyze(project.Compilation));
        }

        var newest = TestProject.Create(program.Text, program.Setup, program.Setup.RunsOn.Last());
        var opened = FixRun.Open(newest);
        var made = new StringBuilder();
        foreach (var offer in await Offers.Of(opened))
        {
            var texts = await FixRun.Texts(await FixRun.Apply(opened, offer.Action));
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts.Values))))[..12];
            made.Append(CultureInfo.InvariantCulture, $"{offer.Report.Id}@{offer.Report.Location.SourceSpan} {offer.Key} '{offer.Action.Title}' {hash}\n");
        }

        if (made.Length > 0)
        {
            lines[$"{number:D5} {program} fixes"] = made.ToString();
        }

        if (TestProject.CompilerReports(newest.Compilation, DiagnosticSeverity.Error).Any())
        {
            return;
        }

        var subject = new Subject(newest.Compilation);
        foreach (var (rewriter, at) in Rewriters.Select((r, at) => (r, at)))
        {
            if ((number + at) % 16 != 0 || rewriter.Apply(subject) is not { } rewritten)
            {
                continue;
            }

            lines[$"{number:D5} {program} as {rewriter.Name}"] = Text(await Analyze(rewritten));
        }
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) =>
        TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), [.. Product.Rules]);

    private static string Text(IEnumerable<Diagnostic> reports) => string.Join('\n', reports.Select(r =>
        $"{r.Id} {Path.GetFileName(r.Location.GetLineSpan().Path)}{r.Location.SourceSpan} {r.GetMessage(CultureInfo.InvariantCulture)} | {string.Join(',', r.AdditionalLocations.Select(l => l.SourceSpan))} | {string.Join(',', r.Properties.Select(p => p.Key + "=" + p.Value))}"));
}

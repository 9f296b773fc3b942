using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Conventions.Matrix;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// Writes what all rules report, and what all fixes make, on every program that the tests know, and on a part of their other forms. A change that is meant to
/// change no verdict writes the same file before and after, byte for byte. It runs where <c>REDIS_VERDICTS</c> names a folder. <c>programs.json</c> in the
/// folder
/// holds the programs and is written when it is missing, so that both runs take the same ones; <c>REDIS_VERDICTS_OUT</c> names the file to write.
/// </summary>
public sealed class VerdictDump
{
    /// <summary>Of so many forms of a program one is written.</summary>
    private const int Forms = 16;

    [Fact]
    public async Task Write()
    {
        if (Environment.GetEnvironmentVariable("REDIS_VERDICTS") is not { } folder)
        {
            return;
        }

        var sections = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync((await ProgramsIn(folder)).Index(), async (program, _) => await Dump(program.Item, program.Index, sections));
        var file = Path.Combine(folder, Environment.GetEnvironmentVariable("REDIS_VERDICTS_OUT") ?? "verdicts.txt");
        var texts = sections.OrderBy(section => section.Key, StringComparer.Ordinal).Select(section => $"== {section.Key}\n{section.Value}");
        await File.WriteAllLinesAsync(file, texts);
    }

    private static async Task<IReadOnlyList<Sample>> ProgramsIn(string folder)
    {
        var list = Path.Combine(folder, "programs.json");
        if (!File.Exists(list))
        {
            var programs = Programs.OfPages.Concat(Programs.OfTests).Select(program => new[] { program.Name, program.Id, program.Text });
            await File.WriteAllTextAsync(list, JsonSerializer.Serialize(programs.ToList()));
        }

        var stored = JsonSerializer.Deserialize<string[][]>(await File.ReadAllTextAsync(list))!;
        return [.. stored.Select(program => new Sample(program[0], program[1], program[2]))];
    }

    private static async Task Dump(Sample program, int number, ConcurrentDictionary<string, string> sections)
    {
        foreach (var library in program.Setup.RunsOn)
        {
            var project = TestProject.Create(program.Text, program.Setup, library);
            sections[$"{number:D5} {program} {library}"] = TextOf(await Analyze(project.Compilation));
        }

        var newest = TestProject.Create(program.Text, program.Setup, program.Setup.RunsOn.Last());
        if (await Fixes(newest) is { Length: > 0 } made)
        {
            sections[$"{number:D5} {program} fixes"] = made;
        }

        if (TestProject.CompilerReports(newest.Compilation, DiagnosticSeverity.Error).Any())
        {
            return;
        }

        var subject = new Subject(newest.Compilation);
        foreach (var (at, rewriter) in Rewriter.All.Index())
        {
            if ((number + at) % Forms == 0 && rewriter.Apply(subject) is { } rewritten)
            {
                sections[$"{number:D5} {program} as {rewriter.Name}"] = TextOf(await Analyze(rewritten));
            }
        }
    }

    /// <summary>A line for each action: where, which, its title, and a hash of the files that it makes.</summary>
    private static async Task<string> Fixes(TestProject test)
    {
        var project = FixRun.Open(test);
        var made = new StringBuilder();
        foreach (var offer in await Offers.Of(project))
        {
            var texts = await FixRun.Texts(await FixRun.Apply(project, offer.Action));
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts.Values))))[..12];
            made.Append(CultureInfo.InvariantCulture, $"{offer.Report.Id}@{offer.Report.Location.SourceSpan} {offer.Key} '{offer.Action.Title}' {hash}\n");
        }

        return made.ToString();
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) =>
        TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), [.. Product.Analyzers]);

    private static string TextOf(IEnumerable<Diagnostic> reports) => string.Join('\n', reports.Select(TextOf));

    private static string TextOf(Diagnostic report)
    {
        var place = $"{Path.GetFileName(report.Location.GetLineSpan().Path)}{report.Location.SourceSpan}";
        var others = string.Join(',', report.AdditionalLocations.Select(location => location.SourceSpan));
        var properties = string.Join(',', report.Properties.Select(property => property.Key + "=" + property.Value));
        return $"{report.Id} {place} {report.GetMessage(CultureInfo.InvariantCulture)} | {others} | {properties}";
    }
}

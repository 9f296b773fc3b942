using System.Text.Json;
using System.Text.RegularExpressions;
using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Compare;

/// <summary>The table of who finds which mistake.</summary>
internal static class Table
{
    private const string Nothing = "–";

    internal static string Write(IEnumerable<Sample> samples, ILookup<string, string> findings, IReadOnlySet<string> compared) => string.Join('\n',
    [
        "| Code | RedisAnalyzers | SonarAnalyzer.CSharp | .NET SDK |",
        "|---|---|---|---|",
        .. samples.Select(sample =>
        {
            var ids = findings[sample.Name].Distinct().Order(StringComparer.Ordinal).ToList();
            return $"| {(sample.IsMistake ? "" : "right: ")}{sample.Title} | {Cell(ids.Where(id => id.StartsWith("Redis", StringComparison.Ordinal)))} | "
                + $"{Cell(ids.Where(id => id[0] == 'S' && compared.Contains(id)))} | "
                    + $"{Cell(ids.Where(id => id.StartsWith("CA", StringComparison.Ordinal) && compared.Contains(id)))} |";
        }),
    ]);

    /// <summary>The rules that were reported in each file, by the file's name.</summary>
    internal static ILookup<string, string> Findings(string sarif)
    {
        using var log = JsonDocument.Parse(sarif);
        return (from run in log.RootElement.GetProperty("runs").EnumerateArray()
                from result in run.GetProperty("results").EnumerateArray()
                where result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0
                let file = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!
                select (File: Path.GetFileNameWithoutExtension(file), Id: result.GetProperty("ruleId").GetString()!))
                    .ToLookup(pair => pair.File, pair => pair.Id);
    }

    /// <summary>The rules of the others that are about the same things: those that the samples switch on.</summary>
    internal static IReadOnlySet<string> Compared(Repository repository) =>
        Regex.Matches(repository.Read("samples/Compare/compare.globalconfig"), @"^dotnet_diagnostic\.(\w+)\.severity = warning", RegexOptions.Multiline)
            .Select(key => key.Groups[1].Value).ToHashSet();

    private static string Cell(IEnumerable<string> ids) => string.Join(", ", ids) is { Length: > 0 } text ? text : Nothing;
}

using System.Text.Json;

namespace Tour.Analysis;

/// <summary>One diagnostic of ours, at a place relative to the copy's root.</summary>
internal sealed record Finding(string File, int Line, int Column, int EndColumn, string Rule, string Level, string Message)
{
    /// <summary>It is in a C# file: fixes reach no other.</summary>
    internal bool IsInCode => File.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    internal string Place => Line == 0 ? File : $"{File}:{Line}";
}

/// <summary>Reads the SARIF files that the compiler leaves behind.</summary>
internal static class Sarif
{
    internal static Finding[] ReadFolder(string folder, string root) =>
        [.. Directory.GetFiles(folder, "*.sarif")
            .SelectMany(file => Read(File.ReadAllText(file), root))
            .Distinct() // a project with several target frameworks says everything once for each
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)];

    internal static IEnumerable<Finding> Read(string sarif, string root)
    {
        using var document = JsonDocument.Parse(sarif);
        foreach (var result in document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(IsOurs).Where(IsActive))
        {
            yield return ToFinding(result, root);
        }
    }

    private static bool IsOurs(JsonElement result) =>
        result.GetProperty("ruleId").GetString() is ['R', 'e', 'd', 'i', 's', _, _, _, _];

    private static bool IsActive(JsonElement result) =>
        !result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0;

    private static Finding ToFinding(JsonElement result, string root)
    {
        var rule = result.GetProperty("ruleId").GetString()!;
        var level = result.GetProperty("level").GetString() is "note" ? "info" : result.GetProperty("level").GetString()!;
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return new Finding("(project)", 0, 0, 0, rule, level, message);
        }

        var place = locations[0].GetProperty("physicalLocation");
        var path = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var region = place.GetProperty("region");
        return new Finding(
            Path.GetRelativePath(root, path).Replace('\\', '/'),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endColumn").GetInt32(),
            rule, level, message);
    }
}

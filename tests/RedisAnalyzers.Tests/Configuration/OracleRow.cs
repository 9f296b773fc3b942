using System.Collections.Immutable;
using System.Text.Json;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>What one version of the library made of one text (TestData/connection-strings.jsonl, a run of the real library).</summary>
internal sealed record OracleRow(
    string? Input,
    string Version,
    bool IgnoreUnknown,
    string? Exception,
    string? ParamName,
    ImmutableArray<string> Endpoints,
    Dictionary<string, string?> Changed)
{
    /// <summary>All rows but those for null, which is not ours: a text is never null.</summary>
    internal static ImmutableArray<OracleRow> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData", "connection-strings.jsonl"))
            .Select(line => JsonSerializer.Deserialize<OracleRow>(line, JsonSerializerOptions.Web)!)
            .Where(row => row.Input is not null),
    ];
}

using System.Collections.Immutable;
using System.Text.Json;
using Xunit;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>Our reading agrees with what the real library was seen to do, in five versions, with the texts that people write (TestData/connection-strings.jsonl).</summary>
public class OracleTests(ITestOutputHelper output)
{
    [Fact]
    public void AgreesWithEveryRow()
    {
        var rows = Rows().ToList();
        var differences = rows
            .Select(row => Agreement.Difference(row.Input!, row.Version, row.IgnoreUnknown, row.Exception, row.ParamName, row.Endpoints, row.Changed))
            .OfType<string>()
            .ToList();
        output.WriteLine($"{rows.Count} rows compared, {differences.Count} differ");
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(20)));
    }

    /// <summary>The row for null is not ours: a text is never null.</summary>
    private static IEnumerable<Row> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData", "connection-strings.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!)
            .Where(row => row.Input is not null);

    private sealed record Row(
        string? Input, string Version, bool IgnoreUnknown, string? Exception, string? ParamName, ImmutableArray<string> Endpoints, Dictionary<string, string?> Changed);
}

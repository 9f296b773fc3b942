using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>
/// Our reading agrees with what the real library was seen to do, in five versions, with the texts that people write (TestData/connection-strings.jsonl).
/// </summary>
public class OracleTests(ITestOutputHelper output)
{
    [Fact]
    public void AgreesWithEveryRow()
    {
        var rows = OracleRow.All;
        var differences = rows
            .Select(row => Agreement.Difference(row.Input!, row.Version, row.IgnoreUnknown, row.Exception, row.ParamName, row.Endpoints, row.Changed))
            .OfType<string>()
            .ToList();
        output.WriteLine($"{rows.Length} rows compared, {differences.Count} differ");
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(20)));
    }
}

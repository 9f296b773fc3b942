using System.Text.RegularExpressions;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>Our own column of the comparison is what the rules say today; for those of the others there is the command.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public async Task The_first_column_is_what_the_rules_say()
    {
        var rows = Regex.Matches(Texts.Repository.Read("docs/comparison.md"), @"^\| (?:right: )?(.+?) \| (–|Redis\d[^|]*) \| [^|]* \| [^|]* \|$",
            RegexOptions.Multiline)
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);
        var files = Product.Files("samples/Compare").ToList();
        Assert.Equal(files.Count, rows.Count);
        foreach (var file in files)
        {
            var source = Texts.Repository.Read(file);
            var project = TestProject.Create("// full\n" + source, Setup.Plain, Setup.Plain.RunsOn.Last());
            var reports = await project.Analyze([.. Product.Analyzers]);
            var ids = reports.Where(report => report.Descriptor.IsEnabledByDefault).Select(report => report.Id).Distinct().Order(StringComparer.Ordinal);
            var title = source[..source.IndexOf('\n', StringComparison.Ordinal)].TrimStart('/', ' ');
            Assert.True(rows.TryGetValue(title, out var said), $"docs/comparison.md has no row for {file}; run: dotnet run --project tools/Compare");
            Assert.Equal(string.Join(", ", ids) is { Length: > 0 } text ? text : "–", said);
        }
    }
}

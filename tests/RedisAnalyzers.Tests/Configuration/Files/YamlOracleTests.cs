using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Our reading of YAML agrees with YamlDotNet wherever there is one.</summary>
public sealed class YamlOracleTests(ITestOutputHelper output)
{
    private const int Documents = 10_000;
    private const int DamagesOfEach = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Agrees_on_generated_documents(int seed)
    {
        var random = new Random(seed);
        var documents = new YamlDocuments(random);
        var (valid, read, damagedAndValid, damagedAndRead) = (0, 0, 0, 0);
        for (var i = 0; i < Documents; i++)
        {
            var text = documents.Next();
            Count(text, ref valid, ref read);
            for (var j = 0; j < DamagesOfEach; j++)
            {
                Count(Damage.Apply(text, random), ref damagedAndValid, ref damagedAndRead);
            }
        }

        output.WriteLine($"measured: yaml: {Documents} documents, {valid} valid, of which {Share(valid, read)} are unknown; "
            + $"{damagedAndValid} damaged ones are valid, of which {Share(damagedAndValid, damagedAndRead)} are unknown");
        Assert.True(valid > Documents * 0.95, $"Only {valid} documents are valid.");
        Assert.True(read > valid * 0.95, $"Only {read} of {valid} documents are read.");
        Assert.True(damagedAndRead > damagedAndValid * 0.7, $"Only {damagedAndRead} of {damagedAndValid} damaged documents are read.");
    }

    public static TheoryData<string> Examples => [.. YamlExamples.All.Keys.Order()];

    [Theory, MemberData(nameof(Examples))]
    public void Agrees_on_examples(string name)
    {
        var text = YamlExamples.All[name];
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            var (isValid, isRead) = Check(text.Replace("\n", lineBreak, StringComparison.Ordinal));
            Assert.True(isValid, "YamlDotNet does not read it.");
            Assert.True(isRead, "We do not read it.");
        }
    }

    private static void Count(string text, ref int valid, ref int read)
    {
        var (isValid, isRead) = Check(text);
        valid += isValid ? 1 : 0;
        read += isRead ? 1 : 0;
    }

    private static string Share(int valid, int read) => ((valid - read) / (double)valid).ToString("0.0 %", CultureInfo.InvariantCulture);

    private static (bool IsValid, bool IsRead) Check(string text)
    {
        var found = YamlTree.Dump(text);
        var expected = YamlOracle.Dump(text);
        if (found is null)
        {
            return (expected is not null, false);
        }

        if (found != expected)
        {
            Assert.Fail($"{JsonSerializer.Serialize(text)}\nis read as {found}\nand by YamlDotNet as {expected ?? "nothing"}\n{text}");
        }

        YamlTree.CheckSpans(text);
        return (true, true);
    }
}

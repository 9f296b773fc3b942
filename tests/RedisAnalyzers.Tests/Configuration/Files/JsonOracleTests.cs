using System.Globalization;
using System.Text.Json;
using RedisAnalyzers.Configuration.Files;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Our reading of JSON agrees with <c>Microsoft.Extensions.Configuration.Json</c>.</summary>
public sealed class JsonOracleTests(ITestOutputHelper output)
{
    private const int Documents = 6_000;
    private const int DamagesOfEach = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_on_generated_documents(int seed)
    {
        var random = new Random(seed);
        var documents = new JsonDocuments(random);
        var (read, values, damagedAndRead) = (0, 0, 0);
        for (var i = 0; i < Documents; i++)
        {
            var text = documents.Next();
            var found = Check(text);
            read += found is null ? 0 : 1;
            values += found ?? 0;
            for (var j = 0; j < DamagesOfEach; j++)
            {
                damagedAndRead += Check(Damage.Apply(text, random)) is null ? 0 : 1;
            }
        }

        output.WriteLine($"measured: json: {Documents} documents, {read} read, {values} values; {damagedAndRead} damaged ones are read");
        Assert.True(read > Documents / 2, $"Only {read} documents are read.");
        Assert.True(values > Documents, $"Only {values} values are read.");
    }

    [Theory]
    [InlineData("{\"a\"/*c*/:1}")]
    [InlineData("{\"a\":/*c*/1/*c*/,/*c*/\"b\":2/*c*/}/*c*/")]
    [InlineData("{\"a\":1 // x\u2028y\n}")]
    [InlineData("{\"a\":1 /* x\u2028y */}")]
    [InlineData("{\"a\":1 // x\r,\"b\":2}")]
    [InlineData("{\"a\":1}//")]
    [InlineData("{\"a\":1}/")]
    [InlineData("{\"a\":1/*/}")]
    [InlineData("{\"a\":1,/}")]
    [InlineData("{\"a\":1,/*}")]
    [InlineData("{\"a\":1/}")]
    [InlineData("{\"a\":[1,/]}")]
    [InlineData("{/}")]
    [InlineData("{\"a\":1/***/}")]
    [InlineData("{\"a\":1,,}")]
    [InlineData("{,}")]
    [InlineData("{\"a\":[,]}")]
    [InlineData("{\"a\":[1,/*c*/,]}")]
    [InlineData("{\"a\":\"x\",\"A\":{}}")]
    [InlineData("{\"a\":\"x\",\"A\":[],\"a\":{}}")]
    [InlineData("{\"a\":{},\"A\":\"x\"}")]
    [InlineData("{\"a\":null,\"A\":\"x\"}")]
    [InlineData("{\"a\":{\"b\":1},\"A:B\":2}")]
    [InlineData("{\"a\":[1],\"a:0\":2}")]
    [InlineData("{\"İ\":1,\"i\":2,\"ſ\":3,\"S\":4,\"K\":5,\"k\":6}")]
    [InlineData("{\"\":{\"\":2}}")]
    [InlineData("{\"a\":1}\0")]
    [InlineData("\0{\"a\":1}")]
    [InlineData("\uFEFF\uFEFF{\"a\":1}")]
    [InlineData("{\"a\":\"\uFEFF\"}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":-}")]
    [InlineData("{\"a\":1.}")]
    [InlineData("{\"a\":1e+}")]
    [InlineData("{\"a\":.5}")]
    [InlineData("{\"a\":+5}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":1 2}")]
    [InlineData("{\"a\":\"\\ud83d\"}")]
    [InlineData("{\"a\":\"\\ude00\"}")]
    [InlineData("{\"a\":\"\\ud83dx\"}")]
    [InlineData("{\"a\":\"\\ud83d\\n\"}")]
    [InlineData("{\"a\":\"\\ud83d\\ud83d\"}")]
    [InlineData("{\"\\ud83d\":1}")]
    [InlineData("{\"a\":\"\\u12\"}")]
    [InlineData("{\"a\":\"\\x\"}")]
    [InlineData("{\"a\":\"x\ny\"}")]
    [InlineData("{'a':1}")]
    [InlineData("{a:1}")]
    [InlineData("[1]")]
    [InlineData("\"a\"")]
    [InlineData("")]
    [InlineData("{}{}")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"a\":1\u00a0}")]
    public void Agrees_on(string text) => Check(text);

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void Agrees_on_how_deep_it_may_be(int depth)
    {
        Check(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
        Check("{\"a\":" + new string('[', depth - 1) + "1" + new string(']', depth - 1) + "}");
        Check("{\"a\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}");
    }

    /// <summary>How many values are read; null when the file is refused.</summary>
    private static int? Check(string text)
    {
        var expected = JsonOracle.Read(text);
        var values = JsonSettings.Read(text);
        if (expected is null)
        {
            Assert.True(values.IsEmpty, $"The library refuses: {JsonSerializer.Serialize(text)}");
            return null;
        }

        // Where null, an empty object or an empty list stands, nothing is written that a value could point at.
        Assert.All(values, value => Assert.Equal(expected.TryGetValue(value.Key, out var same) ? same : "nothing", value.Value));
        var written = expected.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal);
        Assert.Equal(written, values.Where(value => value.Value.Length > 0).Select(value => value.Key).Order(StringComparer.Ordinal));
        Assert.All(values, value => value.CheckSpans(text, raw => Decode(raw, value.Value)));
        Assert.Equal(values.Select(value => value.Start).Order(), values.Select(value => value.Start));
        return values.Length;
    }

    private static string Decode(string raw, string value) => raw switch
    {
        "t" when value == "True" => "T",
        "f" when value == "False" => "F",
        ['\\', 'u', .. var hex] => ((char)int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
        ['\\', ..] => JsonSerializer.Deserialize<string>($"\"{raw}\"")!,
        _ => raw,
    };
}

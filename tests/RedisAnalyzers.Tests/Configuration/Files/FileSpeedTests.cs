using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RedisAnalyzers.Configuration.Files;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What ten million characters of settings cost. The limits are generous: a reader that is not linear exceeds them by far.</summary>
public sealed class FileSpeedTests(ITestOutputHelper output)
{
    private const int Length = 10_000_000;
    private const int LimitInMilliseconds = 2_000;

    [Fact]
    public void Json_with_short_values() => Measure(
        "json, short values",
        JsonSettings.Read,
        "{ \"a\": 1",
        i => $",\n  \"Section{i}\": {{ \"Host\": \"cache-{i}:6379\", \"Port\": {i}, \"Ssl\": true }}",
        "\n}");

    [Fact]
    public void Json_with_texts() =>
        Measure("json, texts", JsonSettings.Read, "{ \"a\": 1", i => $",\n  \"Text{i}\": \"{new string('x', 150)}\" /* a note */", "\n}");

    [Fact]
    public void Json_with_one_long_text() => Measure("json, one text", JsonSettings.Read, "{ \"a\": \"", _ => "Lorem ipsum dolor sit amet. ", "\" }");

    [Fact]
    public void Json_with_escapes() =>
        Measure("json, escapes", JsonSettings.Read, "{ \"a\": 1", i => $",\n  \"Text{i}\": \"C:\\\\redis\\\\cache\\u0026{i}\"", "\n}");

    [Fact]
    public void Env() => Measure("env", EnvSettings.Read, "", i => $"export Section__Host{i}=\"cache-{i}:6379,ssl=true\" # a note\n", "");

    [Fact]
    public void Xml() => Measure(
        "xml",
        XmlSettings.Read,
        "<appSettings>",
        i => $"\n  <add key=\"Section:Host{i}\" value=\"cache-{i}:6379,ssl=true&amp;x\" /> <!-- a note -->",
        "</appSettings>");

    [Fact]
    public void Xml_of_others() =>
        Measure("xml, nothing read", XmlSettings.Read, "<a>", i => $"\n  <b c=\"{i}\" d='e'><f>text &lt; {i}</f></b>", "</a>");

    /// <summary>Takes the processor time of the best of three runs: other work on the machine does not count.</summary>
    private void Measure(string name, Func<string, ImmutableArray<FileValue>> read, string start, Func<int, string> item, string end)
    {
        var text = new StringBuilder(start);
        for (var i = 0; text.Length < Length; i++)
        {
            text.Append(item(i));
        }

        var file = text.Append(end).ToString();
        var (best, values) = (double.MaxValue, 0);
        for (var i = 0; i < 3; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            values = read(file).Length;
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured: files: {name}: {best:0} ms, {values} values of {file.Length} characters"));
        Assert.True(best < LimitInMilliseconds, $"{name}: {best} ms");
        Assert.Equal(name.Contains("nothing", StringComparison.Ordinal), values == 0);
    }
}

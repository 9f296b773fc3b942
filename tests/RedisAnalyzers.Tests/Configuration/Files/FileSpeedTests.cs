using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;
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

    [Fact]
    public void Redis_conf() =>
        Measure("redis.conf", text => RedisConf.Read(text).Length, "", i => $"# a note\nmaxclients {i}\nuser u{i} on >pw{i} ~* +@all\n", "");

    [Fact]
    public void Redis_conf_with_quotes() =>
        Measure("redis.conf, quotes", text => RedisConf.Read(text).Length, "", i => $"rename-command \"CONFIG\" 'x{i}' \"\\x41\\n\"\n", "");

    [Fact]
    public void Redis_conf_with_one_long_line() => Measure("redis.conf, one line", text => RedisConf.Read(text).Length, "save", i => $" {i} \"{i}\"", "");

    [Fact]
    public void Dockerfile_with_variables() => Measure(
        "dockerfile, variables",
        text => DockerfileSettings.Read(text).Length,
        "FROM a AS s\n",
        i => $"ENV Section__Host{i}=\"cache-{i}:6379\" \\\n  # a note\n  B{i}=${{C}}\n",
        "FROM s");

    [Fact]
    public void Dockerfile_with_one_long_line() =>
        Measure("dockerfile, one line", text => DockerfileSettings.Read(text).Length, "FROM a\nENV \\\n", i => $" A{i}=b\\ c \\\n\n", " D=e");

    [Fact]
    public void Dockerfile_with_stages() => Measure(
        "dockerfile, stages",
        text => DockerfileSettings.Read(text).Length, "FROM a AS s\nENV A=b\n", i => $"FROM s AS s\nWORKDIR x{i}\nRUN <<E cat\n{i}\nE\n", "FROM s");

    [Fact]
    public void Words_of_a_command() => Measure(
        "command", text => ShellWords.Split(Written.Text(text)).Length, "redis-server", i => $" --save \"{i} 1\" '--x {i}' a\\ b", "");

    [Fact]
    public void Lines_for_a_shell() => Measure(
        "shell", text => ShellScript.Read(Written.Text(text)).Length, "", i => $"A{i}=$(cat \"x{i}\" 'y') && redis-cli --x \"${{B:-{i}}}\" > z; ", "");

    [Fact]
    public void Options_of_a_server() => Measure(
        "options",
        text => ServerArguments.Read(ShellWords.SplitValue(Written.Text(text)), ServerProgram.Redis).Directives.Length,
        "redis-server",
        i => $" --save {i} 1 --x {i} {Written.Hole}",
        "",
        Length / 4);

    [Fact]
    public void Yaml_of_services() => MeasureYaml(
        "services",
        "services:",
        i => $"\n  service-{i}:\n    image: redis:7-alpine # a note\n    ports:\n    - \"{i}:6379\"\n    environment: {{ HOST: 'cache-{i}' }}",
        "");

    [Fact]
    public void Yaml_with_one_plain_scalar() => MeasureYaml("one plain scalar", "a: b", _ => "\n  Lorem ipsum dolor sit amet.", "");

    [Fact]
    public void Yaml_with_one_quoted_scalar() => MeasureYaml("one quoted scalar", "a: \"b", _ => "\n  Lorem \\u00E9psum dolor \\\n\n  sit amet.", "\"");

    [Fact]
    public void Yaml_with_one_block_scalar() => MeasureYaml("one block scalar", "a: >+\n", _ => "  Lorem ipsum dolor sit amet.\n\n", "");

    [Fact]
    public void Yaml_with_brackets() => MeasureYaml("brackets", "a: [b", i => $",\n  {{ \"host\": \"cache-{i}\", port: 6379 }}, [c, d: e]", "]");

    [Fact]
    public void Yaml_with_aliases() =>
        MeasureYaml("aliases", "b: &b {c: d}\ne: &e {<<: *b, f: g}", i => $"\na{i}: &a{i} {{<<: [*b, *e], h: *b}}\ni{i}: *a{i}", "");

    /// <summary>A compose file of three hundred lines costs at most two milliseconds.</summary>
    [Fact]
    public void Yaml_of_an_ordinary_length()
    {
        var text = string.Concat(Enumerable.Range(0, 8).Select(i => SampleFiles.Text("compose.yml").Replace("...\n", "---\n", StringComparison.Ordinal)));
        var best = double.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            Assert.False(Yaml.Read(text).IsDefault);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured: files: yaml of {text.Count(c => c == '\n')} lines: {best:0.00} ms"));
        Assert.True(best < 2, $"{best} ms");
    }

    private void MeasureYaml(string name, string start, Func<int, string> item, string end) =>
        Measure($"yaml, {name}", static text => Yaml.Read(text) is { IsDefault: false } roots ? roots.Length : 0, start, item, end);

    private void Measure(string name, Func<string, ImmutableArray<FileValue>> read, string start, Func<int, string> item, string end) =>
        Measure(name, text => read(text).Length, start, item, end);

    /// <summary>Takes the processor time of the best of three runs: other work on the machine does not count.</summary>
    private void Measure(string name, Func<string, int> read, string start, Func<int, string> item, string end, int length = Length)
    {
        var text = new StringBuilder(start);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(item(i));
        }

        var file = text.Append(end).ToString();
        var (best, values) = (double.MaxValue, 0);
        for (var i = 0; i < 3; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            values = read(file);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured: files: {name}: {best:0} ms, {values} values of {file.Length} characters"));
        Assert.True(best < LimitInMilliseconds, $"{name}: {best} ms");
        Assert.Equal(name.Contains("nothing", StringComparison.Ordinal), values == 0);
    }
}

using System.Net;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.EndToEnd.Fixtures;
using Xunit.Abstractions;

namespace RedisAnalyzers.EndToEnd.Deployment;

/// <summary>A server understands quotes, escapes and options as they are read here.</summary>
[Trait("Category", "EndToEnd")]
public sealed class QuotingTests(ITestOutputHelper output)
{
    private const int Lines = 5_000;

    private static readonly string[] Pieces =
    [
        " ", " ", "\t", "\v", "\f", "\r", "a", "b", "é", "😀", "#", "-", "$", "\"", "\"", "'", "'", "\\", "\\\"", "\\'", "\\n", "\\a", "\\x41", "\\x4",
        "\\xff", "\\xc3\\xa9", "\" ", "' ", " \"", " '",
    ];

    /// <summary>What stands after the name of a directive that takes any one text. The server starts with some of them only.</summary>
    private static readonly string[] Values =
    [
        "plain", "a#b", "a # b", "\"a b\"", "'a b'", "\"it's\"", "'say \"x\"'", "a\"b c\"", "a'b c'", "\"a\\\"b\\\\c\"", "'a\\'b\\\\c'", "\"\\x41\\x7a\\t\"",
        "\"\\xc3\\xa9\"", "ä€😀", "a\\nb", "\"a\\qb\"", "\t a \r", "\"a\"\v", "\"a", "'a", "a\"", "it's", "\"a\"b", "'a''b'", "\"a\\\"", "a b", "\"\"", "",
    ];

    /// <summary>A server splits the lines of a client as it splits those of its configuration file.</summary>
    [ToolFact("redis-server")]
    public async Task Lines_are_split_as_a_server_splits_them()
    {
        using var trial = await ServerTrial.StartAsync(null);
        var random = new Random(1);
        var client = RespClient.Connect(IPAddress.Loopback, trial.Port)!;
        var broken = 0;
        for (var i = 0; i < Lines; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var answer = client.AskLine($"EVAL \"return ARGV\" 0 {line}");
            var words = RedisWords.Split(new FileString(line, 0, default));
            if (words.IsDefault)
            {
                Assert.StartsWith("-ERR Protocol error: unbalanced quotes", Assert.Single(answer), StringComparison.Ordinal);
                client.Dispose();
                client = RespClient.Connect(IPAddress.Loopback, trial.Port)!;
                broken++;
            }
            else
            {
                Assert.Equal(answer, words.Select(word => word.Value));
            }
        }

        client.Dispose();
        output.WriteLine($"measured: servers: {Lines} lines are split as redis-server splits them; {broken} of them are broken");
        Assert.InRange(broken, Lines / 10, Lines * 9 / 10);
    }

    [ToolFact("redis-server")]
    public async Task Values_of_a_file_are_those_of_the_server()
    {
        foreach (var value in Values)
        {
            using var trial = await ServerTrial.StartAsync($"# it's a note\r\n\tMasterAuth first\nmasterauth {value}");
            var read = RedisConf.Read($"masterauth {value}");
            var isValue = !read.IsDefault && read[0].Arguments.Length == 1;
            Assert.True(isValue == trial.IsRunning, $"{value} {(trial.IsRunning ? "starts" : "does not start")} a server");
            Assert.True(!isValue || trial.Setting("masterauth") == read[0].Arguments[0].Value, value);
        }
    }

    [ToolFact("redis-server")]
    public async Task A_byte_order_mark_keeps_a_server_from_starting()
    {
        const string Text = "\uFEFF# note\nport {port}";
        using var trial = await ServerTrial.StartAsync(Text);
        Assert.False(trial.IsRunning);
        Assert.True(RedisConf.Read(Text).IsDefault);
    }

    /// <summary>Each row is a command line, its words separated by bars. Since version 7.0 a value may start with hyphens.</summary>
    [ToolFact("redis-server")]
    public async Task Options_are_those_of_the_server()
    {
        string[] rows =
        [
            "--maxclients|50|--timeout|7", "--maxclients 50|--timeout 7", "--MaxClients|50", "--timeout|5|--timeout|6", "--save|60|1", "--save|60 1 300 10",
            "--save|", "--save|--timeout|5", "--timeout|5|--save", "--bind|127.0.0.1|-::1", "--bind|127.0.0.1 -::1", "--bind 127.0.0.1|--timeout|5",
            "--masterauth|a b", "--masterauth|it's", "--masterauth|\"q\"", "--masterauth \"a b\"", "--masterauth|a\\nb", "--masterauth|", "--masterauth|-x",
            "--masterauth \"a", "--timeout|5|--masterauth 'a'b", .. await RedisProcess.MajorVersionAsync() < 7 ? [] : new[] { "--masterauth|--x" },
        ];
        foreach (var row in rows)
        {
            using var trial = await ServerTrial.StartAsync("timeout 3\nmaxclients 20", row.Split('|'));
            Assert.True(trial.Arguments.IsServer == trial.IsRunning, row);
            foreach (var directive in trial.IsRunning ? trial.Arguments.Directives.Where(one => one.Name is not ("dir" or "appendonly")) : [])
            {
                var arguments = directive.Arguments.Select(argument => argument.Value);
                Assert.True(directive.Name == "timeout" || trial.Setting(directive.Name) == string.Join(' ', arguments), row);
            }

            Assert.True(!trial.IsRunning || trial.Setting("timeout") == $"{trial.Settings.Timeout.Value}", row);
            Assert.True(!trial.IsRunning || trial.Setting("maxclients") == $"{trial.Settings.MaxClients.Value}", row);
        }
    }
}

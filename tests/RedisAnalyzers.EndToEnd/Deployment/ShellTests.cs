using System.Diagnostics;
using System.Text.RegularExpressions;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.EndToEnd.Fixtures;
using Xunit.Abstractions;

namespace RedisAnalyzers.EndToEnd.Deployment;

/// <summary>A shell makes the words of a line that are read here. What it fills in is the character that stands for it here.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class ShellTests(ITestOutputHelper output)
{
    private const int Lines = 600;

    /// <summary>Runs each of its arguments in a shell, in which <c>show</c> writes its own arguments.</summary>
    private const string Runner =
        """
        show='show() { for word; do printf "%s\037" "$word"; done; printf "\036"; }'
        for line; do sh -c "$show
        $line" 2>/dev/null; printf '\035'; done
        """;

    private static readonly string[] Pieces =
    [
        " ", " ", "\t", "a", "b", "=", "#", " # note", "\n show ", "; show ", " && show ", "'", "'", "\"", "\"", "\\", "\\ ", "\\\"", "\\'", "\\$", "\\\n",
        "$X", "${X}", "\"$X\"", "${X:-'y z'}", "$(echo \"$X\")", "`echo $X`",
    ];

    [ToolFact("sh")]
    public async Task Lines_are_read_as_a_shell_reads_them()
    {
        var random = new Random(1);
        var read = Enumerable.Range(0, Lines * 2)
            .Select(_ => "show " + string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)])))
            .Where(line => !Others().IsMatch(line))
            .Select(line => (Line: line, Commands: ShellScript.Read(new FileString(line, 0, default))))
            .Where(one => !one.Commands.IsDefault && one.Commands.All(command => command.Name == "show")).Take(Lines).ToList();
        Assert.True(read.Count > Lines / 2, $"Only {read.Count} of {Lines * 2} lines are understood.");
        var start = new ProcessStartInfo("sh", ["-c", Runner, "sh", .. read.Select(one => one.Line)]) { RedirectStandardOutput = true };
        start.Environment["X"] = ConnectionString.Hole.ToString();
        using var shell = Process.Start(start)!;
        var said = (await shell.StandardOutput.ReadToEndAsync()).Split('\u001D');
        Assert.Equal(read.Count + 1, said.Length);
        Assert.All(read.Zip(said), pair => Assert.Equal(pair.Second, string.Concat(pair.First.Commands.Select(command =>
            string.Concat(command.Words.Skip(1).Select(word => word.Value + "\u001F")) + "\u001E"))));
        output.WriteLine($"measured: shell: {read.Count} lines are read as a shell reads them");
    }

    /// <summary>Variables that are not set, and the number of the shell's process.</summary>
    [GeneratedRegex(@"\$X\w|\$X\\\n|\$\$")]
    private static partial Regex Others();
}

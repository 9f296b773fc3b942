namespace RedisAnalyzers.Docs;

/// <summary>The command that fails when a fix would change something. It names our rules: without them, it asks for the fixes of all other tools too.</summary>
internal static class FormatGate
{
    private const int Columns = 120;

    /// <summary>As a block of a text, on several lines.</summary>
    internal static string Block(IEnumerable<Rule> rules) => $"```sh\n{Wrap(Command(rules))}\n```";

    /// <summary>On one line.</summary>
    internal static string Command(IEnumerable<Rule> rules) => "dotnet format analyzers --verify-no-changes --severity info --diagnostics "
        + string.Join(' ', rules.Where(rule => rule.HasFixAll).Select(rule => rule.Id));

    private static string Wrap(string command)
    {
        var lines = new List<string> { "" };
        foreach (var word in command.Split(' '))
        {
            if (lines[^1].Length + word.Length > Columns)
            {
                lines[^1] += "\\";
                lines.Add("  ");
            }

            lines[^1] += word + " ";
        }

        return string.Join('\n', lines).TrimEnd();
    }
}

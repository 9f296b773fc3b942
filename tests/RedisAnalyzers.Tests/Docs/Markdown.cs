using System.Text.RegularExpressions;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>A fenced block: its info string, its text and the line on which the fence opens.</summary>
internal sealed record Block(string Info, string Text, int Line);

/// <summary>As much of Markdown as our own texts use.</summary>
internal static class Markdown
{
    internal static IReadOnlyList<Block> Blocks(string text)
    {
        var blocks = new List<Block>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var open = i;
                while (++i < lines.Length && lines[i] != "```")
                {
                }

                blocks.Add(new Block(lines[open][3..].Trim(), string.Join("\n", lines[(open + 1)..i]), open + 1));
            }
        }

        return blocks;
    }

    /// <summary>What the reader is told to type; a command that continues on the next line is one.</summary>
    internal static IEnumerable<string> Commands(string text) =>
        Blocks(text).Where(block => block.Info == "sh").SelectMany(block => Regex.Replace(block.Text, @" \\\n *", " ").Split('\n'));

    internal static IEnumerable<string> Headings(string text) =>
        Regex.Matches(WithoutBlocks(text), "^#+ (.*)$", RegexOptions.Multiline).Select(heading => heading.Groups[1].Value);

    internal static IEnumerable<string> Links(string text) =>
        Regex.Matches(WithoutBlocks(text), @"\]\(([^)\s]+)\)").Select(link => link.Groups[1].Value);

    /// <summary>The anchor that the host makes of a heading.</summary>
    internal static string Anchor(string heading) =>
        Regex.Replace(heading.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    private static string WithoutBlocks(string text) => Regex.Replace(text, "^```.*?^```$", "", RegexOptions.Multiline | RegexOptions.Singleline);
}

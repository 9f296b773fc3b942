using System.Text.RegularExpressions;

namespace RedisAnalyzers.Docs;

/// <summary>
/// A generated part of a hand-written text, between <c>&lt;!-- generated: name --&gt;</c> and <c>&lt;!-- /generated --&gt;</c>.
/// </summary>
internal static class Region
{
    private const string End = "<!-- /generated -->";

    /// <summary>Puts <paramref name="content"/> into the region <paramref name="name"/>, which must be there exactly once.</summary>
    internal static string Fill(string text, string name, string content, string path)
    {
        var start = $"<!-- generated: {name} -->";
        var found = Regex.Matches(text, $"{Regex.Escape(start)}\n.*?{Regex.Escape(End)}", RegexOptions.Singleline);
        return found.Count == 1
            ? text[..found[0].Index] + $"{start}\n{content.TrimEnd('\n')}\n{End}" + text[(found[0].Index + found[0].Length)..]
            : throw new InvalidDataException($"{path} must have one region '{start}' … '{End}', each on its own line; it has {found.Count}.");
    }
}

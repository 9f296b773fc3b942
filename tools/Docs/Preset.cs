using System.Text;

namespace RedisAnalyzers.Docs;

/// <summary>The sets of severities that <c>RedisAnalysisMode</c> chooses from.</summary>
internal sealed record Preset(string Name, string Meaning, Func<Rule, string> Severity)
{
    internal static IReadOnlyList<Preset> All { get; } =
    [
        new("None", "every rule off", _ => "none"),
        new("Recommended", "the default severity of every rule", rule => rule.Severity),
        new("Strict", "every suggestion raised to a warning", rule => rule.Severity == "suggestion" ? "warning" : rule.Severity),
        new("All", "every rule on, as a warning", rule => rule.Severity == "error" ? "error" : "warning"),
    ];

    internal string Path => $"src/RedisAnalyzers.Package/build/presets/redisanalyzers.{Name.ToLowerInvariant()}.globalconfig";

    internal string Write(IEnumerable<Rule> rules)
    {
        var text = new StringBuilder(
            $"# RedisAnalysisMode={Name}: {Meaning}. Generated from the rule catalog; a test keeps it up to date.\nis_global = true\nglobal_level = -1\n");
        foreach (var rule in rules)
        {
            text.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Severity(rule)}\n");
        }

        return text.ToString();
    }
}

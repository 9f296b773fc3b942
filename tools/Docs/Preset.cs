using System.Text;

namespace RedisAnalyzers.Docs;

/// <summary>
/// The sets of severities that <c>RedisAnalysisMode</c> chooses from. A preset holds only what differs from the defaults, by category: the severity of an ID
/// would win over one that the user gives to a category.
/// </summary>
internal sealed record Preset(string Name, string Meaning, Func<Rule, string> Severity)
{
    internal static IReadOnlyList<Preset> All { get; } =
    [
        new("None", "every rule off", _ => "none"),
        new("Recommended", "the default severity of every rule", rule => rule.Severity),
        new("Strict", "every suggestion raised to a warning", rule => rule.Severity == "suggestion" ? "warning" : rule.Severity),
        new("All", "every rule on, as a warning", _ => "warning"),
    ];

    internal string Path => $"src/RedisAnalyzers.Package/build/presets/redisanalyzers.{Name.ToLowerInvariant()}.globalconfig";

    internal string Write(IReadOnlyCollection<Rule> rules)
    {
        var text = new StringBuilder(
            $"# RedisAnalysisMode={Name}: {Meaning}. Generated from the rule catalog; a test keeps it up to date.\nis_global = true\nglobal_level = -1\n");
        foreach (var category in rules.Where(rule => rule.FollowsItsCategory).GroupBy(rule => rule.Descriptor.Category).Where(rules => rules.Any(Differs)))
        {
            // All rules of a category get one severity, which is what the modes mean as long as no rule is an error by default.
            text.Append($"\ndotnet_analyzer_diagnostic.category-{category.Key}.severity = {category.Select(Severity).Distinct().Single()}\n");
        }

        foreach (var rule in rules.Where(rule => !rule.FollowsItsCategory && Differs(rule)))
        {
            text.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Severity(rule)}\n");
        }

        return text.ToString();
    }

    private bool Differs(Rule rule) => Severity(rule) != rule.Severity;
}

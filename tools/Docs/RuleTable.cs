using System.Text;

namespace RedisAnalyzers.Docs;

/// <summary>The table of all rules in the README. Its links are absolute, because a package page cannot follow relative ones.</summary>
internal static class RuleTable
{
    internal static string Write(IEnumerable<Rule> rules)
    {
        var table = new StringBuilder("| ID | Finds | Default | Promise | Fix | Fix all |\n|---|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            table.Append($"| [{rule.Id}]({Repository.Files}{rule.Page}) | {rule.Title} | {rule.Severity} | {rule.Promise} | ")
                .Append($"{(rule.HasFix ? "yes" : "–")} | {(rule.HasFixAll ? "yes" : "–")} |\n");
        }

        return table.ToString();
    }
}

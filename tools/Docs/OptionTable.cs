using RedisAnalyzers.Options;

namespace RedisAnalyzers.Docs;

/// <summary>The tables of editorconfig keys: all of them for the configuration page, those of one rule for its own page.</summary>
internal static class OptionTable
{
    internal static string Write(IReadOnlyCollection<Rule> rules) => string.Join('\n',
    [
        "| Key | Values | Default | What it does | Read by |",
        "|---|---|---|---|---|",
        .. from key in OptionKey.All
           let readers = rules.Where(rule => Reads(rule, key)).Select(rule => $"[{rule.Id}](rules/{rule.Id}.md)")
           select $"| `{key.FullName}` | {Values(key.Kind)} | {Code(key.Default)} | {key.Summary} | {string.Join(", ", readers)} |",
    ]);

    internal static string Write(Rule rule) => OptionKey.All.Where(key => Reads(rule, key)).ToList() is { Count: > 0 } own
        ? string.Join('\n',
        [
            "| Key | Default | What it does |",
            "|---|---|---|",
            .. own.Select(key => $"| `{key.FullName}` | {Code(key.Default)} | {key.Summary} |"),
            "",
            "Where to set them: [Configuration](../configuration.md).",
        ])
        : "None.";

    /// <summary>The rule reads the key itself, or its base does for it.</summary>
    internal static bool Reads(Rule rule, OptionKey key) => key == OptionKey.IncludeTests ? rule.IsAboutProduction : key.Rules.Contains(rule.Id);

    private static string Values(OptionKind kind) => kind switch
    {
        OptionKind.Boolean => "`true`, `false`",
        OptionKind.VariableName => "the name of a variable",
        OptionKind.Number => "a whole number, 1 or more",
        OptionKind.Hosts => "hosts, separated by commas or spaces; `*.suffix` matches every host below it and is the only wildcard",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Describe here which values the kind accepts."),
    };

    private static string Code(string value) => value.Length == 0 ? "none" : $"`{value}`";
}

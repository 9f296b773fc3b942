using System;
using System.Linq;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules.Options;

/// <summary>What is wrong with an option of ours.</summary>
/// <param name="Option">The option as it is set.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Advice">What to do.</param>
internal readonly record struct OptionProblem(string Option, string Problem, string Advice)
{
    private const string SeverityOfRule = "severity.";

    private static readonly string Example = SeverityKey.Prefix + RuleCatalog.PasswordInSettingsFile.Id;

    /// <summary>The problem of a key; null when it is right, or not meant to be ours.</summary>
    internal static OptionProblem? Of(string key, string value)
    {
        if (OptionName.Of(key) is not { } name)
        {
            return null;
        }

        if (OptionKey.All.FirstOrDefault(known => string.Equals(known.FullName, key, StringComparison.OrdinalIgnoreCase)) is { } option)
        {
            return option.EntryWithoutMatch(value) is { } entry
                ? new OptionProblem(option.FullName, $"has the entry '{entry}', which matches no host", option.Expected)
                : option.Accepts(value) ? null : new OptionProblem(Shown(option, value), "has an invalid value", option.Expected);
        }

        if (key.StartsWith(SeverityKey.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return OfSeverity(key.Substring(SeverityKey.Prefix.Length), key, value);
        }

        var advice = name.StartsWith(SeverityOfRule, StringComparison.OrdinalIgnoreCase) ? "use " + OptionKey.Prefix + name
            : OptionName.Nearest(name) is { } near ? "use " + near.FullName
            : "see docs/configuration.md for the full list";
        return new OptionProblem(key, "is not a RedisAnalyzers option", advice);
    }

    /// <summary>The problem of the severity of a rule in settings files.</summary>
    private static OptionProblem? OfSeverity(string id, string key, string value)
    {
        if (RedisAnalyzer.AllRules.FirstOrDefault(rule => string.Equals(rule.Descriptor.Id, id, StringComparison.OrdinalIgnoreCase)) is not { } rule)
        {
            return new OptionProblem(key, "names no rule", "use the ID of one that reports in settings files, as in " + Example);
        }

        var known = rule.Descriptor.Id;
        return !rule.ReportsInFiles
            ? new OptionProblem(key, $"has no effect, {known} does not report in settings files", $"use dotnet_diagnostic.{known}.severity")
            : SeverityKey.Read(value) is null ? new OptionProblem($"{SeverityKey.Prefix}{known} = {value}", "has an invalid value", SeverityKey.Expected)
            : null;
    }

    // Somebody who takes the variable's name for the password itself must not find it in a build log.
    private static string Shown(OptionKey option, string value) => option == OptionKey.PasswordVariable ? option.FullName : option.FullName + " = " + value;
}

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

        return new OptionProblem(
            key,
            "is not a RedisAnalyzers option",
            OptionName.Nearest(name) is { } near ? "use " + near.FullName : "see docs/configuration.md for the full list");
    }

    // Somebody who takes the variable's name for the password itself must not find it in a build log.
    private static string Shown(OptionKey option, string value) => option == OptionKey.PasswordVariable ? option.FullName : option.FullName + " = " + value;
}

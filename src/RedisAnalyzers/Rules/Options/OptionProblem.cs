using System;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules.Options;

/// <summary>What is wrong with an option of ours.</summary>
/// <param name="Option">The option as it is set.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Advice">What to do.</param>
internal readonly record struct OptionProblem(string Option, string Problem, string Advice)
{
    /// <summary>The problem of an option with our prefix; null when it is right.</summary>
    internal static OptionProblem? Of(string name, string value)
    {
        foreach (var key in OptionKey.All)
        {
            if (string.Equals(key.FullName, name, StringComparison.OrdinalIgnoreCase))
            {
                return key.Accepts(value) ? null : new OptionProblem(key.FullName + " = " + value, "has an invalid value", key.Expected);
            }
        }

        var near = Similarity.Nearest(name.Substring(OptionKey.Prefix.Length), OptionKey.All, static k => k.Name)?.FullName;
        return new OptionProblem(name, "is not a RedisAnalyzers option", near is null ? "see docs/configuration.md for the full list" : "use " + near);
    }
}

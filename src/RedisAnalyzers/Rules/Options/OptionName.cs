using System;
using System.Linq;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules.Options;

/// <summary>
/// Recognizes keys that were meant to be ours. Other tools have keys that begin with "redis" or end in "analyzers": they are left alone.
/// </summary>
internal static class OptionName
{
    private const string Letters = "redisanalyzers";

    /// <summary>So many characters may be wrong in a prefix, and one more where an option of ours follows.</summary>
    private const int Reach = 2;

    /// <summary>What follows the prefix, when it is ours or nearly ours; null when the key belongs to somebody else.</summary>
    internal static string? Of(string key)
    {
        if (key.StartsWith(OptionKey.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return key.Substring(OptionKey.Prefix.Length);
        }

        if (key.IndexOf("redis", StringComparison.OrdinalIgnoreCase) < 0 && key.IndexOf("analy", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        var (best, option) = (int.MaxValue, default(string));
        for (var end = 1; end <= key.Length; end++)
        {
            if (end < key.Length && !IsSeparator(key[end]))
            {
                continue;
            }

            var rest = end < key.Length ? key.Substring(end + 1) : "";
            if (DistanceOf(key.Substring(0, end), rest) is { } distance && distance < best)
            {
                (best, option) = (distance, rest);
            }
        }

        return option;
    }

    /// <summary>The option that a name was meant to be.</summary>
    internal static OptionKey? Nearest(string name) => Similarity.Nearest(name, OptionKey.All, static key => key.Name);

    /// <summary>How far a prefix is from ours; null when it is too far.</summary>
    private static int? DistanceOf(string prefix, string rest)
    {
        var letters = new string(prefix.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
        var distance = Similarity.Distance(letters, Letters);
        if (rest.Length > 0 && Nearest(rest) is not null)
        {
            return distance <= Reach + 1 || letters.EndsWith(Letters, StringComparison.Ordinal) || letters.StartsWith("redisanaly", StringComparison.Ordinal)
                ? distance
                : null;
        }

        return distance <= Reach && letters.StartsWith("redisan", StringComparison.Ordinal) ? distance : null;
    }

    private static bool IsSeparator(char character) => character is '.' or '_' or '-';
}

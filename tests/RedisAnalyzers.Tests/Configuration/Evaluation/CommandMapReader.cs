using System.Collections.Immutable;
using System.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>What the library makes of all <c>$COMMAND=replacement</c> items together, after everything else is read.</summary>
internal static class CommandMapReader
{
    /// <summary>Prints the commands that are renamed or disabled, in alphabetical order; null when there are none.</summary>
    internal static Failure? Read(ImmutableArray<CommandOverride> items, ParserVersion language, out string? printed)
    {
        printed = null;
        var replacements = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (RedisCommands.Find(item.Command) is { } command && command.IsKnownTo(language.Library))
            {
                replacements[command.Name] = item.Replacement ?? "";
            }
        }

        foreach (var replacement in replacements.Values)
        {
            if (Encoding.UTF8.GetByteCount(replacement) > language.ReplacementLimit)
            {
                return Failure.OutOfRange(null);
            }
        }

        var changes = replacements
            .Select(pair => (Name: pair.Key, Replacement: language.Replacement(pair.Value)))
            .Where(change => !language.IsSameCommand(change.Name, change.Replacement))
            .Select(change => "$" + change.Name + "=" + change.Replacement)
            .ToList();
        printed = changes.Count == 0 ? null : string.Join(",", changes);
        return null;
    }
}

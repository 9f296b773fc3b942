using System.Text.RegularExpressions;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>Compares code whatever its lines are: where a fix breaks a long one depends on how the line was indented, and on what stood in it before.</summary>
internal static partial class Layout
{
    /// <summary>The code without line breaks and blanks, and without what breaking a line adds.</summary>
    public static string Unbroken(string code) => string.Concat(code.Where(static letter => !char.IsWhiteSpace(letter)))
        .Replace("\"+$\"", "", StringComparison.Ordinal).Replace("\"+\"", "", StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal)
        .Replace("$\"", "\"", StringComparison.Ordinal);

    /// <summary>The same, whatever the order in which the options of a connection string were added, or set by statements one after the other.</summary>
    public static string Unordered(string code) => Assignments().Replace(Options().Replace(Unbroken(code), Sorted(Option())), Sorted(Assignment()));

    private static MatchEvaluator Sorted(Regex part) =>
        run => string.Concat(part.Matches(run.Value).Select(static option => option.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?:,\w+=(?:\w+|\{[^{}]*\}))+")]
    private static partial Regex Options();

    [GeneratedRegex(@",\w+=(?:\w+|\{[^{}]*\})")]
    private static partial Regex Option();

    [GeneratedRegex(@"\b(\w+)\.\w+=[\w.]+;(?:\1\.\w+=[\w.]+;)+")]
    private static partial Regex Assignments();

    [GeneratedRegex(@"\w+\.\w+=[\w.]+;")]
    private static partial Regex Assignment();
}

using System.Text.RegularExpressions;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>Compares code whatever its lines are: where a fix breaks a long one depends on how the line was indented, and on what stood in it before.</summary>
internal static partial class Layout
{
    /// <summary>The code without line breaks and blanks, and without what breaking a line adds.</summary>
    public static string Unbroken(string code) => string.Concat(code.Where(static letter => !char.IsWhiteSpace(letter)))
        .Replace("\"+$\"", "", StringComparison.Ordinal).Replace("\"+\"", "", StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal)
        .Replace("$\"", "\"", StringComparison.Ordinal);

    /// <summary>The same, whatever the order in which the options of a connection string were added.</summary>
    public static string Unordered(string code) => Options().Replace(
        Unbroken(code), static run => string.Concat(Option().Matches(run.Value).Select(static option => option.Value).Order(StringComparer.Ordinal)));

    [GeneratedRegex(@"(?:,\w+=(?:\w+|\{[^{}]*\}))+")]
    private static partial Regex Options();

    [GeneratedRegex(@",\w+=(?:\w+|\{[^{}]*\})")]
    private static partial Regex Option();
}

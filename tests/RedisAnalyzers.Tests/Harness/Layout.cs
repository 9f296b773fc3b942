namespace RedisAnalyzers.Tests.Harness;

/// <summary>Compares code whatever its lines are: where a fix breaks a long one depends on how the line was indented, and on what stood in it before.</summary>
internal static class Layout
{
    /// <summary>The code without line breaks and blanks, and without what breaking a line adds.</summary>
    public static string Unbroken(string code) => string.Concat(code.Where(static letter => !char.IsWhiteSpace(letter)))
        .Replace("\"+$\"", "", StringComparison.Ordinal).Replace("\"+\"", "", StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal)
        .Replace("$\"", "\"", StringComparison.Ordinal);
}

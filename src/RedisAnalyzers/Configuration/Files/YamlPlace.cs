namespace RedisAnalyzers.Configuration.Files;

/// <summary>A place in a YAML file.</summary>
/// <param name="Position">The position in the text.</param>
/// <param name="LineStart">Where its line begins.</param>
internal readonly record struct YamlPlace(int Position, int LineStart)
{
    /// <summary>How many characters stand before the place in its line.</summary>
    internal int Column => Position - LineStart;
}

namespace RedisAnalyzers.Configuration.Files;

/// <summary>What stands before a node.</summary>
/// <param name="Anchor">The name that aliases use for the node.</param>
/// <param name="HasTag">The node has a tag.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct YamlProperties(string? Anchor, bool HasTag, int End)
{
    /// <summary>Nothing stands before the node.</summary>
    internal bool IsEmpty => Anchor is null && !HasTag;
}

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// What one reading costs, with the readings inside it: a helper that uses its parameter twice, called with a call of itself, doubles it each time.
/// </summary>
internal sealed class ReadEffort
{
    /// <summary>Expressions that were read.</summary>
    internal int Steps { get; set; }
}

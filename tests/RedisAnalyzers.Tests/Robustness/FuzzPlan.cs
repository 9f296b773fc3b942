using System.Globalization;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>How much is tried, and from which seed. CONTRIBUTING, "Long runs", names the two variables.</summary>
internal static class FuzzPlan
{
    /// <summary>
    /// Source texts in a run. In as many as this, what is systematic (every token of every sample) is tried whole; the rest is random.
    /// </summary>
    public static int Inputs { get; } = Number("REDIS_FUZZ") ?? 52_000;

    /// <summary>The same seed gives the same inputs in the same order.</summary>
    public static int Seed { get; } = Number("REDIS_FUZZ_SEED") ?? 20_261_122;

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

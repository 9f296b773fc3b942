using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1005: a value that the library rejects, or that a later value overrides.</summary>
public sealed class Redis1005InvalidOptionValue : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1005InvalidOptionValue()
        : base(RuleCatalog.InvalidOptionValue)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind == ProblemKind.Value;
}

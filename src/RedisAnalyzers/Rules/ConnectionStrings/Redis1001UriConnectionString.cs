using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1001: the connection string is a URI.</summary>
public sealed class Redis1001UriConnectionString : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1001UriConnectionString()
        : base(RuleCatalog.UriConnectionString)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind == ProblemKind.Uri;
}

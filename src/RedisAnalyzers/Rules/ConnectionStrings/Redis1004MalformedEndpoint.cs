using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1004: an endpoint that is ignored, rejected or unintended; or no endpoint at all.</summary>
public sealed class Redis1004MalformedEndpoint : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1004MalformedEndpoint()
        : base(RuleCatalog.MalformedEndpoint)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind is ProblemKind.Endpoint or ProblemKind.NoEndpoint;
}

using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1004: an endpoint that is ignored, rejected or unintended; or no endpoint at all.</summary>
public sealed class Redis1004MalformedEndpoint : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1004MalformedEndpoint()
        : base(RuleCatalog.MalformedEndpoint)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        base.Check(site, report);
        if (EndpointFacts.ConnectWithoutEndpoint(site) is { } connect)
        {
            report.At(site, connect, "No endpoint is set, and connecting throws", "add one to EndPoints");
        }
    }

    private protected override bool Reports(ProblemKind kind) => kind is ProblemKind.Endpoint or ProblemKind.NoEndpoint;
}

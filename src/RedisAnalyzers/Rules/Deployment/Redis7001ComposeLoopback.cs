using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7001: a container is told that Redis is at its own loopback address, while Redis runs in another one.</summary>
public sealed class Redis7001ComposeLoopback : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7001ComposeLoopback()
        : base(RuleCatalog.ComposeLoopback)
    {
    }

    private protected override void Check(ConnectionSite site, ContainerUse use, SiteReport report)
    {
        if (!ContainerFacts.HasServerBeside(use) || ContainerFacts.LikelyServer(use) is not { } server)
        {
            return;
        }


        foreach (var endpoint in ContainerFacts.AddressesOf(site))
        {
            if (ContainerFacts.IsItself(endpoint.Host!) && !report.Options.Allows(endpoint.Host!))
            {
                report.AtHost(site, endpoint, use.Service.Name, endpoint.Host!, server.Service.Name);
            }
        }
    }
}

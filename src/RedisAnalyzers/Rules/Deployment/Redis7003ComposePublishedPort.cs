using System.Linq;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7003: a container connects to the port that is published outside, not to the one where Redis listens inside the network.</summary>
public sealed class Redis7003ComposePublishedPort : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7003ComposePublishedPort()
        : base(RuleCatalog.ComposePublishedPort)
    {
    }

    private protected override bool LooksAtCode => true;

    private protected override void Check(ConnectionSite site, ContainerUse use, SiteReport report)
    {
        foreach (var endpoint in ContainerFacts.AddressesIn(site, use, report.Compilation))
        {
            // Where redis.conf says the port, Redis7008 reports there.
            if (ContainerFacts.ServerAt(endpoint.Host!, use) is not { Port: { } inside, Configuration: null or { Settings.Port.IsWritten: false } } server
                || ContainerFacts.PortOf(site, endpoint, use) is not var (port, place) || server.ListensOn(port))
            {
                continue;
            }

            var isPublished = server.Service.Ports.Any(published => published.InsideOf(port) is { } own && server.ListensOn(own));
            var arguments = new object[]
            {
                use.Service.Name, port, server.Service.Name, inside, isPublished ? "which is published for the host only" : "where nothing listens",
            };
            if (place is { } written)
            {
                report.At(written, arguments);
            }
            else
            {
                report.AtEndpoint(site, endpoint, arguments);
            }
        }
    }
}

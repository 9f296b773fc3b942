using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7002: a container is told a host that its network does not know.</summary>
public sealed class Redis7002ComposeUnknownHost : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7002ComposeUnknownHost()
        : base(RuleCatalog.ComposeUnknownHost)
    {
    }

    private protected override bool LooksAtCode => true;

    private protected override void Check(ConnectionSite site, ContainerUse use, SiteReport report)
    {
        if (ContainerFacts.LikelyServer(use) is not { } likely)
        {
            return;
        }

        foreach (var endpoint in ContainerFacts.AddressesIn(site, use, report.Compilation))
        {
            var host = endpoint.Host!;
            if (ContainerFacts.ServerAt(host, use) is { } server)
            {
                if (ContainerFacts.AreApart(use.Service, server.Service))
                {
                    report.AtHost(
                        site, endpoint, use.Service.Name, host, $"it shares no network with '{server.Service.Name}'",
                        $"add '{use.Service.Name}' and '{server.Service.Name}' to one network");
                }
            }
            else if (ContainerFacts.IsUnknown(host, use, report.Compilation))
            {
                report.AtHost(
                    site, endpoint, use.Service.Name, host, "no service, alias or extra host has that name", $"write the service name '{likely.Service.Name}'");
            }
        }
    }
}

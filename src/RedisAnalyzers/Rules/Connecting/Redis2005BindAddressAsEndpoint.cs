using System.Linq;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2005: an address that a server listens on is used as an endpoint.</summary>
public sealed class Redis2005BindAddressAsEndpoint : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2005BindAddressAsEndpoint()
        : base(RuleCatalog.BindAddressAsEndpoint)
    {
    }

    private protected override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report) =>
        report.AtHosts(
            site,
            site.Facts.Endpoints.Where(endpoint => endpoint is { Host: { } host, IsCertain: true }
                && HostNames.IsBindAddress(host) && !report.Options.Allows(host)));
}

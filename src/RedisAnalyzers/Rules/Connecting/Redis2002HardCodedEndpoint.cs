using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2002: a host or address other than loopback is hard-coded in production code.</summary>
public sealed class Redis2002HardCodedEndpoint : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2002HardCodedEndpoint()
        : base(RuleCatalog.HardCodedEndpoint)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (site.Origin.IsDevelopmentOnly)
        {
            return;
        }

        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (endpoint is { Host: { } host, IsCertain: true } && HostNames.IsRealRemote(host) && !report.Options.Allows(host) && !endpoint.IsDevelopmentOnly)
            {
                report.AtHost(site, endpoint, host);
            }
        }
    }
}

using System.Linq;
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
        if (!site.Origin.IsDevelopmentOnly)
        {
            report.AtHosts(
                site,
                site.Facts.Endpoints.Where(endpoint => endpoint is { Host: { } host, IsCertain: true, IsDevelopmentOnly: false }
                    && HostNames.IsRealRemote(host) && !report.Options.Allows(host)));
        }
    }
}

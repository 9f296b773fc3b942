using System.Globalization;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2008: a port that is the usual one with two digits exchanged or one mistyped.</summary>
public sealed class Redis2008SuspiciousPort : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2008SuspiciousPort()
        : base(RuleCatalog.SuspiciousPort)
    {
    }

    private protected override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (PortFacts.MeantBy(endpoint, report.Compilation) is { } meant)
            {
                report.AtEndpoint(
                    site, endpoint, endpoint.Port!.Value.ToString(CultureInfo.InvariantCulture), meant.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}

using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2102: no connect timeout is set.</summary>
public sealed class Redis2102NoConnectTimeout : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2102NoConnectTimeout()
        : base(RuleCatalog.NoConnectTimeout)
    {
    }

    private protected override SiteScope Scope => SiteScope.CodeWithSettings;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (site.ReportsMissing && site.Facts[OptionNames.ConnectTimeout].IsUnset)
        {
            report.AtSite(site, ConnectCost.WithoutTimeout(site), OptionNames.Advice(site, OptionNames.ConnectTimeout, "5000"));
        }
    }
}

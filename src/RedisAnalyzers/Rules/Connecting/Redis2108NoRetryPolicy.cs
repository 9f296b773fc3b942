using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2108: a fully known configuration does not set retries.</summary>
public sealed class Redis2108NoRetryPolicy : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2108NoRetryPolicy()
        : base(RuleCatalog.NoRetryPolicy)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (!site.ReportsMissing || AbortFacts.IsCloudHost(site, report.Compilation))
        {
            return;
        }

        if (site.Facts[OptionNames.ConnectRetry].IsUnset && site.Facts[OptionNames.ReconnectRetryPolicy].IsUnset)
        {
            report.AtSite(site, OptionNames.Advice(site, OptionNames.ConnectRetry, "5"));
        }
    }
}

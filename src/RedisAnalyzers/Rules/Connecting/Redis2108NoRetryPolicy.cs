using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2108: a configuration does not set retries.</summary>
public sealed class Redis2108NoRetryPolicy : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2108NoRetryPolicy()
        : base(RuleCatalog.NoRetryPolicy)
    {
    }

    private protected override SiteScope Scope => SiteScope.CodeWithSettings;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (!site.ReportsMissing || !AbortFacts.MayRetry(site, report.Compilation) || AbortFacts.IsCloudHost(site, report.Compilation))
        {
            return;
        }

        // Redis2101 reports this connection, and its fix comes first.
        if (!report.Options.FailFast && AbortFacts.IsOnAnywhere(site, report.Compilation))
        {
            return;
        }

        if (site.Facts[OptionNames.ConnectRetry].IsUnset && site.Facts[OptionNames.ReconnectRetryPolicy].IsUnset)
        {
            report.AtSite(site, OptionNames.Advice(site, OptionNames.ConnectRetry, "5"));
        }
    }
}

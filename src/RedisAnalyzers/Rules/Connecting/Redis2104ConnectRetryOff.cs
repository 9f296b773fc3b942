using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2104: connectRetry counts attempts, so 1 and less mean no retry.</summary>
public sealed class Redis2104ConnectRetryOff : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2104ConnectRetryOff()
        : base(RuleCatalog.ConnectRetryOff)
    {
    }

    private protected override SiteScope Scope => SiteScope.CodeWithSettings;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        var retry = site.Facts[OptionNames.ConnectRetry];
        if (retry.IsKnown && OptionValues.TryParseInt32(retry.Value!, out var attempts) && attempts <= 1)
        {
            report.AtValue(site, retry.Setting!, OptionNames.Written(retry.Setting!, retry.Value!), OptionNames.Advice(retry.Setting!, "5"));
        }
    }
}

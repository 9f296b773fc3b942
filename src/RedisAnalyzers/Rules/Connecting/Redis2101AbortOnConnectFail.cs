using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2101: the first failed connect throws, and nothing retries.</summary>
public sealed class Redis2101AbortOnConnectFail : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2101AbortOnConnectFail()
        : base(RuleCatalog.AbortOnConnectFail)
    {
    }

    private protected override SiteScope Scope => SiteScope.CodeWithSettings;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (report.Options.FailFast || !AbortFacts.Matters(site, report.Compilation))
        {
            return;
        }

        var abort = site.Facts[OptionNames.AbortOnConnectFail];
        if (abort.IsKnown && AbortFacts.IsTrue(abort.Value!))
        {
            report.AtValue(site, abort.Setting!, "abortConnect is true", OptionNames.Advice(abort.Setting!, "false"));
        }
        else if (abort.IsUnset && site.ReportsMissing && AbortFacts.DefaultsToTrue(site, report.Compilation))
        {
            report.AtSite(site, "abortConnect is not set and defaults to true", OptionNames.Advice(site, OptionNames.AbortOnConnectFail, "false"));
        }
    }
}

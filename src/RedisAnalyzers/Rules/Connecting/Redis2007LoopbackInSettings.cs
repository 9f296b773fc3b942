using System.Linq;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2007: the settings that hold for every environment name a loopback address.</summary>
public sealed class Redis2007LoopbackInSettings : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2007LoopbackInSettings()
        : base(RuleCatalog.LoopbackInSettings)
    {
    }

    private protected override SiteScope Scope => SiteScope.Settings;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        var setting = site.Origin.Setting!;
        if (!site.Origin.IsDevelopmentOnly && setting.File is { Environment: null, IsOfDeployment: false } && !setting.IsOverridden(report.Compilation)
            && ContainerFacts.MayBeJudged(site, report.Compilation))
        {
            report.AtHosts(
                site,
                site.Facts.Endpoints.Where(endpoint => endpoint.Host is { } host && HostNames.IsLoopback(host) && !report.Options.Allows(host)),
                SettingsAdvice.ForLoopback(setting));
        }
    }
}

using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1008: a setting that may be missing is passed to an API that needs it.</summary>
public sealed class Redis1008UncheckedSetting : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis1008UncheckedSetting()
        : base(RuleCatalog.UncheckedSetting)
    {
    }

    internal override bool IsAboutProduction => false;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (UncheckedSetting.Of(site, report.Compilation) is { } setting)
        {
            report.At(site, setting.Expression, setting.Key.Name, setting.Contradiction(report.Compilation));
        }
    }
}

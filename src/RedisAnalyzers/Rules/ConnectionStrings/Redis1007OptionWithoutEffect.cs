using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1007: an option is set that the library or package ignores.</summary>
public sealed class Redis1007OptionWithoutEffect : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis1007OptionWithoutEffect()
        : base(RuleCatalog.OptionWithoutEffect)
    {
    }

    internal override bool IsAboutProduction => false;

    private protected override bool HoldsWithoutConnection => true;

    private protected override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var found in IneffectiveOptions.In(site, report.Compilation))
        {
            if (found.Template is not null)
            {
                report.AtText(site, found.Template, found.Span, found.Origin, found.Name, found.Why);
            }
            else
            {
                report.At(site, found.Origin, found.Name, found.Why);
            }
        }
    }
}

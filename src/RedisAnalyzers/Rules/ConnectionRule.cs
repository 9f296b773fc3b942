using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules;

/// <summary>Base of the rules about configurations: they are judged alike however and wherever they are written.</summary>
public abstract class ConnectionRule : RedisRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected ConnectionRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    internal sealed override bool ReportsInCode => Scope != SiteScope.Settings;

    internal sealed override bool ReportsInFiles => Scope is SiteScope.Settings or SiteScope.Both;

    internal sealed override void Analyze(RuleContext context)
    {
        if (!ReportsInCode)
        {
            return;
        }

        var report = new SiteReport(Descriptor, context);
        var sites = ConnectionSites.In(context.Tree, context.Compilation);
        if (Scope == SiteScope.CodeWithSettings)
        {
            sites = sites.AddRange(ConnectionSites.WithSettings(context.Tree, context.Compilation));
        }

        foreach (var site in sites)
        {
            if (HoldsWithoutConnection || !(site.LeadsNowhere || IneffectiveOptions.IsOverridden(site)))
            {
                Check(site, report);
            }
        }
    }

    internal sealed override void AnalyzeSettings(RuleContext context)
    {
        if (!ReportsInFiles)
        {
            return;
        }

        var report = new SiteReport(Descriptor, context);
        foreach (var site in context.SitesOfFile)
        {
            Check(site, report);
        }
    }

    /// <summary>Where the rule looks: in settings files only if it is about what a configuration says, whatever code does with it.</summary>
    private protected virtual SiteScope Scope => SiteScope.Code;

    /// <summary>What the rule finds is wrong even in a configuration that nothing connects with.</summary>
    private protected virtual bool HoldsWithoutConnection => false;

    /// <summary>Asks the site's facts and reports.</summary>
    private protected abstract void Check(ConnectionSite site, SiteReport report);
}

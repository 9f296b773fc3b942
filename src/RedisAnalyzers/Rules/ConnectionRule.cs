using Microsoft.CodeAnalysis;
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

    internal sealed override void Analyze(RuleContext context)
    {
        var report = new SiteReport(Descriptor, context);
        foreach (var site in ConnectionSites.In(context.Tree, context.Compilation))
        {
            Check(site, report);
        }
    }

    /// <summary>Asks the site's facts and reports.</summary>
    private protected abstract void Check(ConnectionSite site, SiteReport report);
}

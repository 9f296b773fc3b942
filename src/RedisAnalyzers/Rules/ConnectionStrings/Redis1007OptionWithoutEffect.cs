using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1007: an option is set that the library or package ignores.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Redis1007OptionWithoutEffect : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis1007OptionWithoutEffect()
        : base(RuleCatalog.OptionWithoutEffect)
    {
    }

    private protected override bool IsAboutProduction => false;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var found in IneffectiveOptions.In(site, report.Compilation))
        {
            if (found.Template is not null)
            {
                report.AtText(site, found.Template, found.Span, found.Node, found.Name, found.Why);
            }
            else
            {
                report.AtNode(site, found.Node, found.Name, found.Why);
            }
        }
    }
}

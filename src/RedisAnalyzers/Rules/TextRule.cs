using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules about the connection string itself. Each reports one kind of problem, at its exact characters. What the library cannot parse is wrong in
/// tests too.
/// </summary>
public abstract class TextRule : ConnectionRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected TextRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    internal sealed override bool IsAboutProduction => false;

    private protected sealed override bool HoldsWithoutConnection => true;

    private protected sealed override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        // Options objects are parsed when they are made; a text beside what overrides it is never parsed.
        if (site.Kind == SiteKind.Text && IneffectiveOptions.IsOverridden(site))
        {
            return;
        }

        foreach (var found in SiteProblems.Of(site, report.Compilation))
        {
            if (Reports(found.Problem.Kind))
            {
                report.AtText(site, found.Template, found.Problem.Span, found.Origin, found.Problem.Found, found.Problem.Advice);
            }
        }
    }

    /// <summary>Whether this rule reports the kind of problem.</summary>
    private protected abstract bool Reports(ProblemKind kind);
}

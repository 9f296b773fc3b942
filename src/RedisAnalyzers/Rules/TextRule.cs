using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules about the text itself. Each reports one kind of mistake, at its exact characters. What the library cannot read is wrong in tests too.
/// </summary>
public abstract class TextRule : ConnectionRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected TextRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    internal sealed override bool IsAboutProduction => false;

    private protected sealed override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var found in SiteProblems.Of(site, report.Compilation))
        {
            if (Reports(found.Problem.Kind))
            {
                report.AtText(site, found.Template, found.Problem.Span, found.Origin, found.Problem.Found, found.Problem.Advice);
            }
        }
    }

    /// <summary>The kind of mistake is this rule's.</summary>
    private protected abstract bool Reports(ProblemKind kind);
}

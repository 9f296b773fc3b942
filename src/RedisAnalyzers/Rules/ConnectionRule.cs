using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>Base of the rules about configurations: they are judged alike however and wherever they are written.</summary>
public abstract class ConnectionRule : RedisRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected ConnectionRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override void AnalyzeFile(SemanticModelAnalysisContext file, RedisModel model, RedisOptions options)
    {
        var report = new SiteReport(Descriptor, file, model, options);
        foreach (var site in model.SitesIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
        {
            Check(site, report);
        }
    }

    /// <summary>Asks the site's facts and reports.</summary>
    private protected abstract void Check(ConnectionSite site, SiteReport report);
}

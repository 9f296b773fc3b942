using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules that look at connection sites. It runs only where StackExchange.Redis is referenced, and never in
/// generated code; the sites themselves are found once for all rules.
/// </summary>
public abstract class ConnectionRule : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;

    /// <summary>A rule with one descriptor.</summary>
    private protected ConnectionRule(DiagnosticDescriptor descriptor)
    {
        _descriptor = descriptor;
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (RedisModel.TryGet(start.Compilation) is not { } model) return;
            start.RegisterSemanticModelAction(file => AnalyzeFile(file, model));
        });
    }

    private void AnalyzeFile(SemanticModelAnalysisContext file, RedisModel model)
    {
        RedisOptions options = RedisOptions.Of(file.Options, file.SemanticModel.SyntaxTree);
        if (IsAboutProduction && (model.ReferencesTestFramework || options.IsTestProject) && !options.IncludeTests) return;
        var report = new SiteReport(_descriptor, file, model, options);
        foreach (ConnectionSite site in model.SitesIn(file.SemanticModel.SyntaxTree, file.CancellationToken)) Check(site, report);
    }

    /// <summary>
    /// What the rule finds is a risk in production only, so that test projects are left alone. False for mistakes that are
    /// wrong wherever they stand: a text that the library cannot read.
    /// </summary>
    private protected virtual bool IsAboutProduction => true;

    /// <summary>Asks the site's facts and reports.</summary>
    private protected abstract void Check(ConnectionSite site, SiteReport report);
}

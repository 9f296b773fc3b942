using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model;
using RedisAnalyzers.Model.Lifetimes;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules that look at how long connections live. It runs only where StackExchange.Redis is referenced, never in generated code
/// and, unless asked, not in test projects; registrations and places that connect are found once for all rules.
/// </summary>
public abstract class LifetimeRule : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;

    /// <summary>A rule with one descriptor.</summary>
    private protected LifetimeRule(DiagnosticDescriptor descriptor)
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
        SyntaxTree tree = file.SemanticModel.SyntaxTree;
        RedisOptions options = RedisOptions.Of(file.Options, tree);
        if ((model.ReferencesTestFramework || options.IsTestProject) && !options.IncludeTests) return;
        var report = new LifetimeReport(_descriptor, file, model, options);
        foreach (ConnectCall connect in model.Lifetimes.ConnectsIn(tree, file.CancellationToken)) Check(connect, report);
        foreach (Registration registration in model.Lifetimes.RegistrationsIn(tree)) Check(registration, report);
    }

    /// <summary>Asks about a place that opens a connection.</summary>
    private protected virtual void Check(ConnectCall connect, LifetimeReport report)
    {
    }

    /// <summary>Asks about a registration.</summary>
    private protected virtual void Check(Registration registration, LifetimeReport report)
    {
    }
}

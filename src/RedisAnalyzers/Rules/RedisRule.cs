using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules that look at C#. It runs only where StackExchange.Redis is referenced, and never in generated code; what is
/// looked at is found once for all rules, by the model.
/// </summary>
public abstract class RedisRule : DiagnosticAnalyzer
{
    /// <summary>A rule with one descriptor.</summary>
    private protected RedisRule(DiagnosticDescriptor descriptor)
    {
        Descriptor = descriptor;
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (RedisModel.TryGet(start.Compilation) is not { } model)
            {
                return;
            }

            start.RegisterSemanticModelAction(file =>
            {
                var options = RedisOptions.Of(file.Options, file.SemanticModel.SyntaxTree);
                if (IsAboutProduction && (model.ReferencesTestFramework || options.IsTestProject) && !options.IncludeTests)
                {
                    return;
                }

                try
                {
                    AnalyzeFile(file, model, options);
                }
                catch (InsufficientExecutionStackException)
                {
                    // Code that nests deeper than the compiler's own stack: it refuses it by itself, there is nothing to add.
                }
            });
        });
    }

    /// <summary>
    /// What the rule finds is a risk in production only, so that test projects are left alone. False for mistakes that are
    /// wrong wherever they stand: a text that the library cannot read.
    /// </summary>
    private protected virtual bool IsAboutProduction => true;

    private protected abstract void AnalyzeFile(SemanticModelAnalysisContext file, RedisModel model, RedisOptions options);
}

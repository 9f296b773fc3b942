using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules that look at C#. It runs only where StackExchange.Redis is referenced, and never in generated code; the model finds what to look at once
/// for all rules.
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
                    // The code nests deeper than the compiler's own stack allows: the compiler rejects it itself.
                }
            });
        });
    }

    /// <summary>
    /// The rule finds risks in production only, so test projects are left alone. False for problems that are wrong everywhere: a connection string that the
    /// library cannot parse.
    /// </summary>
    private protected virtual bool IsAboutProduction => true;

    private protected abstract void AnalyzeFile(SemanticModelAnalysisContext file, RedisModel model, RedisOptions options);
}

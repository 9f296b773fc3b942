using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Runs all rules over a file in one action. The compiler pays for each analyzer at each declaration; with one analyzer for all rules it pays once. The
/// action is that of a node, because editors offer the fixes of semantic-model actions late.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RedisAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<RedisRule> _rules;

    /// <summary>All rules of this assembly.</summary>
    public RedisAnalyzer()
        : this(AllRules())
    {
    }

    internal RedisAnalyzer(params RedisRule[] rules)
    {
        _rules = rules.ToImmutableArray();
        SupportedDiagnostics = _rules.Select(static rule => rule.Descriptor).ToImmutableArray();
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (RedisCompilation.TryGet(start.Compilation, start.CancellationToken) is null)
            {
                return;
            }

            start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CompilationUnit);
            foreach (var rule in _rules)
            {
                rule.Register(start);
            }
        });
    }

    private static RedisRule[] AllRules() => typeof(RedisRule).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(RedisRule).IsAssignableFrom(type))
        .Select(static type => (RedisRule)Activator.CreateInstance(type))
        .OrderBy(static rule => rule.Descriptor.Id, StringComparer.Ordinal).ToArray();

    private void Analyze(SyntaxNodeAnalysisContext file)
    {
        var tree = file.Node.SyntaxTree;
        if (RedisCompilation.TryGet(file.Compilation, file.CancellationToken) is not { } compilation)
        {
            return;
        }

        var options = RedisOptions.Of(file.Options, tree);
        var isTest = (compilation.Types.ReferencesTestFramework || options.IsTestProject) && !options.IncludeTests;
        ExceptionDispatchInfo? failure = null;
        foreach (var rule in _rules)
        {
            if (isTest && rule.IsAboutProduction)
            {
                continue;
            }

            try
            {
                rule.Analyze(new RuleContext(rule.Descriptor, tree, compilation, options, file.ReportDiagnostic));
            }
            catch (InsufficientExecutionStackException)
            {
                // Code that nests deeper than the compiler's own stack: it refuses it by itself, there is nothing to add.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The other rules report all the same; then the compiler hears of it.
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
    }
}

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
/// Runs all rules. The compiler pays for every analyzer at every declaration, so there is one analyzer for all rules. Its action is that of a node: editors
/// offer the fixes of semantic-model actions late.
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

            start.RegisterSyntaxNodeAction(AnalyzeFile, SyntaxKind.CompilationUnit);
            var operations = _rules.SelectMany(static rule => rule.Operations).Distinct().ToImmutableArray();
            if (!operations.IsEmpty)
            {
                start.RegisterOperationAction(AnalyzeOperation, operations);
            }
        });
    }

    private static RedisRule[] AllRules() => typeof(RedisRule).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(RedisRule).IsAssignableFrom(type))
        .Select(static type => (RedisRule)Activator.CreateInstance(type))
        .OrderBy(static rule => rule.Descriptor.Id, StringComparer.Ordinal).ToArray();

    private static bool IsOfTests(RedisCompilation compilation, RedisOptions options) =>
        !options.IncludeTests && (options.IsTestProject || compilation.Types.ReferencesTestFramework);

    private void AnalyzeFile(SyntaxNodeAnalysisContext file) =>
        Run(new CompilerCall(file.Compilation, file.Node.SyntaxTree, file.Options, file.ReportDiagnostic), static (rule, context) => rule.Analyze(context), file.CancellationToken);

    private void AnalyzeOperation(OperationAnalysisContext action)
    {
        var operation = action.Operation;
        Run(
            new CompilerCall(action.Compilation, operation.Syntax.SyntaxTree, action.Options, action.ReportDiagnostic),
            (rule, context) =>
            {
                if (rule.Operations.Contains(operation.Kind))
                {
                    rule.Analyze(operation, context);
                }
            },
            action.CancellationToken);
    }

    private void Run(CompilerCall call, Action<RedisRule, RuleContext> analyze, CancellationToken cancellation)
    {
        if (RedisCompilation.TryGet(call.Compilation, cancellation) is not { } compilation)
        {
            return;
        }

        var options = RedisOptions.Of(call.Options, call.Tree);
        var isOfTests = IsOfTests(compilation, options);
        ExceptionDispatchInfo? failure = null;
        foreach (var rule in _rules)
        {
            if (isOfTests && rule.IsAboutProduction)
            {
                continue;
            }

            try
            {
                analyze(rule, new RuleContext(rule.Descriptor, call.Tree, compilation, options, call.Report));
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

    /// <summary>What the compiler calls with, whatever kind of action it is.</summary>
    private readonly record struct CompilerCall(Compilation Compilation, SyntaxTree Tree, AnalyzerOptions Options, Action<Diagnostic> Report);
}

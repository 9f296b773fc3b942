using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;

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
        : this(AllRules)
    {
    }

    internal RedisAnalyzer(params RedisRule[] rules)
        : this(rules.ToImmutableArray())
    {
    }

    private RedisAnalyzer(ImmutableArray<RedisRule> rules)
    {
        _rules = rules;
        SupportedDiagnostics = _rules.Select(static rule => rule.Descriptor).ToImmutableArray();
    }

    /// <summary>All rules of this assembly, by ID. A rule has no state, so that every analyzer may run the same ones.</summary>
    internal static ImmutableArray<RedisRule> AllRules { get; } = typeof(RedisRule).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(RedisRule).IsAssignableFrom(type))
        .Select(static type => (RedisRule)Activator.CreateInstance(type))
        .OrderBy(static rule => rule.Descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (RedisCompilation.TryGet(start.Compilation, start.Options.AdditionalFiles, start.CancellationToken) is null)
            {
                return;
            }

            start.RegisterSyntaxNodeAction(AnalyzeFile, SyntaxKind.CompilationUnit);
            start.RegisterAdditionalFileAction(AnalyzeSettings);
            foreach (var kind in _rules.SelectMany(static rule => rule.Operations).Distinct())
            {
                var rules = _rules.RemoveAll(rule => !rule.Operations.Contains(kind));
                start.RegisterOperationAction(action => AnalyzeOperation(action, rules), kind);
            }
        });
    }

    private void AnalyzeFile(SyntaxNodeAnalysisContext file) => RuleRunner.Run(
        _rules, file.Node.SyntaxTree, new(file.Compilation, file.Options, file.ReportDiagnostic, file.CancellationToken), static (rule, c) => rule.Analyze(c));

    private void AnalyzeSettings(AdditionalFileAnalysisContext file) =>
        RuleRunner.Run(_rules, file.AdditionalFile, new(file.Compilation, file.Options, file.ReportDiagnostic, file.CancellationToken));

    private static void AnalyzeOperation(OperationAnalysisContext action, ImmutableArray<RedisRule> rules)
    {
        var call = new CompilerCall(action.Compilation, action.Options, action.ReportDiagnostic, action.CancellationToken);
        RuleRunner.Run(rules, action.Operation.Syntax.SyntaxTree, call, (rule, context) => rule.Analyze(action.Operation, context));
    }
}

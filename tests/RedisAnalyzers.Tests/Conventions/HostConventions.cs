using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>What every rule asks of the compiler that hosts it.</summary>
public sealed class HostConventions
{
    [Fact]
    public void Every_rule_runs_concurrently_and_leaves_generated_code_alone() =>
        Assert.All(Product.Analyzers, rule =>
        {
            var asked = new Requests();
            rule.Initialize(asked);
            Assert.True(asked.Concurrent, "A rule calls EnableConcurrentExecution.");
            Assert.Equal(GeneratedCodeAnalysisFlags.None, asked.GeneratedCode);
            Assert.Equal(1, asked.Callbacks);
        });

    /// <summary>
    /// Remembers what is asked for. Symbols, operations and nodes throw: they are not to be had without being paid for in every project,
    /// with or without Redis in it (docs/performance.md).
    /// </summary>
    private sealed class Requests : AnalysisContext
    {
        internal bool Concurrent { get; private set; }

        internal GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        internal int Callbacks { get; private set; }

        public override void EnableConcurrentExecution() => Concurrent = true;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Callbacks++;

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Callbacks++;

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action,
            ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            throw new NotSupportedException();
    }
}

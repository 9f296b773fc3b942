using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Conventions;

namespace RedisAnalyzers.Tests.Robustness;

#pragma warning disable CS0618 // The compiler's own driver copies the compilation for each run; here the very same one is meant, and its model.

/// <summary>Runs every rule on the calling thread, on the very compilation that is given, so that runs share what the model keeps of it.</summary>
internal static class OneThread
{
    private static readonly AnalyzerOptions NoOptions = new([]);

    public static List<Diagnostic> Run(Compilation compilation, CancellationToken cancellation = default, bool reverse = false)
    {
        var reports = new List<Diagnostic>();
        var models = compilation.SyntaxTrees.Select(tree => compilation.GetSemanticModel(tree)).ToList();
        foreach (var rule in reverse ? Product.Rules.Reverse() : Product.Rules)
        {
            var registered = new Registration();
            rule.Initialize(registered);
            var started = new Started(compilation, cancellation);
            foreach (var start in registered.Starts)
            {
                start(started);
            }

            foreach (var whole in registered.Wholes)
            {
                whole(new CompilationAnalysisContext(compilation, NoOptions, reports.Add, _ => true, cancellation));
            }

            foreach (var (file, model) in started.Files.SelectMany(file => models.Select(model => (file, model))))
            {
                file(new SyntaxNodeAnalysisContext(model.SyntaxTree.GetRoot(cancellation), model, NoOptions, reports.Add, _ => true, cancellation));
            }
        }

        return reports;
    }

    private static NotSupportedException Unknown() => new("A rule registers a kind of action that this driver does not run yet.");

    private sealed class Registration : AnalysisContext
    {
        public List<Action<CompilationStartAnalysisContext>> Starts { get; } = [];

        public List<Action<CompilationAnalysisContext>> Wholes { get; } = [];

        public override void EnableConcurrentExecution() { }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) { }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Starts.Add(action);

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Wholes.Add(action);

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Unknown();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

        public override void RegisterCodeBlockStartAction<T>(Action<CodeBlockStartAnalysisContext<T>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxNodeAction<T>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<T> syntaxKinds) => throw Unknown();
    }

    private sealed class Started(Compilation compilation, CancellationToken cancellation)
        : CompilationStartAnalysisContext(compilation, NoOptions, cancellation)
    {
        public List<Action<SyntaxNodeAnalysisContext>> Files { get; } = [];

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Unknown();

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw Unknown();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

        public override void RegisterCodeBlockStartAction<T>(Action<CodeBlockStartAnalysisContext<T>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxNodeAction<T>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<T> syntaxKinds) => Files.Add(action);

        // The programs that are run here have no other files.
        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) { }
    }
}

using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules that look at C#. It runs only where StackExchange.Redis is referenced, and never in generated code; what is
/// looked at is found once for all rules, by the compilation.
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
            if (RedisCompilation.TryGet(start.Compilation, start.CancellationToken) is not null)
            {
                Register(start);
            }
        });
    }

    /// <summary>
    /// Registers the actions that the rule takes part in: as a rule, one for each file. Not a semantic-model action, whose fixes an editor offers late.
    /// </summary>
    private protected virtual void Register(CompilationStartAnalysisContext start) =>
        start.RegisterSyntaxNodeAction(file => Analyze(file.Compilation, file.Node.SyntaxTree, file.Options, file.ReportDiagnostic, file.CancellationToken), SyntaxKind.CompilationUnit);

    private void Analyze(Compilation roslyn, SyntaxTree tree, AnalyzerOptions analyzerOptions, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var options = RedisOptions.Of(analyzerOptions, tree);
        if (RedisCompilation.TryGet(roslyn, cancellation) is not { } compilation
            || (IsAboutProduction && (compilation.Types.ReferencesTestFramework || options.IsTestProject) && !options.IncludeTests))
        {
            return;
        }

        try
        {
            Analyze(new RuleContext(Descriptor, tree, compilation, options, report));
        }
        catch (InsufficientExecutionStackException)
        {
            // The code nests deeper than the compiler's own stack allows: the compiler rejects it itself.
        }
    }

    /// <summary>
    /// The rule finds risks in production only, so test projects are left alone. False for problems that are wrong everywhere: a connection string that the
    /// library cannot parse.
    /// </summary>
    private protected virtual bool IsAboutProduction => true;

    /// <summary>Looks at one file and reports.</summary>
    private protected abstract void Analyze(RuleContext context);
}

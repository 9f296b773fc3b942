using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RedisAnalyzers.Benchmarks;

/// <summary>
/// The least that an analyzer over operations can do: it asks of every call whether it is one of <c>IServer</c> (which the workloads hardly use), and nothing
/// more.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class Floor : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Found = new("FLOOR", "Found", "Found", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Found];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("StackExchange.Redis.IServer") is not { } type)
            {
                return;
            }

            start.RegisterOperationAction(call =>
            {
                if (SymbolEqualityComparer.Default.Equals(((IInvocationOperation)call.Operation).TargetMethod.ContainingType, type))
                {
                    call.ReportDiagnostic(Diagnostic.Create(Found, call.Operation.Syntax.GetLocation()));
                }
            }, OperationKind.Invocation);
        });
    }
}

/// <summary>Does nothing: what is left is the driver that every analyzer runs in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class Nothing : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Never = new("NOTHING", "Never", "Never", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Never];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
    }
}

/// <summary>
/// Is called where ours is called, and does nothing then: what the compiler takes for the first analyzer that does so. The kind of action matters: for one on
/// nodes the compiler allocates 36 bytes a file more than for one on semantic models, of which editors offer the fixes late.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class Listening : Nothing
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterCompilationStartAction(static start =>
        {
            start.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.CompilationUnit);
            start.RegisterAdditionalFileAction(static _ => { });
        });
    }
}

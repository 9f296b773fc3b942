using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

using RedisAnalyzers.Rules;

namespace RedisAnalyzers.Benchmarks;

/// <summary>
/// One of our rules with a meter: the processor time of its callbacks on the threads that run them, and what they allocate there.
/// The compiler's own telemetry reads the clock on the wall instead, and so charges the rule with whatever else the machine and the garbage collector (which
/// has threads of its own here) do meanwhile.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class Metered(DiagnosticAnalyzer rule) : DiagnosticAnalyzer
{
    private long _nanoseconds;
    private long _bytes;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => rule.SupportedDiagnostics;

    /// <summary>The ID of an analyzer with one rule; the class of any other.</summary>
    internal string Rule => rule.SupportedDiagnostics is [var only] && rule is RedisAnalyzer ? only.Id : rule.GetType().Name;

    /// <summary>Time in callbacks since it was made.</summary>
    internal double Milliseconds => Interlocked.Read(ref _nanoseconds) / 1e6;

    /// <summary>Bytes that the callbacks have allocated since it was made.</summary>
    internal double Bytes => Interlocked.Read(ref _bytes);

    public override void Initialize(AnalysisContext context) => rule.Initialize(new Context(context, this));

    private void Run<T>(Action<T> callback, T argument)
    {
        var (start, bytes) = (Now(), GC.GetAllocatedBytesForCurrentThread());
        callback(argument);
        Interlocked.Add(ref _bytes, GC.GetAllocatedBytesForCurrentThread() - bytes);
        Interlocked.Add(ref _nanoseconds, Now() - start);
    }

    // Where the system is another one, the clock on the wall has to do.
    private static long Now() => OperatingSystem.IsLinux() && ClockGetTime(ThreadCpu, out var time) == 0
        ? (time.Seconds * 1_000_000_000L) + time.Nanoseconds
        : (long)Stopwatch.GetElapsedTime(0).TotalNanoseconds;

    private const int ThreadCpu = 3; // CLOCK_THREAD_CPUTIME_ID

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Timespec(nint Seconds, nint Nanoseconds);

    /// <summary>Takes what our rules register, and nothing else.</summary>
    private sealed class Context(AnalysisContext inner, Metered meter) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => inner.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => inner.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            inner.RegisterCompilationStartAction(start => meter.Run(action, new Start(start, meter)));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            inner.RegisterSemanticModelAction(file => meter.Run(action, file));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) =>
            inner.RegisterCompilationAction(end => meter.Run(action, end));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action,
            ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            inner.RegisterSyntaxNodeAction(node => meter.Run(action, node), syntaxKinds);
    }

    private sealed class Start(
        CompilationStartAnalysisContext inner,
        Metered meter) : CompilationStartAnalysisContext(inner.Compilation, inner.Options, inner.CancellationToken)
    {
        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            inner.RegisterSemanticModelAction(file => meter.Run(action, file));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            inner.RegisterAdditionalFileAction(file => meter.Run(action, file));

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
            inner.RegisterCompilationEndAction(end => meter.Run(action, end));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action,
            ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            inner.RegisterSyntaxNodeAction(node => meter.Run(action, node), syntaxKinds);
    }
}

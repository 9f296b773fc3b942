using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Rules;

namespace RedisAnalyzers.Benchmarks;

/// <summary>A set of analyzers that is measured as one.</summary>
/// <param name="Name">As the table prints it.</param>
/// <param name="Analyzers">All of them, run together.</param>
internal sealed record Contestant(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    private static readonly AnalyzerOptions NoOptions = new([]);

    /// <summary>Every rule of ours, found by reflection.</summary>
    internal static Contestant Ours { get; } = new("RedisAnalyzers",
    [
        .. from type in typeof(RedisRule).Assembly.GetTypes()
           where !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
           orderby type.Name
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
    ]) { AllOn = true };

    internal static Contestant Driver { get; } = new("an analyzer that does nothing", [new Nothing()]);

    /// <summary>What every analyzer that looks at a file makes the compiler do.</summary>
    internal static Contestant Listener { get; } = new("an analyzer that is called and does nothing", [new Listening()]);

    internal static Contestant Floor { get; } = new("the floor: one look at every call", [new Floor()]);

    /// <summary>The analyzer that comes with the library.</summary>
    internal static Contestant Library { get; }
        = new(Packages.Named("StackExchange.Redis"), [.. Packages.Analyzers("StackExchange.Redis", "analyzers/dotnet/cs", "StackExchange.Redis.Build.dll")]);

    internal static Contestant Meziantou { get; }
        = new(Packages.Named("Meziantou.Analyzer"), [.. Packages.Analyzers("Meziantou.Analyzer", "analyzers/dotnet/roslyn5.0/cs", "Meziantou.Analyzer.dll")]);

    internal static Contestant Sonar { get; }
        = new(Packages.Named("SonarAnalyzer.CSharp"), [.. Packages.Analyzers("SonarAnalyzer.CSharp", "analyzers", "SonarAnalyzer.CSharp.dll")]);

    /// <summary>How many rules: diagnostics that are on.</summary>
    internal int Rules =>
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => rule.IsEnabledByDefault || AllOn).Select(rule => rule.Id).Distinct()
            .Count();

    /// <summary>Rules that are off by default are turned on.</summary>
    internal bool AllOn { get; init; }

    /// <summary>What the package hands to the compiler beside the code.</summary>
    internal AnalyzerOptions Options { get; init; } = NoOptions;

    /// <summary>Only some of the analyzers.</summary>
    internal Contestant With(string name, Func<DiagnosticAnalyzer, bool> choose) => new(name, [.. Analyzers.Where(choose)]);

    /// <summary>Analyses a whole project as a build does, which also asks for the compiler's own diagnostics. What an analyzer throws is thrown here.</summary>
    internal ImmutableArray<Diagnostic> Run(CSharpCompilation compilation) =>
        Analyse(compilation).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Runs the analyzers without the compiler's own diagnostics: where none of them asks for anything, nothing is compiled.</summary>
    internal void RunAlone(CSharpCompilation compilation) => Analyse(compilation).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The processor time of each analyzer's callbacks, in milliseconds.</summary>
    internal IReadOnlyDictionary<string, double> Times(CSharpCompilation compilation) =>
        Meters(compilation).ToDictionary(meter => meter.Rule, meter => meter.Milliseconds);

    /// <summary>What all callbacks take together.</summary>
    internal Cost InCallbacks(CSharpCompilation compilation) =>
        Meters(compilation).Select(meter => new Cost(meter.Milliseconds, meter.Bytes)).Aggregate((one, other) => one + other);

    /// <summary>Asks for one file as an editor does, or for all files; the compilation must be <see cref="Configured"/>.</summary>
    internal void Ask(CSharpCompilation compilation, SyntaxTree? tree, CancellationToken cancellation)
    {
        var analysis = Start(compilation, concurrently: false);
        if (tree is null)
        {
            analysis.GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult();
            return;
        }

        analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellation).GetAwaiter().GetResult();
        analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, cancellation).GetAwaiter().GetResult();
    }

    /// <summary>The processor time of the analyzers' callbacks when an editor asks for one file, in milliseconds.</summary>
    internal double Time(CSharpCompilation compilation, SyntaxTree tree)
    {
        var meters = Analyzers.Select(analyzer => new Metered(analyzer)).ToList();
        (this with { Analyzers = [.. meters] }).Ask(compilation, tree, CancellationToken.None);
        return meters.Sum(meter => meter.Milliseconds);
    }

    /// <summary>The compilation with all rules on that are to be on.</summary>
    internal CSharpCompilation Configured(CSharpCompilation compilation)
    {
        var off = Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => !rule.IsEnabledByDefault).Select(rule => rule.Id).Distinct();
        var options = AllOn ? compilation.Options.WithSpecificDiagnosticOptions(off.ToDictionary(id => id, _ => ReportDiagnostic.Warn)) : compilation.Options;
        return compilation.WithOptions(options);
    }

    private List<Metered> Meters(CSharpCompilation compilation)
    {
        var meters = Analyzers.Select(analyzer => new Metered(analyzer)).ToList();
        _ = (this with { Analyzers = [.. meters] }).Analyse(compilation).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return meters;
    }

    private CompilationWithAnalyzers Analyse(CSharpCompilation compilation) => Start(Configured(compilation), concurrently: true);

    private CompilationWithAnalyzers Start(CSharpCompilation compilation, bool concurrently) =>
        compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            Options, (error, analyzer, _) => throw new InvalidOperationException(
                $"{analyzer.GetType().Name}: {error.Message}",
                error), concurrentAnalysis: concurrently, logAnalyzerExecutionTime: true));
}

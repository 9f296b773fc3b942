using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Runs rules over a compilation as the compiler does, and compares what two runs say.</summary>
internal static class Analysis
{
    private static readonly AnalyzerOptions NoOptions = new([]);

    public static async Task<ImmutableArray<Diagnostic>> Run(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> rules,
        CancellationToken cancellation = default,
        bool concurrent = false,
        AnalyzerOptions? options = null)
    {
        Exception? thrown = null;
        var run = compilation.WithAnalyzers(rules, new CompilationWithAnalyzersOptions(
            options ?? NoOptions, (exception, _, _) => Interlocked.CompareExchange(ref thrown, exception, null), concurrent, logAnalyzerExecutionTime: false));
        var reports = await run.GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        if (thrown is not null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }

        return reports;
    }

    /// <summary>Everything of the reports that a user sees or a fix uses, in an order that does not depend on the run.</summary>
    public static string Print(IEnumerable<Diagnostic> reports) =>
        string.Join('\n', reports.Select(Print).Order(StringComparer.Ordinal));

    private static string Print(Diagnostic report)
    {
        var others = string.Join(' ', report.AdditionalLocations.Select(Place));
        var properties = string.Join(' ', report.Properties.OrderBy(property => property.Key, StringComparer.Ordinal));
        return $"{Place(report.Location)} {report.Id}: {report.GetMessage(CultureInfo.InvariantCulture)} [{others}] {properties}";
    }

    /// <summary>Two runs report the same.</summary>
    public static void Same(IEnumerable<Diagnostic> one, IEnumerable<Diagnostic> other)
    {
        var (expected, actual) = (Print(one), Print(other));
        Assert.True(
            expected == actual,
            $"""
            Two runs differ.
            --- only in one ---
            {Only(expected, actual)}
            --- only in the other ---
            {Only(actual, expected)}
            """);
    }

    private static string Only(string those, string without) => string.Join('\n', those.Split('\n').Except(without.Split('\n')));

    private static string Place(Location location) => $"{location.SourceTree?.FilePath}{location.SourceSpan}";
}

using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>The files of a case without their marks, compiled on one version of StackExchange.Redis.</summary>
internal sealed class TestProject
{
    private static readonly string[] OfNoInterest =
        ["CS1998", "CS0168", "CS0219", "CS0169", "CS0414", "CS0649", "CS8321", "CS1701", "CS1702"];

    internal const string MainFile = ConfigFiles.Root + "Program.cs";

    private readonly Lazy<Compilation> _compilation;

    private TestProject(
        Setup setup, string library, IReadOnlyList<(string Path, Markup Markup)> sources, IReadOnlyList<(string Path, Markup Markup)> additional)
    {
        Setup = setup;
        Library = library;
        Sources = sources;
        Additional = additional;
        ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(setup.Language).WithPreprocessorSymbols(setup.Symbols)
            .WithFeatures(setup.FileBased ? [new("FileBasedProgram", "true")] : []);
        var trees = sources.Select(file => CSharpSyntaxTree.ParseText(file.Markup.Text, ParseOptions, file.Path)).ToImmutableArray();
        var topLevel = trees.Any(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        Foundation = Foundation.Of(setup, library, setup.Output ?? (topLevel ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        _compilation = new(() => Foundation.Compilation.AddSyntaxTrees(trees));
    }

    public Setup Setup { get; }

    public string Library { get; }

    public IReadOnlyList<(string Path, Markup Markup)> Sources { get; }

    public IReadOnlyList<(string Path, Markup Markup)> Additional { get; }

    public CSharpParseOptions ParseOptions { get; }

    /// <summary>The project without its files.</summary>
    public Foundation Foundation { get; }

    public Compilation Compilation => _compilation.Value;

    public static TestProject Create(string source, Setup setup, string library) => new(
        setup,
        library,
        [(MainFile, Markup.Read(Snippet.Wrap(source, setup))), .. setup.Sources.Select(file => (ConfigFiles.Root + file.Path, Markup.Read(file.Text)))],
        [.. setup.AdditionalFiles.Select(file => (ConfigFiles.Root + file.Path, Markup.Read(file.Text)))]);

    /// <summary>The same case in another project.</summary>
    public TestProject With(Setup? setup = null, string? library = null, IReadOnlyList<(string Path, Markup Markup)>? sources = null) =>
        new(setup ?? Setup, library ?? Library, sources ?? Sources, Additional);

    /// <summary>What the compiler says, errors only or warnings too; what it says about unused things is of no interest in a test.</summary>
    public static IEnumerable<Diagnostic> CompilerReports(Compilation compilation, DiagnosticSeverity least) =>
        Findings.OfCompiler(compilation).Where(report => report.Severity >= least && !OfNoInterest.Contains(report.Id));

    /// <summary>Runs analyzers; what one of them throws is thrown here.</summary>
    public Task<ImmutableArray<Diagnostic>> Analyze(params DiagnosticAnalyzer[] analyzers)
    {
        var files = Additional.Select(AdditionalText (file) => new Text(file.Path, file.Markup.Text));
        return Analyze(Compilation, new AnalyzerOptions([.. files], ConfigFiles.Of(Setup)), analyzers);
    }

    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, AnalyzerOptions options, params DiagnosticAnalyzer[] analyzers)
    {
        Exception? thrown = null;
        var disabled = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.IsEnabledByDefault).Select(descriptor => descriptor.Id).Distinct();
        var enabled = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(disabled.ToDictionary(id => id, _ => ReportDiagnostic.Warn)));
        var run = enabled.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(
            options, (exception, _, _) => Interlocked.CompareExchange(ref thrown, exception, null), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var reports = await run.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        if (thrown is not null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }

        return
        [
            .. reports.OrderBy(report => report.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(report => report.Location.SourceSpan).ThenBy(report => report.Id, StringComparer.Ordinal),
        ];
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}

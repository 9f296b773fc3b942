using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Editing;

/// <summary>A project of several files that is edited as in an editor: each change makes a new compilation out of the one before.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
    private static readonly AnalyzerOptions NoOptions = new([]);

    // Projects with the same references share what the compiler reads of them.
    private static readonly ConcurrentDictionary<(References References, OutputKind Output), Compilation> Bound = new();

    private readonly Compilation _empty;

    public EditedProject(string name, Setup setup, params IEnumerable<(string Path, string Text)> files)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Parsing, ConfigFiles.Root + file.Path)).ToList();
        var isProgram = trees.Exists(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        Name = name;
        _empty = Bound.GetOrAdd((setup.References, isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary), Bind);
        Compilation = _empty.AddSyntaxTrees(trees);
    }

    public string Name { get; }

    /// <summary>As it is after the latest change.</summary>
    public Compilation Compilation { get; private set; }

    public IReadOnlyList<SyntaxTree> Files => [.. Compilation.SyntaxTrees];

    /// <summary>The same texts, read by nobody yet.</summary>
    public Compilation Fresh => _empty.AddSyntaxTrees(Files.Select(file => CSharpSyntaxTree.ParseText(file.ToString(), Parsing, file.FilePath)));

    /// <summary>Changes a part of a file.</summary>
    public void Change(SyntaxTree file, params IEnumerable<TextChange> changes) =>
        Compilation = Compilation.ReplaceSyntaxTree(file, file.WithChangedText(file.GetText().WithChanges(changes)));

    /// <summary>Adds a file.</summary>
    public void Add(string path, string text) => Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, Parsing, path));

    /// <summary>Removes a file.</summary>
    public void Remove(SyntaxTree file) => Compilation = Compilation.RemoveSyntaxTrees(file);

    /// <summary>What all rules report when the whole compilation is analysed.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Whole(Compilation compilation) => await Start(compilation).GetAnalyzerDiagnosticsAsync(default);

    /// <summary>What all rules report when each file is asked for by itself, in the order given.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FileByFile(Compilation compilation, IEnumerable<SyntaxTree> files)
    {
        var reports = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            reports.AddRange(await InFile(compilation, file));
        }

        return reports.ToImmutable();
    }

    /// <summary>What all rules report when one file, or a part of it, is asked for.</summary>
    public static async Task<ImmutableArray<Diagnostic>> InFile(Compilation compilation, SyntaxTree file, TextSpan? part = null)
    {
        var run = Start(compilation);
        var syntax = await run.GetAnalyzerSyntaxDiagnosticsAsync(file, default);
        var semantic = await run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), part, default);
        return [.. syntax.Concat(semantic)];
    }

    public override string ToString() => Name;

    private static Compilation Bind((References References, OutputKind Output) project)
    {
        var options = new CSharpCompilationOptions(
            project.Output, nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: Product.Catalog.ToDictionary(rule => rule.Descriptor.Id, _ => ReportDiagnostic.Warn));
        var empty = CSharpCompilation.Create("Edited", references: project.References.For(project.References.Libraries[^1]), options: options);
        Assert.NotNull(empty.GetTypeByMetadataName("StackExchange.Redis.ConfigurationOptions"));
        return empty;
    }

    private static CompilationWithAnalyzers Start(Compilation compilation) =>
        compilation.WithAnalyzers([.. Product.Analyzers], new CompilationWithAnalyzersOptions(
        NoOptions, (error, rule, _) => throw new InvalidOperationException(
            $"{rule.GetType().Name} threw.",
            error), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
}

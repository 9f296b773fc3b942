using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Tests.Conventions;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Some inputs in one compilation, each a file with a namespace of its own: the compilation is dear, a file in it is cheap.</summary>
internal sealed class Batch(World world, IReadOnlyList<Input> inputs, int seed)
{
    internal const int LongestMessage = 1000;

    private readonly Random _random = new(seed);

    public IReadOnlyList<Input> Inputs => inputs;

    public int Reports { get; private set; }

    public int Asked { get; private set; }

    public int Applied { get; private set; }

    /// <summary>One of how many offered actions is carried out; the others are only made.</summary>
    public int ApplyOneOf { get; init; } = 20;

    /// <summary>One of how many batches is analysed a second time.</summary>
    public int AgainOneOf { get; init; } = 3;

    /// <summary>One of how many batches the compiler's own driver runs too, which is dearer by far than the rules.</summary>
    public int CompileOneOf { get; init; } = 16;

    /// <summary>Each input by itself, with every action carried out.</summary>
    public IEnumerable<Batch> OneByOne() => inputs.Select(input => new Batch(world, [input], seed) { ApplyOneOf = 1, AgainOneOf = 1, CompileOneOf = 1 });

    /// <summary>
    /// Analyses, now and then again with files and rules in the reverse order and with the compiler's own driver, and asks every fix. Throws what a rule or a
    /// fix throws, and where the product breaks its word.
    /// </summary>
    public async Task Run(CancellationToken cancellation)
    {
        var project = Project();
        var compilation = (await project.GetCompilationAsync(cancellation).ConfigureAwait(false))!;
        var reports = OneThread.Run(compilation, cancellation);
        if (_random.Next(AgainOneOf) == 0)
        {
            Analysis.Same(reports, OneThread.Run(Reversed(compilation), cancellation, reverse: true));
        }

        if (_random.Next(CompileOneOf) == 0)
        {
            Analysis.Same(reports, await Analysis.Run(compilation, [.. Product.Analyzers], cancellation).ConfigureAwait(false));
        }

        foreach (var report in reports)
        {
            CheckForm(report, compilation);
        }

        Reports += reports.Count;
        await AskFixes(project, reports, cancellation).ConfigureAwait(false);
    }

    /// <summary>The compiler throws when it is asked for its own diagnostics, without any rule.</summary>
    public async Task<bool> FailsInCompiler()
    {
        var compilation = (await Project().GetCompilationAsync().ConfigureAwait(false))!;
        return Record.Exception(() => compilation.GetDiagnostics()) is not null;
    }

    private Project Project() => world.With(inputs.Select((input, at) => input.IsProgram ? input.Text : $"namespace N{at};\n{input.Text}"));

    public override string ToString() => $"{world}:\n{string.Join("\n----\n", inputs.Select(input => $"[{input.Kind}]\n{input.Text}"))}";

    /// <summary>
    /// The compilation with its files in the reverse order. Of those with statements outside of all types the compiler takes the first for the program, and
    /// its variables are names everywhere: these keep their order, because what the names mean depends on it.
    /// </summary>
    private static Compilation Reversed(Compilation compilation)
    {
        var files = compilation.SyntaxTrees.ToLookup(tree =>
            tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .Any(node => node is GlobalStatementSyntax));
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(files[false].Reverse().Concat(files[true]));
    }

    private static void CheckForm(Diagnostic report, Compilation compilation)
    {
        foreach (var location in report.AdditionalLocations.Prepend(report.Location).Where(location => location != Location.None))
        {
            Assert.True(
                location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) && location.SourceSpan.End <= tree.Length,
                $"{report.Id} stands outside its file.");
        }

        var message = report.GetMessage(CultureInfo.InvariantCulture);
        Assert.True(message.Length is > 0 and <= LongestMessage, $"The message of {report.Id} has {message.Length} characters.");
        Assert.False(
            message.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'),
            $"{report.Id} prints what does not print: {message}");
        Assert.Equal(message, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message)));
    }

    private async Task AskFixes(Project project, IReadOnlyList<Diagnostic> reports, CancellationToken cancellation)
    {
        foreach (var report in reports.Where(report => report.Location.IsInSource))
        {
            if (Product.Fix(report.Id) is not { } fix)
            {
                continue;
            }

            var document = project.GetDocument(report.Location.SourceTree)!;
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, report, (action, _) => actions.Add(action), cancellation)).ConfigureAwait(false);
            Asked++;
            foreach (var action in actions.Where(_ => _random.Next(ApplyOneOf) == 0))
            {
                var operations = await action.GetOperationsAsync(cancellation).ConfigureAwait(false);
                var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
                Assert.False(
                    (await changed.GetTextAsync(cancellation).ConfigureAwait(false)).ContentEquals(
                        await document.GetTextAsync(cancellation).ConfigureAwait(false)),
                    $"'{action.Title}' changes nothing.");
                Applied++;
            }
        }
    }
}

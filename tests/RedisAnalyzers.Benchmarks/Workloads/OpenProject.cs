using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>A project that somebody types in.</summary>
/// <param name="Files">All files; each uses Redis.</param>
/// <param name="Connecting">The files among them that connect.</param>
internal sealed record OpenProject(int Files, int Connecting)
{
    private static readonly ConcurrentDictionary<(int Number, bool Connects), SyntaxTree> Parsed = new();

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Shop",
        references: [.. Packages.Framework, Packages.Library],
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false));

    /// <summary>The project as it is opened: nothing has been asked of the compilation, and nobody has walked its files.</summary>
    internal CSharpCompilation Open(Contestant contestant) => contestant.Configured(Empty).AddSyntaxTrees(Enumerable.Range(0, Files).Select(number =>
        // A copy under another path shares the text, and nothing that has been read of it.
        Parsed.GetOrAdd((number, number % (Files / Connecting) == 0), Parse).WithFilePath($"/shop/Area{number}.cs")));

    /// <summary>A key press in the body of a method: the next compilation, and the file that has changed.</summary>
    internal static (CSharpCompilation Compilation, SyntaxTree Tree) Press(CSharpCompilation compilation, int file)
    {
        var before = compilation.SyntaxTrees[file];
        var text = before.GetText();
        var cursor = text.ToString().IndexOf(ServiceCode.Cursor, StringComparison.Ordinal);
        var after = before.WithChangedText(text.WithChanges(new TextChange(new(cursor, 0), "; ")));
        return (compilation.ReplaceSyntaxTree(before, after), after);
    }

    private static SyntaxTree Parse((int Number, bool Connects) file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(ServiceCode.File(file.Number, file.Connects), Encoding.UTF8), CSharpParseOptions.Default);
}

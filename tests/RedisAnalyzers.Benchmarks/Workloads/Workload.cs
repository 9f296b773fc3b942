using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>A project to be analysed.</summary>
internal sealed class Workload
{
    private const int LinesOfPart = 3_000;
    private const int Checked = 60_000;

    private readonly CSharpCompilation _compilation;

    private Workload(string name, Range lines, bool usesLibrary, bool referencesLibrary)
    {
        Name = name;
        var first = lines.Start.Value / RedisCode.LinesPerFile;
        var texts = Enumerable.Range(first, (lines.End.Value / RedisCode.LinesPerFile) - first).Select(RedisCode.File);
        if (!usesLibrary)
        {
            texts = texts.Select(text => text.Replace("StackExchange.Redis", LookAlike.Namespace, StringComparison.Ordinal)).Append(LookAlike.Text);
        }

        Texts = [.. texts];
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        _compilation = CSharpCompilation.Create("Shop", Parse(), referencesLibrary ? [.. Packages.Framework, Packages.Library] : Packages.Framework, options);
        Lines = Texts.Sum(text => text.Count(c => c == '\n'));
        // What compiles in this size compiles in any: the same files, with other numbers.
        if (Lines <= Checked && _compilation.GetDiagnostics().FirstOrDefault(report => report.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"The workload '{name}' does not compile: {error}");
        }
    }

    internal string Name { get; }

    internal int Lines { get; }

    internal IReadOnlyList<string> Texts { get; }

    internal IReadOnlyList<MetadataReference> References => [.. _compilation.References];

    /// <summary>Uses Redis everywhere.</summary>
    internal static Workload Heavy(Range lines) => new("uses Redis everywhere", lines, usesLibrary: true, referencesLibrary: true);

    /// <summary>The same code over types of its own; StackExchange.Redis is not referenced.</summary>
    internal static Workload Without(Range lines) => new("no reference to StackExchange.Redis", lines, usesLibrary: false, referencesLibrary: false);

    /// <summary>The same code over types of its own; StackExchange.Redis is referenced, and not used.</summary>
    internal static Workload Unused(Range lines) => new("StackExchange.Redis is referenced, not used", lines, usesLibrary: false, referencesLibrary: true);

    /// <summary>
    /// Projects of at most <see cref="LinesOfPart"/> lines that are so many together: runs that are short are sometimes disturbed by nothing.
    /// </summary>
    internal static IReadOnlyList<Workload> InParts(int lines, Func<Range, Workload> make) =>
        [.. Enumerable.Range(0, (lines + LinesOfPart - 1) / LinesOfPart).Select(part => make((part * LinesOfPart)..Math.Min(lines, (part + 1) * LinesOfPart)))];

    /// <summary>
    /// A compilation that nothing has been asked of yet, over files that nobody has walked yet: caches that go with a compilation or a file are paid for in
    /// each run,
    /// as a compiler's process pays for them.
    /// </summary>
    internal CSharpCompilation Fresh() => _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Parse());

    private IEnumerable<SyntaxTree> Parse() =>
        Texts.Select((text, number) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, $"/shop/Area{number}.cs"));
}

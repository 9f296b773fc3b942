using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>A project to be analysed.</summary>
internal sealed class Workload
{
    private readonly CSharpCompilation _compilation;

    private Workload(string name, int lines, bool usesLibrary, bool referencesLibrary)
    {
        Name = name;
        var texts = Enumerable.Range(0, lines / RedisCode.LinesPerFile).Select(RedisCode.File);
        if (!usesLibrary) texts = texts.Select(text => text.Replace("StackExchange.Redis", LookAlike.Namespace, StringComparison.Ordinal)).Append(LookAlike.Text);
        Texts = [.. texts];
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        _compilation = CSharpCompilation.Create("Shop", Parse(), referencesLibrary ? [.. Packages.Framework, Packages.Library] : Packages.Framework, options);
        Lines = Texts.Sum(text => text.Count(c => c == '\n'));
        if (_compilation.GetDiagnostics().FirstOrDefault(report => report.Severity == DiagnosticSeverity.Error) is { } error) throw new InvalidOperationException($"The workload '{name}' does not compile: {error}");
    }

    internal string Name { get; }

    internal int Lines { get; }

    internal IReadOnlyList<string> Texts { get; }

    internal IReadOnlyList<MetadataReference> References => [.. _compilation.References];

    /// <summary>Uses Redis everywhere.</summary>
    internal static Workload Heavy(int lines) => new("uses Redis everywhere", lines, usesLibrary: true, referencesLibrary: true);

    /// <summary>The same code over types of its own; StackExchange.Redis is not referenced.</summary>
    internal static Workload Without(int lines) => new("no reference to StackExchange.Redis", lines, usesLibrary: false, referencesLibrary: false);

    /// <summary>The same code over types of its own; StackExchange.Redis is referenced, and not used.</summary>
    internal static Workload Unused(int lines) => new("StackExchange.Redis is referenced, not used", lines, usesLibrary: false, referencesLibrary: true);

    /// <summary>
    /// A compilation that nothing has been asked of yet, over files that nobody has walked yet: caches that go with a compilation or a file are paid for in each run,
    /// as a compiler's process pays for them.
    /// </summary>
    internal CSharpCompilation Fresh() => _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Parse());

    private IEnumerable<SyntaxTree> Parse() => Texts.Select((text, number) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, $"/shop/Area{number}.cs"));
}

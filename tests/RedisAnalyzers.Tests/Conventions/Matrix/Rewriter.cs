using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>A program that is to be written in another way.</summary>
internal sealed class Subject(Compilation compilation)
{
    public Compilation Compilation { get; } = compilation;

    public SyntaxTree Tree { get; } = compilation.SyntaxTrees.First();

    public SemanticModel Model { get; } = compilation.GetSemanticModel(compilation.SyntaxTrees.First());

    public CompilationUnitSyntax Root { get; } = compilation.SyntaxTrees.First().GetCompilationUnitRoot();

    /// <summary>Where a further using directive can stand.</summary>
    public int EndOfUsings => Root.Usings.LastOrDefault()?.FullSpan.End ?? 0;

    public IEnumerable<T> Nodes<T>() => Root.DescendantNodes().OfType<T>();

    /// <summary>The declared name of that kind means nothing yet at a place.</summary>
    public bool IsFree(int position, string name) => Model.LookupSymbols(position, name: name).IsEmpty;
}

/// <summary>Changes of the text that belong together; they keep the meaning.</summary>
internal readonly record struct Edit(params TextChange[] Changes)
{
    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    public static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    public static Edit Around(SyntaxNode node, string before, string after) => new(Insert(node.SpanStart, before), Insert(node.Span.End, after));
}

/// <summary>One way to write the same program differently.</summary>
/// <param name="Edits">What would be changed; each by itself keeps the meaning, and so do all together.</param>
internal sealed record Rewriter(string Name, Func<Subject, IEnumerable<Edit>> Edits)
{
    /// <summary>What stands behind this in a text is a file of its own.</summary>
    public const string NextFile = "\n// - - - the next file\n";

    private const int Tries = 6;

    /// <summary>Every form.</summary>
    public static ImmutableArray<Rewriter> All { get; } =
    [
        .. ExpressionRewriters.All, .. TextRewriters.All, .. NameRewriters.All, .. CallRewriters.All, .. FunctionRewriters.All, .. StatementRewriters.All,
        .. FileRewriters.All,
    ];

    /// <summary>It changes names that messages may tell.</summary>
    public bool Renames { get; init; }

    /// <summary>It makes a program of its own, with a Main method.</summary>
    public bool Runs { get; init; }

    /// <summary>It makes files of their own: a text in one is reported where others use it, each time.</summary>
    public bool Splits { get; init; }

    /// <summary>The same program in the other form; null where the form does not apply. Edits that the compiler refuses are left out.</summary>
    public Compilation? Apply(Subject subject)
    {
        var edits = Separate(Edits(subject)).ToList();
        for (var attempt = 0; attempt < Tries && edits.Count > 0; attempt++)
        {
            var text = With(subject.Tree.GetText(), edits);
            var trees = text.ToString().Split(NextFile).Select((file, number) => CSharpSyntaxTree.ParseText(
                file, (CSharpParseOptions)subject.Tree.Options, number == 0 ? subject.Tree.FilePath : $"Part{number}.cs")).ToList();
            var tree = trees[0];
            var kind = tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement) || Runs ? OutputKind.ConsoleApplication
                : OutputKind.DynamicallyLinkedLibrary;
            var options = subject.Compilation.Options.WithOutputKind(kind);
            var compilation = subject.Compilation.ReplaceSyntaxTree(subject.Tree, tree).AddSyntaxTrees(trees.Skip(1)).WithOptions(options);
            var errors = TestProject.CompilerReports(compilation, DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
            {
                return compilation;
            }

            var lines = errors.Where(error => error.Location.SourceTree == tree).Select(error => error.Location.GetLineSpan().StartLinePosition.Line)
                .ToHashSet();
            if (edits.RemoveAll(edit => Lines(edit, edits, text).Any(lines.Contains)) == 0)
            {
                return null;
            }
        }

        return null;
    }

    public override string ToString() => Name;

    private static SourceText With(SourceText text, IEnumerable<Edit> edits) => text.WithChanges(Ordered(edits));

    private static IEnumerable<TextChange> Ordered(IEnumerable<Edit> edits) =>
        edits.SelectMany(edit => edit.Changes).Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End);

    // Of edits that meet, the first counts.
    private static IEnumerable<Edit> Separate(IEnumerable<Edit> edits)
    {
        var taken = new List<TextSpan>();
        foreach (var edit in edits)
        {
            var spans = edit.Changes.Select(change => change.Span).ToList();
            if (spans.Any(span => taken.Any(other => Meet(span, other))))
            {
                continue;
            }

            taken.AddRange(spans.Where(span => !span.IsEmpty));
            yield return edit;
        }
    }

    private static bool Meet(TextSpan one, TextSpan other) =>
        one != other && (one.OverlapsWith(other) || (one.IsEmpty && other.Start < one.Start && one.Start < other.End));

    private static IEnumerable<int> Lines(Edit edit, List<Edit> all, SourceText text)
    {
        var changes = Ordered(all).ToList();
        foreach (var change in edit.Changes)
        {
            var start = change.Span.Start + changes.TakeWhile(before => before != change).Sum(before => before.NewText!.Length - before.Span.Length);
            var last = text.Lines.GetLineFromPosition(Math.Min(text.Length, start + change.NewText!.Length)).LineNumber;
            for (var line = text.Lines.GetLineFromPosition(start).LineNumber; line <= last; line++)
            {
                yield return line;
            }
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// Fixes at work in files as people have them: with other line ends, tabs, comments at every line, odd code beside. The text around a fix is nobody's business
/// but its author's.
/// </summary>
public sealed class FixTextConventions(ITestOutputHelper output)
{
    /// <summary>Whether a file is dressed so first and fixed then, or fixed first and dressed then, makes no difference.</summary>
    private static readonly (string Name, Func<string, string> Dress)[] Dresses =
    [
        ("line ends of Windows", text => text.Contains('\r') ? text : text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ("no line end at the end", text => text.TrimEnd('\n')),
        ("tabs", text => Indented(text, "\t")),
        ("two spaces a level", text => Indented(text, "  ")),
        ("a head", text => "// Nobody's copyright.\n\n" + text),
        ("an odd neighbour", text => text + "\n#if NEVER\nodd (\n#endif\ninternal  class   OddNeighbour{ int   x ;\tvoid  M( ){ } }   // odd  \n"),
    ];

    [Fact]
    public async Task Whatever_a_file_wears_stays()
    {
        var (tried, wrong) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Repair.Cases(8), async (one, _) =>
        {
            try
            {
                await Try(one, tried, wrong);
            }
            catch (Exception failure) // Whatever it is, the next cases are of interest too.
            {
                wrong.Add($"{one.Id}: {failure}\n{one.Source}");
            }
        });
        output.WriteLine($"measured: laws: fixes in dressed files: {tried.Count} fixed, {tried.Distinct().Count()} kinds of action, {wrong.Count} wrong");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {tried.Count}\n\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(20))}");
        Assert.True(tried.Count > 1200 && tried.Distinct()
            .Count() > 40, $"Only {tried.Count} cases with {tried.Distinct().Count()} kinds of action are tried.");
    }

    private static async Task Try(Case one, ConcurrentBag<string> tried, ConcurrentBag<string> wrong)
    {
        var project = one.Project;
        var (plain, source) = (FixRun.Open(project), project.Sources[0].Markup.Text);
        foreach (var repair in await Repair.Of(one, plain))
        {
            var expected = await TextOf((await repair.Apply(plain))!);
            foreach (var (name, dress) in Dresses.Where(one => one.Dress(source) != source))
            {
                var changed = await repair.Apply(Dressed(project, dress(source)));
                tried.Add(repair.Key);
                if (changed is null)
                {
                    wrong.Add($"{repair.Key} is not offered with {name}:\n{source}");
                }
                else if (await TextOf(changed) is var actual && actual != dress(expected) && Layout.Unbroken(actual) != Layout.Unbroken(dress(expected)))
                {
                    wrong.Add($"{repair.Key} with {name} makes\n{Shown(actual)}\ninstead of\n{Shown(dress(expected))}");
                }
            }

            // Comments that explain what the fix takes away go with it, and so does what is written between them.
            var commented = Commented(source);
            if (CommentComparison.Differences(source, expected).Count > 0 || await repair.Apply(Dressed(project, commented)) is not { } kept)
            {
                continue;
            }

            tried.Add(repair.Key);
            var result = await TextOf(kept);
            if (CommentComparison.Differences(commented, result) is { Count: > 0 } differences)
            {
                wrong.Add($"{repair.Key} {string.Join(", ", differences)}:\n{commented}\n--- after ---\n{result}");
            }
        }
    }

    private static Project Dressed(TestProject project, string text) =>
        FixRun.Open(project.With(sources: [(TestProject.MainFile, new Markup(text, [])), .. project.Sources.Skip(1)]));

    private static async Task<string> TextOf(Project project) => (await FixRun.Texts(project))[TestProject.MainFile];

    private static string Shown(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    /// <summary>With something else for each four spaces that a line begins with, but in the middle of a literal.</summary>
    private static string Indented(string text, string level)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var start = 0;
        return string.Join('\n', text.Split('\n').Select(line =>
        {
            var inside = IsInside(root, start);
            start += line.Length + 1;
            var depth = line.Length - line.TrimStart(' ').Length;
            return inside ? line : string.Concat(Enumerable.Repeat(level, depth / 4)) + line[(depth / 4 * 4)..];
        }));
    }

    /// <summary>With a comment of its own at the end of each line of code, and one above each statement.</summary>
    private static string Commented(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var (start, number) = (0, 0);
        return string.Join('\n', text.Split('\n').Select(line =>
        {
            var (first, last) = (start, start + line.Length);
            var margin = line.Length - line.TrimStart().Length;
            start = last + 1;
            if (line.Trim() is "" || line.TrimStart()[0] == '#' || IsInside(root, first) || IsInside(root, last)
                || line.Contains("//", StringComparison.Ordinal))
            {
                return line;
            }

            var ended = $"{line} // law-{++number}";
            return StartsStatement(root, first + margin) ? $"{line[..margin]}// law-{++number}\n{ended}" : ended;
        }));
    }

    private static bool StartsStatement(SyntaxNode root, int position) =>
        root.FindToken(position).Parent!.AncestorsAndSelf().OfType<StatementSyntax>()
            .Any(statement => statement.SpanStart == position && statement is not BlockSyntax);

    private static bool IsInside(SyntaxNode root, int position) =>
        position < root.FullSpan.End && root.FindToken(position) is var token && token.SpanStart < position && position < token.Span.End;
}

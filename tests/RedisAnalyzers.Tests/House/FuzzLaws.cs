using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.House;

/// <summary>Code is broken most of the time that somebody writes it. No rule throws on a sample that ends early or lacks a token.</summary>
public sealed class FuzzLaws
{
    /// <summary>How many broken versions are tried of one sample; they are spread evenly over its tokens. REDIS_FUZZ sets another number, "all" tries each.</summary>
    private static readonly int PerSample = Environment.GetEnvironmentVariable("REDIS_FUZZ") switch
    {
        "all" => int.MaxValue,
        { } number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
        null => 6,
    };

    public static TheoryData<string> Samples => [.. Pages.Blocks.Select(block => block.ToString()), .. Product.Files("samples/Shop")];

    [Theory, MemberData(nameof(Samples))]
    public async Task No_rule_throws_on_broken_code(string sample)
    {
        var setup = sample.EndsWith(".cs", StringComparison.Ordinal) ? Setup.Web : Pages.SetupOf(Pages.Block(sample).Text);
        var source = sample.EndsWith(".cs", StringComparison.Ordinal) ? "// full\n" + Product.Repository.Read(sample) : Pages.Block(sample).Text;
        var project = TestProject.Create(source, setup with { AllowErrors = true }, setup.RunsOn.Last());
        var tree = project.Compilation.SyntaxTrees.First();
        var text = tree.ToString();
        foreach (var broken in Broken(tree.GetRoot(), text))
        {
            var compilation = project.Compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(broken, project.ParseOptions, tree.FilePath));
            var error = await Record.ExceptionAsync(() => TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), [.. Product.Rules]));
            Assert.True(error is null, $"{error}\n\n--- on ---\n{broken}");
        }
    }

    public static TheoryData<string> Flagged => [.. Pages.Blocks.Where(block => block.Kind == "flagged").Select(block => block.ToString())];

    [Theory, MemberData(nameof(Flagged))]
    public async Task No_fix_throws_on_broken_code(string sample)
    {
        var block = Pages.Block(sample);
        var setup = Pages.SetupOf(block.Text) with { AllowErrors = true };
        if (Product.Fix(block.Id) is not { } fix)
        {
            return;
        }

        var run = new FixRun(Product.Rule(block.Id)!, fix);
        var whole = TestProject.Create(block.Text, setup, setup.RunsOn.Last());
        foreach (var broken in Broken(whole.Compilation.SyntaxTrees.First().GetRoot(), whole.Sources[0].Markup.Text))
        {
            var error = await Record.ExceptionAsync(() => ApplyAll(run, FixRun.Open(TestProject.Create("// full\n" + broken, setup, whole.Library))));
            Assert.True(error is null, $"{error}\n\n--- on ---\n{broken}");
        }
    }

    private static async Task ApplyAll(FixRun run, Project project)
    {
        foreach (var report in await run.Reports(project))
        {
            foreach (var action in await run.Actions(project, report))
            {
                await FixRun.Apply(project, action);
            }
        }
    }

    private static IEnumerable<string> Broken(SyntaxNode root, string text)
    {
        var tokens = root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        var stride = Math.Max(1, tokens.Count * 2 / Math.Max(1, PerSample));
        for (var at = text.Length % stride; at < tokens.Count * 2; at += stride)
        {
            var token = tokens[at / 2];
            yield return at % 2 == 0 ? text[..token.SpanStart] : text.Remove(token.SpanStart, token.Span.Length);
        }
    }
}

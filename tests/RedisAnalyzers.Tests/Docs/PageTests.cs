using System.Text.RegularExpressions;
using RedisAnalyzers.Docs;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>Every rule's page has the same parts in the same order. What its blocks do is tested elsewhere.</summary>
public sealed class PageTests
{
    private static readonly string[] Parts =
    [
        "What it finds", "Why it matters", "Flagged", "How to fix", "What it deliberately does not flag", "Options", "Suppress", "See also",
        "A false positive is a bug",
    ];

    /// <summary>The page of a rule. Each rule's test class runs this.</summary>
    internal static void Check<TAnalyzer>()
        where TAnalyzer : class, new()
    {
        var rule = Rule.All(Texts.Repository).Single(rule => rule.Id == RuleAnalyzers.Of<TAnalyzer>().SupportedDiagnostics[0].Id);
        var text = Texts.Repository.Read(rule.Page);
        Assert.Equal(Parts, Markdown.Headings(text).Where(Parts.Contains));
        ShowsMoreQuietCodeThanFlagged(rule, text);
        ShowsAFixUnderEachFlaggedBlock(rule, text);
        Assert.True(RulePage.Fill(text, rule) == text, $"{rule.Page} is not what the rule says. Run: dotnet run --project tools/Docs");
    }

    private static void ShowsMoreQuietCodeThanFlagged(Rule rule, string text)
    {
        var kinds = Markdown.Blocks(text).Select(block => block.Info).ToList();
        var flagged = kinds.Count(info => info.EndsWith(" flagged", StringComparison.Ordinal));
        var quiet = kinds.Count(info => info.EndsWith(" quiet", StringComparison.Ordinal));
        Assert.True(flagged == 0 ? rule.IsAboutConfiguration : quiet > flagged, $"{rule.Page}: {flagged} flagged blocks, {quiet} quiet ones");
        Assert.True(rule.ReportsInCode || !kinds.Contains("csharp flagged"), $"{rule.Page}: the rule does not report in C#");
        Assert.True(
            rule.ReportsInFiles ? FileBlocks.Of(rule).Any(block => block.Kind == "flagged") : !FileBlocks.Of(rule).Any(),
            $"{rule.Page}: a rule that reports in settings files shows a flagged one, and no other rule does");
    }

    private static void ShowsAFixUnderEachFlaggedBlock(Rule rule, string text)
    {
        var kinds = Markdown.Blocks(text).Select(block => block.Info).Where(info => info is "csharp flagged" or "csharp fixed").ToList();
        if (rule.HasFix)
        {
            Assert.All(kinds.Index(), kind => Assert.Equal(kind.Index % 2 == 0 ? "csharp flagged" : "csharp fixed", kind.Item));
        }
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Equal(
            Rule.All(Texts.Repository).Select(rule => rule.Page),
            Texts.All.Where(file => file.StartsWith("docs/rules/", StringComparison.Ordinal)));

    [Fact]
    public void Every_block_says_what_it_is()
    {
        string[] known =
        [
            "csharp flagged", "csharp fixed", "csharp quiet", "csharp", "ini", "xml", "yaml", "sh", "mermaid", "text", .. FileBlocks.Kinds,
        ];
        Assert.All(
            from file in Texts.All from block in Markdown.Blocks(Texts.Repository.Read(file)) select (file, block),
            found => Assert.True(known.Contains(found.block.Info), $"{found.file}({found.block.Line}): ```{found.block.Info}"));
    }

    [Fact]
    public void No_text_is_left_to_do() =>
        Assert.All(Texts.All, file => Assert.False(Regex.IsMatch(Texts.Repository.Read(file), @"\bTODO\b"), $"{file} has a TODO"));
}

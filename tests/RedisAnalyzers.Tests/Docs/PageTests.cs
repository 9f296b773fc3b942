using System.Text.RegularExpressions;
using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>Every rule's page has the same parts in the same order. What its blocks do is tested elsewhere.</summary>
public sealed class PageTests
{
    private static readonly string[] Parts =
    [
        "What it finds", "Why it matters", "Flagged", "How to fix", "What it deliberately does not flag", "Options", "Suppress", "See also",
        "A false positive is a bug",
    ];

    public static TheoryData<string> Pages => Texts.Pages;

    [Theory, MemberData(nameof(Pages))]
    public void Has_all_parts_in_order(string page) =>
        Assert.Equal(Parts, Markdown.Headings(Texts.Repository.Read(page)).Where(Parts.Contains));

    [Theory, MemberData(nameof(Pages))]
    public void Shows_more_quiet_code_than_flagged(string page)
    {
        var kinds = Markdown.Blocks(Texts.Repository.Read(page)).CountBy(block => block.Info).ToDictionary();
        var flagged = kinds.GetValueOrDefault("csharp flagged");
        Assert.True(
            flagged == 0 ? page.EndsWith("Redis9001.md", StringComparison.Ordinal) : kinds.GetValueOrDefault("csharp quiet") > flagged,
            $"{page}: {flagged} flagged blocks, {kinds.GetValueOrDefault("csharp quiet")} quiet ones");
    }

    [Theory, MemberData(nameof(Pages))]
    public void Shows_a_fix_under_each_flagged_block_when_there_is_one(string page)
    {
        var rule = Rule.All(Texts.Repository).Single(rule => rule.Page == page);
        var kinds = Markdown.Blocks(Texts.Repository.Read(page)).Select(block => block.Info).Where(info => info is "csharp flagged" or "csharp fixed").ToList();
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
        string[] known = ["csharp flagged", "csharp fixed", "csharp quiet", "csharp", "ini", "xml", "yaml", "sh", "mermaid", "text"];
        Assert.All(
            from file in Texts.All from block in Markdown.Blocks(Texts.Repository.Read(file)) select (file, block),
            found => Assert.True(known.Contains(found.block.Info), $"{found.file}({found.block.Line}): ```{found.block.Info}"));
    }

    [Fact]
    public void No_text_is_left_to_do() =>
        Assert.All(Texts.All, file => Assert.False(Regex.IsMatch(Texts.Repository.Read(file), @"\bTODO\b"), $"{file} has a TODO"));
}

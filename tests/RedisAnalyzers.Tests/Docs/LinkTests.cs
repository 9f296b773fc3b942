using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>Links open: those into the repository lead to a file, and to a heading where they name one.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Files => Texts.AllData;

    [Theory, MemberData(nameof(Files))]
    public void Open(string file)
    {
        var broken = Markdown.Links(Texts.Repository.Read(file)).Where(link => !Opens(file, link)).ToList();
        Assert.True(broken.Count == 0, $"{file} has links that lead nowhere: {string.Join(", ", broken)}");
    }

    [Fact]
    public void Of_the_readme_are_absolute() => // a package page cannot follow relative ones
        Assert.All(Markdown.Links(Texts.Repository.Read("README.md")), link => Assert.StartsWith("https://", link, StringComparison.Ordinal));

    [Fact]
    public void Of_the_diagnostics_lead_to_their_pages() =>
        Assert.All(Rule.All(Texts.Repository), rule => Assert.Equal(Repository.Files + rule.Page, rule.Descriptor.HelpLinkUri));

    private static bool Opens(string file, string link)
    {
        if (link.StartsWith(Repository.Address, StringComparison.Ordinal))
        {
            return link.StartsWith(Repository.Files, StringComparison.Ordinal)
                ? Exists(link[Repository.Files.Length..])
                : link[Repository.Address.Length..].StartsWith("issues", StringComparison.Ordinal);
        }

        // Links to elsewhere are not followed: a test must not need the network.
        return link.Contains("://", StringComparison.Ordinal)
            ? link.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(link, UriKind.Absolute, out _)
            : Exists(link.StartsWith('#') ? file + link : Path.Combine(Path.GetDirectoryName(file)!, link));
    }

    private static bool Exists(string target)
    {
        var (path, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
        return Texts.Repository.Has(path)
            && (anchor is null || Markdown.Headings(Texts.Repository.Read(path)).Any(heading => Markdown.Anchor(heading) == anchor));
    }
}

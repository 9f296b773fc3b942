namespace RedisAnalyzers.Tests.Docs;

/// <summary>The README shows what really happens.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = Texts.Repository.Read("README.md");

    /// <summary>Its pairs of before and after are flagged and fixed blocks of the pages, which are run.</summary>
    [Fact]
    public void Pairs_are_those_of_the_pages()
    {
        var pairs = Pairs(Readme, "csharp", "csharp");
        Assert.Equal(5, pairs.Count);
        var tested = Texts.All.Where(file => file.StartsWith("docs/rules/", StringComparison.Ordinal))
            .SelectMany(file => Pairs(Texts.Repository.Read(file), "csharp flagged", "csharp fixed"));
        Assert.Subset(tested.ToHashSet(), pairs.ToHashSet());
    }

    [Fact]
    public void Names_the_version_that_is_built() =>
        Assert.Contains($"Include=\"RedisAnalyzers\" Version=\"{Texts.Repository.Version}\"", Readme, StringComparison.Ordinal);

    private static IReadOnlyList<(string Before, string After)> Pairs(string text, string before, string after)
    {
        var blocks = Markdown.Blocks(text);
        return
        [
            .. from pair in blocks.Zip(blocks.Skip(1)).Index()
               where pair.Item.First.Info == before && pair.Item.Second.Info == after
               where before != after || blocks.Take(pair.Index).Count(block => block.Info == before) % 2 == 0
               select (pair.Item.First.Text, pair.Item.Second.Text),
        ];
    }
}

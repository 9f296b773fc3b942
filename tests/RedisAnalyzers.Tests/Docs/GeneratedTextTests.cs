using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>What is generated equals what is committed.</summary>
public sealed class GeneratedTextTests
{
    private static readonly IReadOnlyList<GeneratedFile> Files = GeneratedFiles.All(Texts.Repository);

    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    [Theory, MemberData(nameof(Paths))]
    public void Is_what_the_rules_say(string path)
    {
        var file = Files.Single(file => file.Path == path);
        Assert.True(file.Current == file.Expected, file.Drift);
    }

    [Fact]
    public void Drift_names_the_line_and_the_command()
    {
        var file = new GeneratedFile(Texts.Repository, "README.md", "same\nold\n", "same\nnew\n");
        Assert.Contains("README.md(2)", file.Drift, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project tools/Docs", file.Drift, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no region at all")]
    [InlineData("<!-- generated: rules -->\n<!-- /generated -->\n<!-- generated: rules -->\n<!-- /generated -->\n")]
    public void A_region_must_be_there_once(string text) =>
        Assert.Throws<InvalidDataException>(() => Region.Fill(text, "rules", "new", "README.md"));

    [Fact]
    public void Filling_leaves_the_text_around_alone_and_is_idempotent()
    {
        const string Text = "before\n<!-- generated: rules -->\nold\n<!-- /generated -->\nafter\n<!-- generated: other -->\nkept\n<!-- /generated -->\n";
        var once = Region.Fill(Text, "rules", "new\nlines\n", "README.md");
        Assert.Equal("before\n<!-- generated: rules -->\nnew\nlines\n<!-- /generated -->\nafter\n<!-- generated: other -->\nkept\n<!-- /generated -->\n", once);
        Assert.Equal(once, Region.Fill(once, "rules", "new\nlines\n", "README.md"));
    }
}

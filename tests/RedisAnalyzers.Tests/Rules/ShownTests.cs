using RedisAnalyzers.Rules;

namespace RedisAnalyzers.Tests.Rules;

/// <summary>A message is one line that a terminal, a log and SARIF can carry, whatever the source holds.</summary>
public sealed class ShownTests
{
    [Theory]
    [InlineData("cache.example.net", "cache.example.net")]
    [InlineData("é ß 本 \U0001F600", "é ß 本 \U0001F600")]
    [InlineData("a\nb\0c\u001bd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("a\u2028b\u202Ec\u200Bd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("", "")]
    public void A_text(string text, string expected) => Assert.Equal(expected, DisplayText.Of(text));

    [Fact]
    public void Half_a_pair_is_replaced() => Assert.Equal("a\uFFFDb", DisplayText.Of("a" + '\uD83D' + "b"));

    [Fact]
    public void A_long_text_is_cut_between_two_characters()
    {
        Assert.Equal(new string('a', 300) + "…", DisplayText.Of(new string('a', 301)));
        Assert.Equal(new string('a', 299) + "\U0001F600…", DisplayText.Of(new string('a', 299) + "\U0001F600b"));
        Assert.Equal(new string('a', 300), DisplayText.Of(new string('a', 300)));
    }

    [Fact]
    public void Numbers_stay_numbers() => Assert.Equal([5, "a"], DisplayText.ForArguments([5, "a"]));
}

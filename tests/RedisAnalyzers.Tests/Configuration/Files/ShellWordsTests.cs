using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("redis-server --port 6380", "[redis-server][--port][6380]")]
    [InlineData("  a\tb\n c\r\n", "[a][b][c]")]
    [InlineData("redis-server --requirepass \"a b\"", "[redis-server][--requirepass][a b]")]
    [InlineData("redis-server --save \"\" --x ''", "[redis-server][--save][][--x][]")]
    [InlineData("a'b c'd\"e f\"g", "[ab cde fg]")]
    [InlineData("sh -c 'redis-server --requirepass \"$P\"'", "[sh][-c][redis-server --requirepass \"$P\"]")]
    [InlineData("sh -c \"redis-server --requirepass \\\"a\\\" b\"", "[sh][-c][redis-server --requirepass \"a\" b]")]
    [InlineData("a\\ b \\\"c \\n\\t\\q", "[a b][\"c][\n\tq]")]
    [InlineData("'a\\b'", "[a\\b]")]
    [InlineData("a $B ${C} ${D:-e}", "[a][$B][${C}][${D:-e}]")]
    [InlineData("a $(cat /run/secrets/x) b", "[a][$(cat /run/secrets/x)][b]")]
    [InlineData("a $(cat \"x y\") b", "[a][$(cat \"x y\")][b]")]
    [InlineData("a `cat x` b", "[a][`cat x`][b]")]
    [InlineData("a b && c", "[a][b]")]
    [InlineData("a b; c", "[a][b]")]
    [InlineData("a b | c", "[a][b]")]
    [InlineData("a b > c", "[a][b]")]
    [InlineData("a b 2>&1", "[a][b]")]
    [InlineData("a b\"2\">&1", "[a][b2]")]
    [InlineData("a 'b;c' \"d|e\"", "[a][b;c][d|e]")]
    [InlineData("a # b", "[a][#][b]")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("redis-server --requirepass □", "[redis-server][--requirepass][□]")]
    public void Words(string text, string expected) => Assert.Equal(expected, ShellWords.Split(Written.Text(text)).Show());

    [Theory]
    [InlineData("a \"b")]
    [InlineData("a 'b")]
    [InlineData("a `b")]
    [InlineData("a b\\")]
    [InlineData("a (b)")]
    [InlineData("a b)")]
    [InlineData("a $(b")]
    [InlineData("a $(b $(c))")]
    public void Broken(string text) => Assert.True(ShellWords.Split(Written.Text(text)).IsDefault);

    [Fact]
    public void Each_word_knows_where_it_stands()
    {
        const string Text = "a \"b c\" d\\ e f'g' ''";
        var words = ShellWords.Split(Written.Text(Text));
        Assert.Equal(["a", "b c", "d\\ e", "f'g", ""], words.Select(word => word.Span.In(Text)));
        Assert.Equal(["d", "\\ ", "e"], Enumerable.Range(0, 3).Select(index => words[2].Raw(Text, index)));
        Assert.Equal(Text.Length - 1, words[4].Start);
    }

    /// <summary>The text may have been read from something else, with escapes of its own.</summary>
    [Fact]
    public void Places_go_through_to_the_file()
    {
        const string File = "command: \"x --port \\u0036\\u0033'7'9\"";
        int[] places = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 25, 31, 32, 33, 34, 35];
        var words = ShellWords.Split(new FileString("x --port 63'7'9", 10, [.. places]));
        Assert.Equal("[x][--port][6379]", words.Show());
        Assert.Equal("\\u0036\\u0033'7'9", words[2].Span.In(File));
        Assert.Equal(["\\u0036", "\\u0033", "7", "9"], Enumerable.Range(0, 4).Select(index => words[2].Raw(File, index).TrimEnd('\'').TrimStart('\'')));
    }

    [Theory]
    [InlineData("--requirepass pw  --port\t6380 ", "[--requirepass][pw][--port][6380]")]
    [InlineData("--requirepass \"a b\"", "[--requirepass][\"a][b\"]")]
    [InlineData("", "")]
    public void Words_of_a_value(string text, string expected) => Assert.Equal(expected, ShellWords.SplitValue(Written.Text(text)).Show());
}

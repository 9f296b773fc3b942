using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Scalars in every form: what they mean, and where their characters stand.</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("redis:7 -x ?y {z} 'q' & * | > % @", "redis:7 -x ?y {z} 'q' & * | > % @")]
    [InlineData("--requirepass x #1", "--requirepass x")]
    [InlineData("a\n  b\n\n  c\n\n\n  d", "a b\nc\n\nd")]
    [InlineData("a\n  - b", "a - b")]
    [InlineData("a  \n \t b\t", "a b")]
    [InlineData("a\n# note", "a")]
    [InlineData("http://x#y:z", "http://x#y:z")]
    [InlineData("!!str a", "a")]
    [InlineData("&x !y a", "a")]
    [InlineData("<<", "<<")]
    public void Plain(string text, string expected) => Means(text, expected);

    [Theory]
    [InlineData("'it''s \\n'", "it's \\n")]
    [InlineData("''", "")]
    [InlineData("''''", "'")]
    [InlineData("'a  \n\n  b '", "a\nb ")]
    [InlineData("' a\n  \n  '", " a\n")]
    [InlineData("'# {{ x }}: [ '", "# {{ x }}: [ ")]
    [InlineData("\"\\x41\\u00e9\\U0001F600\\t\\\\\\\"\\/\"", "Aé😀\t\\\"/")]
    [InlineData("\"\\0\\a\\b\\v\\f\\r\\n\\e\\N\\_\\L\\P\\ \"", "\0\a\b\v\f\r\n\u001B\u0085\u00A0\u2028\u2029 ")]
    [InlineData("\"a \\\n   b\\\n\n   c\n   d\"", "a b\nc d")]
    [InlineData("\"\\\n  a\\\n  \"", "a")]
    [InlineData("\"\"", "")]
    public void Quoted(string text, string expected) => Means(text, expected);

    [Theory]
    [InlineData("|\n  a\n   b\n\n  c\n\n", "a\n b\n\nc\n")]
    [InlineData("|-\n  a\n\n", "a")]
    [InlineData("|+\n  a\n\n", "a\n\n")]
    [InlineData("|+2\n    a\n  b", "  a\nb")]
    [InlineData("|2-\n    a\n  b\n", "  a\nb")]
    [InlineData("|", "")]
    [InlineData("|\n\n", "")]
    [InlineData("|+\n\n\n", "\n\n")]
    [InlineData("|\n\n\n a # b \n # c\n", "\n\na # b \n# c\n")]
    [InlineData("|\n a\n  \n b", "a\n \nb")]
    [InlineData("|\r\n  a\r\n  b\r\n", "a\nb\n")]
    [InlineData(">\n\n  a\n  b\n\n  c\n    d\n  e\n", "\na b\nc\n  d\ne\n")]
    [InlineData(">- # note\n  a\n  # b\n", "a # b")]
    [InlineData(">+\n a\n\n\n b\n\n", "a\n\nb\n\n")]
    [InlineData("!x &y >\n a", "a")]
    public void Block(string text, string expected) => Means(text, expected);

    [Theory]
    [InlineData("redis:6379", "redis:6379")]
    [InlineData("'redis:6379' # x", "redis:6379")]
    [InlineData("\"it''s\"", "it''s")]
    [InlineData("'it''s'", "it''s")]
    [InlineData("\"a\\\"b\"", "a\\\"b")]
    [InlineData("a\n  b  # c", "a\n  b")]
    [InlineData("\"a\n  \"", "a\n  ")]
    [InlineData("\"\\\n  a\\\n  \"", "a\\\n  ")]
    [InlineData("|\n  a\n  b\n\n# c", "a\n  b\n")]
    [InlineData("|-\n  a\n\n", "a")]
    [InlineData("|+\n  a\n\n# c", "a\n\n")]
    [InlineData(">\r\n  a\r\n\r\n  b\r\n", "a\r\n\r\n  b\r\n")]
    public void A_scalar_stands_at(string text, string expected) => Assert.Equal(expected, Read(text).Span.In($"k: {text}"));

    [Theory]
    [InlineData("", 2)]
    [InlineData("   # x", 2)]
    [InlineData("  ''", 5)]
    [InlineData(" |-\n\n", 5)]
    [InlineData(" &x", 5)]
    [InlineData(" &x  # x", 5)]
    public void Nothing_stands_at(string text, int expected)
    {
        var scalar = (YamlScalar)((YamlMapping)Yaml.Read($"k:{text}")[0]).Entries[0].Value;
        Assert.Equal(new TextSpan(expected, 0), scalar.Span);
    }

    [Theory]
    [InlineData("\"p\\x61ss\\\n    word=\\U0001F600,\n  b\"", "pass", "p\\x61ss\\\n    ")]
    [InlineData("\"p\\x61ss\\\n    word=\\U0001F600,\n  b\"", "word=", "word=")]
    [InlineData("\"p\\x61ss\\\n    word=\\U0001F600,\n  b\"", "😀", "\\U0001F600")]
    [InlineData("\"p\\x61ss\\\n    word=\\U0001F600,\n  b\"", ", ", ",\n  ")]
    [InlineData("redis:6379,\n  password=x,\n\n  ssl=true", "password=x", "password=x")]
    [InlineData("redis:6379,\n  password=x,\n\n  ssl=true", ",\n", ",\n\n  ")]
    [InlineData(">\n  redis-server\n  --requirepass x\n", "--requirepass x", "--requirepass x")]
    [InlineData(">\n  redis-server\n  --requirepass x\n", "server --", "server\n  --")]
    [InlineData("|\n    a\n      b\n    c\n", "  b\n", "  b\n    ")]
    public void A_part_stands_at(string text, string part, string expected)
    {
        var scalar = Read(text);
        var span = new TextSpan(scalar.Value.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(expected, scalar.Text.SpanOf(span).In($"k: {text}"));
        Assert.Equal(expected, scalar.Text.Part(span).Span.In($"k: {text}"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("'a b'")]
    [InlineData("\"a b\"")]
    [InlineData("|\n  a b\n")]
    public void Without_escapes_and_folds_no_positions_are_stored(string text) => Assert.True(Read(text).Text.Positions.IsDefault);

    private static YamlScalar Read(string text) => (YamlScalar)((YamlMapping)Yaml.Read($"k: {text}")[0]).Entries[0].Value;

    private static void Means(string text, string expected)
    {
        Assert.Equal(expected, Read(text).Value);
        YamlTree.CheckSpans($"k: {text}");
    }
}

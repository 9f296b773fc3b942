using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class YamlTests
{
    [Theory]
    [InlineData("a: 1\nb: 2", """{"a": "1", "b": "2", }""")]
    [InlineData("a:\n  b:\n    c: 1\n  d: 2\ne: 3", """{"a": {"b": {"c": "1", }, "d": "2", }, "e": "3", }""")]
    [InlineData("  a: 1\n  b: 2", """{"a": "1", "b": "2", }""")]
    [InlineData("- 1\n- 2", """["1", "2", ]""")]
    [InlineData("a:\n- 1\n- 2\nb: 3", """{"a": ["1", "2", ], "b": "3", }""")]
    [InlineData("a:\n  - 1\n  -\n    2\n", """{"a": ["1", "2", ], }""")]
    [InlineData("- - 1\n  - 2\n-   - 3", """[["1", "2", ], ["3", ], ]""")]
    [InlineData("- a: 1\n  b: 2\n- c: 3", """[{"a": "1", "b": "2", }, {"c": "3", }, ]""")]
    [InlineData("- a:\n  - 1\n  b:\n    - 2", """[{"a": ["1", ], "b": ["2", ], }, ]""")]
    [InlineData("a:\nb: ~\nc: null\nd: 'null'", """{"a": ~"", "b": ~"~", "c": ~"null", "d": "null", }""")]
    [InlineData("-\n- a\n-", """[~"", "a", ~"", ]""")]
    [InlineData("a : 1\n'b': 2\n\"c\": 3", """{"a": "1", "b": "2", "c": "3", }""")]
    [InlineData("? a\n: 1\n? b\n? |\n  c\n: - 2\n  - 3", """{"a": "1", "b": ~"", "c\n": ["2", "3", ], }""")]
    [InlineData("# one\na: 1 # two\n\n  # three\nb: x#y # four", """{"a": "1", "b": "x#y", }""")]
    [InlineData("\uFEFFa: 1\r\nb:\r\n- 2\r\n", """{"a": "1", "b": ["2", ], }""")]
    [InlineData("a: 1\rb: 2", """{"a": "1", "b": "2", }""")]
    [InlineData("a:\t1 \t\nb: 2\t# note", """{"a": "1", "b": "2", }""")]
    public void Block_collections(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("[a, 'b', \"c\",]", """["a", "b", "c", ]""")]
    [InlineData("{a: 1, 'b': 2, \"c\":3, d, e: , f: [], }", """{"a": "1", "b": "2", "c": "3", "d": ~"", "e": ~"", "f": [], }""")]
    [InlineData("a: [ b,\n  c, # note\n  {d: e}\n]\nf: 1", """{"a": ["b", "c", {"d": "e", }, ], "f": "1", }""")]
    [InlineData("[a: 1, b, ? c : 2]", """[{"a": "1", }, "b", {"c": "2", }, ]""")]
    [InlineData("{a: http://x:80/y, b:c, d:, e}", """{"a": "http://x:80/y", "b:c": ~"", "d": ~"", "e": ~"", }""")]
    [InlineData("[-a, ?b, a b\n c]", """["-a", "?b", "a b c", ]""")]
    public void Collections_in_brackets(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("", "")]
    [InlineData("# nothing\n", "")]
    [InlineData("a", "\"a\"\n")]
    [InlineData("---\na: 1\n---\n- 2\n...\n# end\n---", "{\"a\": \"1\", }\n[\"2\", ]\n~\"\"\n")]
    [InlineData("%YAML 1.2 # x\n--- |\n a\n--- 'b'\n...\n%YAML 1.1\n---\n", "\"a\\n\"\n\"b\"\n~\"\"\n")]
    [InlineData("--- !!map\na: 1", "{\"a\": \"1\", }\n")]
    public void Documents(string text, string expected) => Assert.Equal(expected, YamlTree.Dump(text));

    [Theory]
    [InlineData("a: &x 1\nb: *x", 0)]
    [InlineData("a: &x\n  c: 1\nb: *x", 0)]
    [InlineData("a: &x\n- 1\nb: *x", 0)]
    [InlineData("a: !t &x [1]\nb: *x", 0)]
    [InlineData("a: &x !t\n  - 1\nb: *x", 0)]
    [InlineData("c: &x 0\na: &x 1\nb: *x", 1)]
    [InlineData("a:\n  &x\n  c: 1\nb: *x", 0)]
    [InlineData("a: &x\nb: *x", 0)]
    public void An_alias_is_the_node_with_the_last_anchor_of_that_name(string text, int index)
    {
        var entries = ((YamlMapping)Yaml.Read(text)[0]).Entries;
        Assert.Same(entries[index].Value, entries[^1].Value);
    }

    [Theory]
    [InlineData("&x k: v\nb: *x", "k")]
    [InlineData("- &x k: v\n- *x", "k")]
    [InlineData("- &x\n  &y k: v\n- *y", "k")]
    [InlineData("[&x k: v, *x ]", "k")]
    [InlineData("- &x k\n- *x : v", "k")]
    public void An_anchor_in_the_line_of_a_key_belongs_to_the_key(string text, string expected)
    {
        var last = Yaml.Read(text)[0] switch
        {
            YamlSequence { Items: [.., var item] } => item,
            YamlMapping { Entries: [.., var entry] } => entry.Value,
            var other => other,
        };
        Assert.Equal(expected, last is YamlMapping mapping ? mapping.Entries[0].Key.Value : ((YamlScalar)last).Value);
    }

    [Theory]
    [InlineData("x: {a: b}", "x", "{a: b}")]
    [InlineData("x: [a, [b ]]  # c\n", "x", "[a, [b ]]")]
    [InlineData("x:\n  - a\n  - 'b'  # c\n\ny: z", "x", "- a\n  - 'b'")]
    [InlineData("x:\n  a: b\n  c: |\n    d\ny: z", "x", "a: b\n  c: |\n    d\n")]
    [InlineData("'x':\n  a:   \ny: z", "x", "a:")]
    [InlineData("y: &y {}\nx:\n  a: *y\n  ", "x", "a: *y")]
    public void A_collection_stands_at(string text, string key, string expected)
    {
        var entry = Assert.Single(((YamlMapping)Yaml.Read(text)[0]).Entries, entry => entry.Key.Value == key);
        Assert.Equal(key, entry.Key.Span.In(text));
        Assert.Equal(expected, entry.Value.Span.In(text));
    }

    private static void Reads(string text, string expected)
    {
        Assert.Equal(expected + "\n", YamlTree.Dump(text));
        YamlTree.CheckSpans(text);
    }
}

using System.Globalization;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Merge keys stay in the tree, and questions follow them.</summary>
public sealed class YamlMergeTests
{
    private const string Anchors = "a: &a {x: a1, y: a2}\nb: &b {y: b2, z: b3}\nc: &c {<<: *b, x: c1}\n";

    [Theory]
    [InlineData("{x: 0, <<: *a}", "x=0 y=a2")]
    [InlineData("{<<: *a, x: 0}", "x=0 y=a2")]
    [InlineData("{<<: *a, z: *a }", "z=[] x=a1 y=a2")]
    [InlineData("{<<: [*a, *b]}", "x=a1 y=a2 z=b3")]
    [InlineData("{<<: [*b, *a]}", "y=b2 z=b3 x=a1")]
    [InlineData("{<<: *c, z: 0}", "z=0 x=c1 y=b2")]
    [InlineData("{<<: [*c, *a]}", "x=c1 y=b2 z=b3")]
    [InlineData("{<<: [*a, *c, *a]}", "x=a1 y=a2 z=b3")]
    [InlineData("{<<: {x: 1}}", "x=1")]
    [InlineData("{<<: [], x: 1}", "x=1")]
    [InlineData("{<<: 5, x: 1}", "x=1")]
    [InlineData("{<<: , x: 1}", "x=1")]
    [InlineData("{'<<': *a, x: 1}", "<<=[] x=1")]
    [InlineData("{x: 1}", "x=1")]
    public void Own_entries_come_before_merged_ones(string mapping, string expected)
    {
        var read = Last(Anchors + "d: " + mapping);
        Assert.Equal(expected, string.Join(' ', read.AllEntries().Select(entry => $"{entry.Key.Value}={(entry.Value as YamlScalar)?.Value ?? "[]"}")));
        Assert.All(read.AllEntries(), entry => Assert.Same(entry.Value, read.Find(entry.Key.Value)));
        Assert.Null(read.Find("w"));
    }

    [Fact]
    public void A_merge_key_is_an_entry_and_nothing_to_be_found()
    {
        var read = Last(Anchors + "d: {<<: *a, x: 0}");
        Assert.Equal(["<<", "x"], read.Entries.Select(entry => entry.Key.Value));
        Assert.Null(read.Find("<<"));
    }

    /// <summary>A thousand mappings that merge each other one after the other are still followed.</summary>
    [Theory]
    [InlineData(300, true)]
    [InlineData(600, false)]
    public void A_long_chain_is_followed_to_a_limit(int length, bool isKnown)
    {
        var chain = Enumerable.Range(1, length).Select(i => string.Create(CultureInfo.InvariantCulture, $"m{i}: &m{i} {{<<: *m{i - 1}, k{i}: {i}}}\n"));
        var text = "m0: &m0 {k0: 0}\n" + string.Concat(chain);
        Assert.Equal(isKnown, !Yaml.Read(text).IsDefault);
        if (isKnown)
        {
            Assert.Equal(length + 1, Last(text).AllEntries().Length);
            Assert.Equal("0", ((YamlScalar)Last(text).Find("k0")!).Value);
        }
    }

    /// <summary>The billion laughs: nodes are shared, so that aliases cost nothing, and merges are counted.</summary>
    [Fact]
    public void Aliases_of_aliases_do_not_explode()
    {
        var laughs = Enumerable.Range(1, 1000).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        Assert.Equal(1001, ((YamlMapping)Yaml.Read("a0: &a0 [lol]\n" + string.Concat(laughs))[0]).Entries.Length);
        var merges = Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}]}}\n");
        Assert.True(Yaml.Read("a0: &a0 {lol: 1}\n" + string.Concat(merges)).IsDefault);
        var empty = "a: &a {}\nb: &b {<<: [" + string.Join(", ", Enumerable.Repeat("*a", 2000)) + "]}";
        Assert.True(Yaml.Read(empty).IsDefault);
    }

    private static YamlMapping Last(string text) => (YamlMapping)((YamlMapping)Yaml.Read(text)[0]).Entries[^1].Value;
}

using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Files that are broken, or that readers do not agree about: nothing is known of them.</summary>
public sealed class YamlUnknownTests
{
    [Theory]
    [InlineData("a: {{ b }}")]
    [InlineData("{{ b }}: a")]
    [InlineData("{{- if .Values.x }}\na: 1\n{{- end }}")]
    [InlineData("a: 1\n{% if x %}\nb: 2\n{% endif %}")]
    [InlineData("a: 1\n<<<<<<< HEAD\nb: 2\n=======\n")]
    [InlineData("#{port}#: a\n@x")]
    public void Templates(string text) => Assert.True(Yaml.Read(text).IsDefault);

    [Theory]
    [InlineData("a: \"{{ b }}\"\nc: d-{{ e }}-{% f %}", "d-{{ e }}-{% f %}")]
    [InlineData("a: '{{'\nc: |\n  {{ e }}", "{{ e }}")]
    public void A_template_within_a_scalar_is_a_text(string text, string expected) =>
        Assert.Equal(expected, ((YamlScalar)((YamlMapping)Yaml.Read(text)[0]).Find("c")!).Value);

    [Theory]
    [InlineData("a:\n\tb: 1")]
    [InlineData("a:\n  b: 1\n\tc: 2")]
    [InlineData("-\ta: 1")]
    [InlineData("a: 1\n\t# note\nb: 2")]
    [InlineData("a: b\n\tc")]
    [InlineData("a: 'b\n\tc'")]
    [InlineData("a: |\n\tb")]
    [InlineData("a: |\n  \tb")]
    public void Tabs_as_indentation(string text) => Assert.True(Yaml.Read(text).IsDefault);

    [Theory]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: 1\n'a': 2")]
    [InlineData("{a: 1, \"\\x61\": 2}")]
    [InlineData("a: &a {}\nb: {<<: *a, <<: *a}")]
    [InlineData("? [a]\n: 1")]
    [InlineData("[a]: 1")]
    [InlineData("{[a]: 1}")]
    [InlineData("{a: 1}: 2")]
    [InlineData("a *b: 2")]
    [InlineData("?\n: 1")]
    [InlineData(": 1")]
    [InlineData("{: 1}")]
    public void Keys(string text) => Assert.True(Yaml.Read(text).IsDefault);

    [Theory]
    [InlineData("a: *b")]
    [InlineData("a: *b\nc: &b 1")]
    [InlineData("a: &b 1\n---\nc: *b")]
    [InlineData("a: &b [*b]")]
    [InlineData("a: &b [&b 1]")]
    [InlineData("a: &b *c")]
    [InlineData("a: &b &c 1")]
    [InlineData("a: &b\n  &c 1")]
    [InlineData("a: &b - c")]
    [InlineData("a: & b")]
    [InlineData("{a: &b 1, c: 2}")]
    [InlineData("a: &b.c 1")]
    [InlineData("a: !a!b 1")]
    [InlineData("a: !<b 1")]
    [InlineData("a: !b !c 1")]
    public void Anchors_and_tags(string text) => Assert.True(Yaml.Read(text).IsDefault);

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("a: - b")]
    [InlineData("a\n b: c")]
    [InlineData("a:\n    b: 1\n  c: 2")]
    [InlineData("a:\n  b: 1\n c: 2")]
    [InlineData("- a\nb: 1")]
    [InlineData("a: 1\n- b")]
    [InlineData("a: 1\n  b: 2")]
    [InlineData("- a\n  - b: c")]
    [InlineData("a: 'b' c")]
    [InlineData("a: 'b'#c")]
    [InlineData("a: [b]#c")]
    [InlineData("a: b\n  # note\n  c")]
    [InlineData("a:b\nc: d")]
    [InlineData("\"a\":b")]
    [InlineData("a")]
    public void Structure(string text) => Assert.True(Yaml.Read(text + "\nk: v").IsDefault);

    [Theory]
    [InlineData("[a")]
    [InlineData("[a}")]
    [InlineData("[a, , b]")]
    [InlineData("[,]")]
    [InlineData("[a\n: b]")]
    [InlineData("[a b: c, - d]")]
    [InlineData("{a:[b]}")]
    [InlineData("{a: b: c}")]
    [InlineData("[a,#b\n]")]
    [InlineData("[a\n---\n]")]
    [InlineData("k: [\nb]")]
    [InlineData("[a] b")]
    public void Brackets(string text) => Assert.True(Yaml.Read(text).IsDefault);

    [Theory]
    [InlineData("a: 'b")]
    [InlineData("a: \"b\\q\"")]
    [InlineData("a: \"\\ud83d\\ude00\"")]
    [InlineData("a: \"\\U00110000\"")]
    [InlineData("a: \"\\x4\"")]
    [InlineData("a: \"b\nc\"")]
    [InlineData("a: 'b\nc'")]
    [InlineData("'a\n---\n'")]
    [InlineData("a: |0\n  b")]
    [InlineData("a: |1+1\n b")]
    [InlineData("a: |#c\n  b")]
    [InlineData("a: | b")]
    [InlineData("a: |\n   \n  b")]
    [InlineData("--- |\na")]
    [InlineData("--- |1\n a")]
    [InlineData("a: @b")]
    [InlineData("a: `b`")]
    [InlineData("a: %b")]
    [InlineData("a: ,b")]
    [InlineData("a: :b")]
    [InlineData("[:b]")]
    [InlineData("a: ]")]
    public void Scalars(string text) => Assert.True(Yaml.Read(text).IsDefault);

    [Theory]
    [InlineData("a: 1\n...\nb: 2")]
    [InlineData("...\na: 1")]
    [InlineData("a: 1\n... b")]
    [InlineData("--- a: 1")]
    [InlineData("--- - 1")]
    [InlineData("%YAML 1.2\na: 1")]
    [InlineData("%YAML 2.0\n---\na: 1")]
    [InlineData("%TAG ! x\n---\na: 1")]
    [InlineData("%YAML 1.1\n%YAML 1.1\n---\na: 1")]
    [InlineData("a: 1\n%YAML 1.1\n---\n")]
    [InlineData("a: \0")]
    [InlineData("a: \u0085b")]
    [InlineData("a: \u2028b")]
    [InlineData("a: b\uFEFF")]
    [InlineData("\uFEFF\uFEFFa: 1")]
    public void Documents_and_characters(string text) => Assert.True(Yaml.Read(text).IsDefault);

    [Fact]
    public void Half_a_character() => Assert.True(Yaml.Read("a: \uD83D").IsDefault);

    [Theory]
    [InlineData("- ", 64, true)]
    [InlineData("- ", 65, false)]
    [InlineData("[", 65, false)]
    [InlineData("{a: ", 65, false)]
    [InlineData("? ", 65, false)]
    public void Depth(string text, int depth, bool isKnown) => Assert.Equal(isKnown, !Yaml.Read(string.Concat(Enumerable.Repeat(text, depth))).IsDefault);

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void Length_of_keys(int length, bool isKnown)
    {
        var key = new string('k', length);
        Assert.Equal(isKnown, !Yaml.Read($"{key}: 1").IsDefault);
        Assert.Equal(isKnown, !Yaml.Read($"{{{key}: 1}}").IsDefault);
        Assert.False(Yaml.Read($"? {key}\n: 1").IsDefault);
    }
}

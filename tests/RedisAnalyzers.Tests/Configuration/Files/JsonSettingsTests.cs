using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class JsonSettingsTests
{
    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Redis": "cache:6379,ssl=true" } }""", "ConnectionStrings:Redis=cache:6379,ssl=true")]
    [InlineData("""{ "Redis": { "Port": 6379, "Ssl": true, "Abort": false, "Rate": -1.50e3 } }""",
        "Redis:Port=6379 Redis:Ssl=True Redis:Abort=False Redis:Rate=-1.50e3")]
    [InlineData("""{ "Hosts": [ "a", { "Name": "b" }, [ "c" ] ] }""", "Hosts:0=a Hosts:1:Name=b Hosts:2:0=c")]
    [InlineData("""{ "ConnectionStrings:Redis": "a", "": "b", "x": { "": "c" } }""", "ConnectionStrings:Redis=a =b x:=c")]
    [InlineData("""{ "a": null, "b": {}, "c": [], "d": "" }""", "d=")]
    [InlineData("""{ "a": "x", "A": {}, "b": "y" }""", "b=y")]
    [InlineData("// note\n{ /* \"x\": 1, */ \"a\": \"1\", // two\n \"b\": \"2\", }\n// end", "a=1 b=2")]
    [InlineData("\uFEFF{ \"a\": \"1\" }", "a=1")]
    [InlineData("{\r\n\t\"a\":\r\n\t\"1\"\r\n}\r\n", "a=1")]
    [InlineData("""{ "a\u0062": { "\u003a": "\u0031" } }""", "ab::=1")]
    [InlineData("{}", "")]
    public void Values(string text, string expected) => Assert.Equal(expected, string.Join(' ', JsonSettings.Read(text).Pairs()));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("[ \"a\" ]")]
    [InlineData("{ \"a\": \"1\" ")]
    [InlineData("{ \"a\": \"1\", \"A\": \"2\" }")]
    [InlineData("{ \"a\": \"1\" \"b\": \"2\" }")]
    [InlineData("{ \"a\": \"1\" } { }")]
    [InlineData("{ \"a\": \"{{redis}}\", \"b\": {{port}} }")]
    [InlineData("{ \"a\": \"1\", \"b\": #{port}# }")]
    public void A_broken_file_has_no_values(string text) => Assert.Empty(JsonSettings.Read(text));

    [Theory]
    [InlineData("""{ "Redis": "a" }""", "Redis")]
    [InlineData("""{ "x": { "Redis": [ "a" ] } }""", "Redis")]
    [InlineData("""{ "x": [ { "y": 1 }, "a" ] }""", "x")]
    [InlineData("""{ "x": [ [ "b" ], "a" ] }""", "x")]
    [InlineData("""{ "ConnectionStrings:Redis": "a" }""", "Redis")]
    [InlineData("""{ "Redis:": "a" }""", "Redis:")]
    [InlineData("""{ "R\u0065dis": "a" }""", """R\u0065dis""")]
    [InlineData("""{ "": "a" }""", "")]
    public void The_key_stands_at(string text, string expected)
    {
        var value = JsonSettings.Read(text).Last();
        Assert.Equal("a", value.Value);
        Assert.Equal(expected, value.KeySpan.In(text));
    }

    [Fact]
    public void Each_character_knows_where_it_stands()
    {
        const string Text = """{ "a": "p\u0061ss\\w\"ord=\ud83d\ude00," }""";
        var value = Assert.Single(JsonSettings.Read(Text));
        Assert.Equal("pass\\w\"ord=😀,", value.Value);
        Assert.Equal("""p\u0061ss\\w\"ord=\ud83d\ude00,""", value.Span.In(Text));
        Assert.Equal("""\u0061ss""", value.SpanOf(new TextSpan(1, 3)).In(Text));
        Assert.Equal("""\\""", value.Raw(Text, 4));
        Assert.Equal("""\ud83d""", value.Raw(Text, 11));
        Assert.Equal(value.Span.End, value.SpanOf(new TextSpan(value.Value.Length, 0)).Start);
        Assert.Equal(value.Span.Start, value.SpanOf(new TextSpan(0, 0)).End);
    }

    [Fact]
    public void Without_escapes_no_positions_are_stored()
    {
        const string Text = """{ "a": "cache:6379", "b": 1, "c": true }""";
        var values = JsonSettings.Read(Text);
        Assert.All(values, value => Assert.True(value.Positions.IsDefault));
        Assert.Equal("6379", values[0].SpanOf(new TextSpan(6, 4)).In(Text));
        Assert.Equal(["cache:6379", "1", "true"], values.Select(value => value.Span.In(Text)));
    }

    /// <summary>A million numbers, or a name of a million letters above many values: no program reads its settings from that.</summary>
    [Fact]
    public void A_file_of_data_has_no_values()
    {
        var numbers = string.Join(',', Enumerable.Repeat("0", 2_000_000));
        Assert.Empty(JsonSettings.Read($$"""{ "a": [{{numbers}}] }"""));
        Assert.Empty(JsonSettings.Read($$"""{ "{{new string('a', 1_000_000)}}": [{{numbers[..10_000]}}] }"""));
        Assert.Equal(5_000, JsonSettings.Read($$"""{ "a": [{{numbers[..9_999]}}] }""").Length);
    }
}

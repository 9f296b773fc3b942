using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What Docker puts in the place of variables. <c>SET</c> is <c>value</c>, <c>EMPTY</c> is empty, nothing else is known.</summary>
public sealed class ComposeVariablesTests
{
    [Theory]
    [InlineData("redis:6379", "redis:6379", "redis:6379")]
    [InlineData("$SET", "value", "value")]
    [InlineData("${SET}:6379", "value:6379", "value:6379")]
    [InlineData("$SET-x", "value-x", "value-x")]
    [InlineData("$SETX", "?", "?")]
    [InlineData("a${SET}b${SET}c", "avaluebvaluec", "avaluebvaluec")]
    [InlineData("$OTHER", "?", "?")]
    [InlineData("${OTHER:-default}", "?", "default")]
    [InlineData("${OTHER-default}", "?", "default")]
    [InlineData("${SET:-default}", "value", "value")]
    [InlineData("${EMPTY:-default}", "?", "default")]
    [InlineData("${EMPTY-default}", "", "")]
    [InlineData("${EMPTY}", "", "")]
    [InlineData("${OTHER:-${SET}}", "?", "value")]
    [InlineData("${OTHER:-${ANOTHER:-deep}}", "?", "deep")]
    [InlineData("${SET:?it must be set}", "value", "value")]
    [InlineData("${OTHER?it must be set}", "?", "?")]
    [InlineData("${SET:+other}", "?", "?")]
    [InlineData("$$SET", "$SET", "$SET")]
    [InlineData("$$$SET", "$value", "$value")]
    [InlineData("100$", "100$", "100$")]
    [InlineData("$1", "$1", "$1")]
    [InlineData("${SET", "${SET", "${SET")]
    [InlineData("", "", "")]
    public void A_text(string text, string known, string usual)
    {
        var source = new FileString(text, 10, default);
        Assert.Equal(known, Shown(ComposeVariables.Expand(source, ValueOf, takesDefaults: false)));
        Assert.Equal(usual, Shown(ComposeVariables.Expand(source, ValueOf, takesDefaults: true)));
    }

    [Fact]
    public void Each_character_knows_its_place()
    {
        var text = ComposeVariables.Expand(new FileString("a${SET}:6379", 10, default), ValueOf, takesDefaults: false);
        Assert.Equal(new TextSpan(10, 12), text.Span);
        Assert.Equal(TextSpan.FromBounds(11, 17), text.SpanOf(new TextSpan(1, 5)));
        Assert.Equal(TextSpan.FromBounds(18, 22), text.SpanOf(new TextSpan(7, 4)));
    }

    [Theory]
    [InlineData("${A:-${A:-${A:-")]
    [InlineData("$${{{}}}$")]
    [InlineData("${}")]
    [InlineData("${:-}")]
    [InlineData("$$$$$$$$$")]
    public void Nothing_fails(string text) => Assert.NotNull(ComposeVariables.Expand(new FileString(text, 0, default), ValueOf, takesDefaults: true).Value);

    [Fact]
    public void Deep_defaults()
    {
        var text = string.Concat(Enumerable.Repeat("${A:-", 20_000)) + "x" + new string('}', 20_000);
        Assert.NotNull(ComposeVariables.Expand(new FileString(text, 0, default), ValueOf, takesDefaults: true).Value);
    }

    private static string Shown(FileString text) => text.Value.Replace(ConnectionString.Hole, '?');

    private static string? ValueOf(string name) => name switch
    {
        "SET" => "value",
        "EMPTY" => "",
        _ => null,
    };
}

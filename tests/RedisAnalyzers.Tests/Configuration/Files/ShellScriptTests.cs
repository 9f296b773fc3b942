using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What a shell really makes of such lines is asked in the end-to-end tests.</summary>
public sealed class ShellScriptTests
{
    [Theory]
    [InlineData("redis-server --port 6380", "{[redis-server][--port][6380]}")]
    [InlineData("a b; c", "{[a][b]}{[c]}")]
    [InlineData("a && b || c", "{[a]}{[b]}{[c]}")]
    [InlineData("a | b & c\nd", "{[a]}{[b]}{[c]}{[d]}")]
    [InlineData("a;b;", "{[a]}{[b]}")]
    [InlineData("a # note; b\nc", "{[a]}{[c]}")]
    [InlineData("a#b", "{[a#b]}")]
    [InlineData("a && \n\n b\n", "{[a]}{[b]}")]
    [InlineData("a \\", "{[a][\\]}")]
    [InlineData("a \\\n  b", "{[a][b]}")]
    [InlineData("a\\\nb", "{[ab]}")]
    [InlineData("a 'b c' \"d e\" f'g'\"h\"", "{[a][b c][d e][fgh]}")]
    [InlineData("a '' \"\"", "{[a][][]}")]
    [InlineData("a 'b\\n\"$c'", "{[a][b\\n\"$c]}")]
    [InlineData("a \"b\\\"c\\\\d\\$e\\`f\\g\"", "{[a][b\"c\\d$e`f\\g]}")]
    [InlineData("a \\$b \\\"c \\ d", "{[a][$b][\"c][ d]}")]
    [InlineData("a $B \"$C\" ${D}e f$1 $@ $$ $", "{[a][□][□][□e][f□][□][□][$]}")]
    [InlineData("a ${B:-\"c d\"} ${E:-${F}}g", "{[a][□][□g]}")]
    [InlineData("a $(cat x | y) \"$(cat \"x y\" ')')\" `b c`d", "{[a][□][□][□d]}")]
    [InlineData("a $((1 + 2)) b", "{[a][□][b]}")]
    [InlineData("a > b 2>&1 < c >>d 3>| e", "{[a]>[b][1][c][d][e]}")]
    [InlineData("a 2 > b", "{[a][2]>[b]}")]
    [InlineData("a b2>c", "{[a][b2]>[c]}")]
    [InlineData("a &> b", "{[a]>[b]}")]
    [InlineData("A=b C=$D e", "{[A=b][C=□][e]}")]
    [InlineData("> a", "{>[a]}")]
    [InlineData("a*b ~c {d,e} f=g", "{[a*b][~c][{d,e}][f=g]}")]
    [InlineData("a □ \"□\"", "{[a][□][□]}")]
    [InlineData("", "")]
    public void Commands(string text, string expected) => Assert.Equal(expected, ShellScript.Read(Written.Text(text)).Show());

    [Theory]
    [InlineData("a 'b")]
    [InlineData("a \"b")]
    [InlineData("a \"b\\\"")]
    [InlineData("a `b")]
    [InlineData("a ${b")]
    [InlineData("a $(b")]
    [InlineData("a $(b ')'")]
    [InlineData("if a; then b; fi")]
    [InlineData("a; while b; do c; done")]
    [InlineData("a && { b; }")]
    [InlineData("! a")]
    [InlineData("(a)")]
    [InlineData("f() a")]
    [InlineData("a <<E\nb\nE")]
    [InlineData("a <<< b")]
    [InlineData("a <(b)")]
    [InlineData("a > ")]
    [InlineData("a > ; b")]
    [InlineData("a ;; b")]
    [InlineData("; a")]
    [InlineData("a\n; b")]
    [InlineData("a && | b")]
    [InlineData("a $'b'")]
    [InlineData("a $\"b\"")]
    public void Not_understood(string text) => Assert.True(ShellScript.Read(Written.Text(text)).IsDefault);

    [Fact]
    public void Each_word_knows_where_it_stands()
    {
        const string Text = "exec redis-server --requirepass \"x$(cat \"/run/x\")\\\"y\" 'z'";
        var words = Assert.Single(ShellScript.Read(Written.Text(Text))).Words;
        Assert.Equal(["exec", "redis-server", "--requirepass", "x$(cat \"/run/x\")\\\"y", "z"], words.Select(word => word.Span.In(Text)));
        Assert.Equal(["x", "$(cat \"/run/x\")", "\\\"", "y"], Enumerable.Range(0, 4).Select(index => words[3].Raw(Text, index)));
    }
}

using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What servers really make of such texts is asked in the end-to-end tests.</summary>
public sealed class RedisConfTests
{
    [Theory]
    [InlineData("port 6379", "port[6379]")]
    [InlineData("bind 127.0.0.1 -::1\nport 6380\n", "bind[127.0.0.1][-::1] port[6380]")]
    [InlineData("port 6379\r\nbind *\r\n\r\n", "port[6379] bind[*]")]
    [InlineData("\tProtected-Mode\t \tno  ", "protected-mode[no]")]
    [InlineData("# note \"\n  # it's a note\nport 1", "port[1]")]
    [InlineData("port 6379 # no note", "port[6379][#][no][note]")]
    [InlineData("requirepass a#b", "requirepass[a#b]")]
    [InlineData("requirepass \"\"", "requirepass[]")]
    [InlineData("save ''", "save[]")]
    [InlineData("save", "save")]
    [InlineData("requirepass \"a b\" ", "requirepass[a b]")]
    [InlineData("requirepass 'a \"b'", "requirepass[a \"b]")]
    [InlineData("requirepass a\"b c\"", "requirepass[ab c]")]
    [InlineData("requirepass a'b c' d", "requirepass[ab c][d]")]
    [InlineData("requirepass \"it's\"", "requirepass[it's]")]
    [InlineData("\"port\" 1", "port[1]")]
    [InlineData("port 1\nport 2", "port[1] port[2]")]
    [InlineData("user default on >pw ~* +@all", "user[default][on][>pw][~*][+@all]")]
    [InlineData("a b\rc", "a[b][c]")]
    [InlineData("a b\vc", "a[b\vc]")]
    [InlineData("a \vb", "a[b]")]
    [InlineData("a \"b\"\vc", "a[b][c]")]
    [InlineData("requirepass pä$$wörd", "requirepass[pä$$wörd]")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("# only a note", "")]
    public void Directives(string text, string expected) => Assert.Equal(expected, RedisConf.Read(text).Show());

    [Theory]
    [InlineData("""a "\n\r\t\b\a" """, "\n\r\t\b\a")]
    [InlineData("""a "\"\\\'\q" """, "\"\\'q")]
    [InlineData("""a "\x41\x7a\xZZ\x4" """, "AzxZZx4")]
    [InlineData("""a "\xc3\xa9\xE2\x82\xAC" """, "é€")]
    [InlineData("""a "\xf0\x9f\x98\x80" """, "😀")]
    [InlineData("""a "\xc3" """, "\uFFFD")]
    [InlineData("""a "\xc3\x41\xa9x" """, "\uFFFDA\uFFFDx")]
    [InlineData("""a "\xe2\x82" """, "\uFFFD\uFFFD")]
    [InlineData("""a "\xed\xa0\x80" """, "\uFFFD\uFFFD\uFFFD")]
    [InlineData("""a '\n\x41\"\\x' """, "\\n\\x41\\\"\\\\x")]
    [InlineData("""a 'it\'s' """, "it's")]
    [InlineData("""a \n\"" """, "\\n\\")]
    public void Escapes(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Assert.Single(RedisConf.Read(text)).Arguments).Value);

    [Theory]
    [InlineData("requirepass \"a")]
    [InlineData("requirepass 'a")]
    [InlineData("requirepass a\"")]
    [InlineData("requirepass it's")]
    [InlineData("requirepass \"a\"b")]
    [InlineData("requirepass 'a'b")]
    [InlineData("requirepass 'a''b'")]
    [InlineData("requirepass \"a\\\"")]
    [InlineData("requirepass 'a\\'")]
    [InlineData("requirepass 'a\\\\'")]
    [InlineData("requirepass \"a\nb\"")]
    [InlineData("port 1\0")]
    [InlineData("\uFEFFport 1")]
    public void A_line_that_no_server_takes_breaks_the_file(string line)
    {
        Assert.True(RedisConf.Read(line).IsDefault);
        Assert.Equal(line[0] == '\uFEFF', !RedisConf.Read("port 1\n" + line).IsDefault);
        Assert.True(RedisConf.Read(line + "\r\nport 1").IsDefault);
    }

    [Fact]
    public void Each_text_knows_where_it_stands()
    {
        const string Text = "# note\r\n  RequirePass \"p\\\"w\\xc3\\xa9 \\x41\" ''  x\r\nbind a\"b\"";
        var directives = RedisConf.Read(Text);
        Assert.Equal(["RequirePass", "bind"], directives.Select(directive => directive.NameSpan.In(Text)));
        var arguments = directives[0].Arguments;
        Assert.Equal(["p\\\"w\\xc3\\xa9 \\x41", "", "x"], arguments.Select(argument => argument.Span.In(Text)));
        Assert.Equal("p\"wé A", arguments[0].Value);
        Assert.Equal(["p", "\\\"", "w", "\\xc3\\xa9", " ", "\\x41"], Enumerable.Range(0, 6).Select(index => arguments[0].Raw(Text, index)));
        Assert.Equal(Text.IndexOf("''", StringComparison.Ordinal) + 1, arguments[1].Start);
        Assert.Equal("\"b", directives[1].Arguments[0].Span.In(Text)[1..]);
    }

    [Fact]
    public void Positions_are_stored_only_where_they_are_needed()
    {
        var arguments = Assert.Single(RedisConf.Read("a b \"c d\" 'e' \"\" \"f\\x41\"")).Arguments;
        Assert.Equal([true, true, true, true, false], arguments.Select(argument => argument.Positions.IsDefault));
    }

    [Fact]
    public void A_character_of_two_units_stands_at_one_place()
    {
        const string Text = "a \"x\\xf0\\x9f\\x98\\x80y\"";
        var value = Assert.Single(Assert.Single(RedisConf.Read(Text)).Arguments);
        Assert.Equal("\\xf0\\x9f\\x98\\x80", value.SpanOf(new TextSpan(1, 2)).In(Text));
        Assert.Equal("\\xf0\\x9f\\x98\\x80", value.SpanOf(new TextSpan(1, 1)).In(Text));
        Assert.Equal("y", value.SpanOf(new TextSpan(3, 1)).In(Text));
    }

    [Theory]
    [InlineData("include /etc/redis/*.conf", true)]
    [InlineData("INCLUDE x", true)]
    [InlineData("included x", false)]
    [InlineData("loadmodule x", false)]
    public void Others_are_hidden_by(string text, bool expected) => Assert.Equal(expected, Assert.Single(RedisConf.Read(text)).HidesOthers);
}

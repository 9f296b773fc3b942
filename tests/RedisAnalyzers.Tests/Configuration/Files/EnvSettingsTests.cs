using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class EnvSettingsTests
{
    [Theory]
    [InlineData("REDIS_URL=redis://cache:6379", "REDIS_URL=redis://cache:6379")]
    [InlineData("export A=1\nexport\tB=2", "A=1|B=2")]
    [InlineData("export=1\nexport =2\nexported=3", "export=1|export=2|exported=3")]
    [InlineData("# note\n\n   \n\t# more\nA=1\n#B=2", "A=1")]
    [InlineData("A=1\r\nB=2\rC=3\r\n\r\n", "A=1|B=2|C=3")]
    [InlineData("\uFEFFA=1", "A=1")]
    [InlineData("  A  =  b c  ", "A=b c")]
    [InlineData("A=b # note", "A=b")]
    [InlineData("A=b\t#note", "A=b")]
    [InlineData("A=b#c", "A=b#c")]
    [InlineData("A=#c", "A=#c")]
    [InlineData("A= #c", "A=")]
    [InlineData("A=", "A=")]
    [InlineData("A=  \nB=", "A=|B=")]
    [InlineData("A=b=c,ssl=true", "A=b=c,ssl=true")]
    [InlineData("A='b # c' # note", "A=b # c")]
    [InlineData("A='b\\n\"c'", "A=b\\n\"c")]
    [InlineData("A=\"b # c\"#note", "A=b # c")]
    [InlineData("""A="b\"c\\d\te\$f\`g\'h" """, "A=b\"c\\d\te$f`g'h")]
    [InlineData("""A="b\nc\rd" """, "A=b\nc\rd")]
    [InlineData("""A="b\dc" """, "A=b\\dc")]
    [InlineData("A=\"b\nc\"\nB=1", "A=b\nc|B=1")]
    [InlineData("A='b\r\nc\rd'\r\nB=1", "A=b\nc\nd|B=1")]
    [InlineData("A=\"\"\nB=''", "A=|B=")]
    [InlineData("A=it's", "A=it's")]
    [InlineData("A=b\"c\"", "A=b\"c\"")]
    [InlineData("A=b\\nc", "A=b\\nc")]
    [InlineData("A=${HOST}:$PORT\nB=\"${HOST:-x}\"\nC='$D'", "A=${HOST}:$PORT|B=${HOST:-x}|C=$D")]
    [InlineData("ConnectionStrings__Redis=a\nA___B=b\n__C=c\nD__=d", "ConnectionStrings:Redis=a|A:_B=b|:C=c|D:=d")]
    [InlineData("Redis:Host=a\napp.redis-host=b", "Redis:Host=a|app.redis-host=b")]
    [InlineData("A=1\nA=2", "A=1|A=2")]
    [InlineData("", "")]
    [InlineData("# only a note", "")]
    public void Values(string text, string expected) => Assert.Equal(expected, string.Join('|', EnvSettings.Read(text).Pairs()));

    [Theory]
    [InlineData("B")]
    [InlineData("export B")]
    [InlineData("=1")]
    [InlineData("2B=1")]
    [InlineData("B: 1")]
    [InlineData("B C=1")]
    [InlineData("B+=1")]
    [InlineData("'B'=1")]
    [InlineData("export 'B'=1")]
    [InlineData("$B=1")]
    [InlineData("B='1")]
    [InlineData("B=\"1")]
    [InlineData("B=\"1\\\"")]
    [InlineData("B=\"1\\")]
    [InlineData("B='1' 2")]
    [InlineData("B=\"1\"2")]
    [InlineData("B=`1`")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("if [ -f x ]; then")]
    [InlineData("\u00a0B=1")]
    public void A_line_that_is_not_understood_silences_the_file(string line)
    {
        Assert.Empty(EnvSettings.Read(line));
        Assert.Empty(EnvSettings.Read("A=1\n" + line));
        Assert.Empty(EnvSettings.Read(line + "\r\nA=1"));
    }

    [Theory]
    [InlineData("REDIS_URL=a", "REDIS_URL")]
    [InlineData("export ConnectionStrings__Redis = a", "Redis")]
    [InlineData("A__B___C=a", "_C")]
    [InlineData("A:B=a", "B")]
    [InlineData("D__=a", "D__")]
    public void The_key_stands_at(string text, string expected) => Assert.Equal(expected, Assert.Single(EnvSettings.Read(text)).KeySpan.In(text));

    [Theory]
    [InlineData("A= b c # d", "b c")]
    [InlineData("A = 'b c' # d", "b c")]
    [InlineData("A=\"b\\\"c\"", "b\\\"c")]
    [InlineData("A='b\r\nc'", "b\r\nc")]
    [InlineData("A=  # d", "")]
    public void The_value_stands_at(string text, string expected) => Assert.Equal(expected, Assert.Single(EnvSettings.Read(text)).Span.In(text));

    [Fact]
    public void An_empty_value_stands_after_the_equals_sign()
    {
        Assert.Equal(2, Assert.Single(EnvSettings.Read("A=  ")).Start);
        Assert.Equal(3, Assert.Single(EnvSettings.Read("A=''")).Start);
    }

    [Fact]
    public void Each_character_knows_where_it_stands()
    {
        const string Text = "A=\"p\\\"w\\d\\\\\r\n,\"";
        var value = Assert.Single(EnvSettings.Read(Text));
        Assert.Equal("p\"w\\d\\\n,", value.Value);
        Assert.Equal(["p", "\\\"", "w", "\\", "d", "\\\\", "\r\n", ","], Enumerable.Range(0, value.Value.Length).Select(index => value.Raw(Text, index)));
        Assert.Equal("\\\"w", value.SpanOf(new TextSpan(1, 2)).In(Text));
    }

    /// <summary>Lines are put together from pieces of which it is known what they mean, where they stand, and that they do not disturb each other.</summary>
    [Fact]
    public void Agrees_on_generated_files()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var file = EnvFile.Next(random);
            var values = EnvSettings.Read(file.Text);
            Assert.Equal(file.Expected, values.Pairs());
            Assert.All(values.Zip(file.Pieces), pair =>
                Assert.Equal(pair.Second, Enumerable.Range(0, pair.First.Value.Length).Select(index => pair.First.Raw(file.Text, index))));
        }
    }
}

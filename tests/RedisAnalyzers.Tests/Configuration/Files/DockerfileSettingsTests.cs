using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class DockerfileSettingsTests
{
    [Theory]
    [InlineData("ENV A=b", "A=b")]
    [InlineData("env A=b C=d\nENV E=f", "A=b|C=d|E=f")]
    [InlineData("ENV A b c ", "A=b c")]
    [InlineData("ENV\tA\tb", "A=b")]
    [InlineData("ENV A b=c", "A=b=c")]
    [InlineData("ENV A=b=c", "A=b=c")]
    [InlineData("ENV A=\"b c\" C='d e' E=f\\ g", "A=b c|C=d e|E=f g")]
    [InlineData("ENV A=b\"c d\"e'f g'", "A=bc def g")]
    [InlineData("ENV A \"b\" c", "A=b c")]
    [InlineData("ENV A=\"b\\\"c\\\\d\\e\" F='g\\h'", "A=b\"c\\d\\e|F=g\\h")]
    [InlineData("ENV A=\\\"b", "A=\"b")]
    [InlineData("ENV A= B=\"\" C=''", "A=|B=|C=")]
    [InlineData("ENV A=$B C=\"${D:-e f}\" G=${H:-\"i\"} J='$K' L=\\$M", "A=$B|C=${D:-e f}|G=${H:-\"i\"}|J=$K|L=$M")]
    [InlineData("ENV A=b#c", "A=b#c")]
    [InlineData("ENV A=b \\\n    C=d \\\n  # note\n\n    E=f", "A=b|C=d|E=f")]
    [InlineData("ENV A=b \\  \r\n    C=d\r\n", "A=b|C=d")]
    [InlineData("ENV A=b\\\nc", "A=bc")]
    [InlineData("ENV A=b\\\\", "A=b\\")]
    [InlineData("ENV A=b \\", "A=b")]
    [InlineData("ENV ConnectionStrings__Redis=a\nENV A___B=b C__=c", "ConnectionStrings:Redis=a|A:_B=b|C:=c")]
    [InlineData("ENV A=1\nENV A=2", "A=1|A=2")]
    [InlineData("ARG A=b\nENV C=$A", "C=$A")]
    [InlineData("# note\n#escape=`\nENV A=b\\", "A=b")]
    [InlineData("RUN echo \\\n  ENV A=b\nENV C=d", "C=d")]
    [InlineData("RUN <<E\nENV A=b\nE\nENV C=d", "C=d")]
    [InlineData("RUN cat <<-'E' > /x\n\tENV A=b\n\tE\nENV C=d", "C=d")]
    [InlineData("RUN cat << E1 && cat <<\"E2\"\nENV A=b\nE1\nE2\nENV C=d", "C=d")]
    [InlineData("RUN [\"cat\", \"<<E\"]\nENV C=d", "C=d")]
    [InlineData("RUN echo \"<<E\" x<<E\nENV C=d", "C=d")]
    [InlineData("RUN cat <<< E\nENV C=d", "C=d")]
    [InlineData("ONBUILD RUN <<E\nENV A=b\nE\nENV C=d", "C=d")]
    [InlineData("LABEL A=<<E\nENV C=d", "C=d")]
    [InlineData("ONBUILD ENV A=b\nENV C=d", "C=d")]
    [InlineData("  ENV A=b\n\t# note\n ENV C=d", "A=b|C=d")]
    public void Values(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', DockerfileSettings.Read("FROM a\n" + text).Pairs()));

    [Theory]
    [InlineData("# escape=`\nFROM a\nENV A=b `\n C=d\\e F=\"g`\"h\" I=j` k", "A=b|C=d\\e|F=g\"h|I=j k")]
    [InlineData("# syntax=docker/dockerfile:1\n#  Escape = ` \nFROM a\nENV A=b`\nc", "A=bc")]
    [InlineData("\uFEFF# escape=`\r\nFROM a\r\nENV A=b`\r\nc\r\n", "A=bc")]
    [InlineData("# note\n# escape=`\nFROM a\nENV A=b\\\nc", "A=bc")]
    [InlineData("\n# escape=`\nFROM a\nENV A=b\\\nc", "A=bc")]
    public void Lines_are_continued_by(string text, string expected) => Assert.Equal(expected, string.Join('|', DockerfileSettings.Read(text).Pairs()));

    [Fact]
    public void Only_the_last_stage_counts()
    {
        Assert.Equal(["B=2"], DockerfileSettings.Read("FROM a\nENV A=1\nFROM b\nENV B=2").Pairs());
        Assert.Equal(["A=1", "B=2"], DockerfileSettings.Read("FROM a AS x\nENV A=1\nFROM x\nENV B=2").Pairs());
        Assert.Empty(DockerfileSettings.Read("FROM a\nENV A=1\nFROM b"));
        Assert.Empty(DockerfileSettings.Read("FROM a\nENV A=1\nBUILD b"));
    }

    [Theory]
    [InlineData("ENV ConnectionStrings__Redis=a", "Redis", "a")]
    [InlineData("ENV A:B a b ", "B", "a b")]
    [InlineData("ENV A=\"b c\" ", "A", "b c")]
    [InlineData("ENV A='' ", "A", "")]
    [InlineData("ENV A=b\\\"c ", "A", "b\\\"c")]
    [InlineData("ENV \\\n A=x\\\ny", "A", "x\\\ny")]
    public void The_key_and_the_value_stand_at(string text, string key, string value)
    {
        text = "FROM x\n" + text;
        var read = Assert.Single(DockerfileSettings.Read(text));
        Assert.Equal((key, value), (read.KeySpan.In(text), read.Span.In(text)));
    }

    [Fact]
    public void Each_character_knows_where_it_stands()
    {
        const string Text = "FROM x\nENV A=\"p\\\"w\\\n${D}\"'e'";
        var value = Assert.Single(DockerfileSettings.Read(Text));
        Assert.Equal("p\"w${D}e", value.Value);
        Assert.Equal(["p", "\\\"", "w\\\n", "$", "{", "D", "}\"'", "e"], Enumerable.Range(0, value.Value.Length).Select(index => value.Raw(Text, index)));
    }
}

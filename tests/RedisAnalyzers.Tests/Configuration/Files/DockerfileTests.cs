using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class DockerfileTests
{
    [Theory]
    [InlineData("FROM redis:7", "redis:7")]
    [InlineData("from --platform=$BUILDPLATFORM redis:7 as cache", "redis:7")]
    [InlineData("ARG TAG=7\nFROM redis:${TAG}", "redis:${TAG}")]
    [InlineData("FROM sdk AS build\nFROM redis", "redis")]
    [InlineData("FROM redis AS base\nFROM Base AS final\nFROM final", "redis")]
    [InlineData("FROM redis AS base\nFROM base2", "base2")]
    public void The_last_stage_is_made_from(string text, string expected) => Assert.Equal(expected, Dockerfile.Read(text)!.Last.Image.Value);

    [Theory]
    [InlineData("")]
    [InlineData("# note")]
    [InlineData("ARG A=b")]
    [InlineData("RUN ls\nFROM a")]
    [InlineData("FROM")]
    [InlineData("FROM a b")]
    [InlineData("FROM a AS")]
    [InlineData("FROM a\nBUILD b")]
    [InlineData("FROM a\nname: b")]
    [InlineData("FROM a\nENV")]
    [InlineData("FROM a\nENV A")]
    [InlineData("FROM a\nENV A=b C")]
    [InlineData("FROM a\nENV =b")]
    [InlineData("FROM a\nENV A=\"b")]
    [InlineData("FROM a\nENV A='b")]
    [InlineData("FROM a\nENV A=${b")]
    [InlineData("FROM a\nENV --x A=b")]
    [InlineData("FROM a\nCOPY b")]
    [InlineData("FROM a\nWORKDIR")]
    [InlineData("FROM a\nSHELL x")]
    [InlineData("FROM a\nRUN <<E\nb")]
    [InlineData("# escape=x\nFROM a")]
    [InlineData("# escape=`\n# escape=`\nFROM a")]
    public void Broken(string text) => Assert.Null(Dockerfile.Read(text));

    [Theory]
    [InlineData("CMD [\"redis-server\", \"--port\", \"6380\"]", "", "[redis-server][--port][6380]")]
    [InlineData("CMD redis-server --port 6380", "", "[/bin/sh][-c][redis-server --port 6380]")]
    [InlineData("CMD [redis-server]", "", "[/bin/sh][-c][[redis-server]]")]
    [InlineData("CMD [\"a\\\"b\\u0041\\n\" ]  ", "", "[a\"bA\n]")]
    [InlineData("CMD []", "", "")]
    [InlineData("CMD", "", "")]
    [InlineData("CMD a\nCMD [\"b\"]", "", "[b]")]
    [InlineData("SHELL [\"/bin/bash\", \"-ec\"]\nCMD a b", "", "[/bin/bash][-ec][a b]")]
    [InlineData("ENTRYPOINT [\"redis-server\"]\nCMD [\"/x.conf\"]", "[redis-server]", "[/x.conf]")]
    [InlineData("CMD [\"/x.conf\"]\nENTRYPOINT [\"redis-server\"]", "[redis-server]", "[/x.conf]")]
    [InlineData("ENTRYPOINT exec redis-server", "[/bin/sh][-c][exec redis-server]", "")]
    [InlineData("CMD redis-server \\\n  --port 1 \\\n# note\n\n  --bind *", "", "[/bin/sh][-c][redis-server   --port 1   --bind *]")]
    [InlineData("HEALTHCHECK CMD redis-cli ping\nCMD [\"a\"]", "", "[a]")]
    [InlineData("ONBUILD CMD x\nCMD [\"a\"]", "", "[a]")]
    public void What_a_container_starts(string text, string entryPoint, string command)
    {
        var stage = Dockerfile.Read("FROM redis\n" + text)!.Last;
        Assert.Equal(entryPoint.Length == 0, stage.EntryPoint.IsDefault);
        Assert.Equal((entryPoint.Length == 0 ? "broken" : entryPoint, command), (stage.EntryPoint.Show(), stage.Command.Show()));
    }

    [Fact]
    public void A_stage_inherits_what_it_does_not_set_itself()
    {
        const string Base = "FROM redis AS base\nENTRYPOINT [\"e\"]\nCMD [\"c\"]\nSHELL [\"s\"]\nENV A=1\nCOPY x /x\n";
        string Read(string rest)
        {
            var stage = Dockerfile.Read(Base + rest)!.Last;
            var copies = string.Join(',', stage.Copies.Select(copy => copy.Source.Value));
            return $"{stage.EntryPoint.Show()} {stage.Command.Show()} {string.Join(',', stage.Variables.Pairs())} {copies}";
        }

        Assert.Equal("[e] [c] A=1 x", Read("FROM base"));
        Assert.Equal("[e] [s][d] A=1,A=2,B=3 x,y", Read("FROM base\nCMD d\nENV A=2\nENV B=3\nCOPY y /y"));
        Assert.Equal("[f]  A=1 x", Read("FROM base\nENTRYPOINT [\"f\"]"));
        Assert.Equal("[f] [d] A=1 x", Read("FROM base\nENTRYPOINT [\"f\"]\nCMD [\"d\"]"));
        Assert.Equal("[f]  A=1 x", Read("FROM base AS next\nENTRYPOINT [\"f\"]\nFROM next"));
        Assert.Equal("broken broken  ", Read("FROM other"));
        Assert.Equal("base redis", $"base {Dockerfile.Read(Base + "FROM other")!.Named("BASE")!.Image.Value}");
        Assert.Null(Dockerfile.Read(Base)!.Named("other"));
    }

    [Theory]
    [InlineData("COPY redis.conf /etc/redis.conf", "redis.conf>/etc/redis.conf")]
    [InlineData("ADD redis.conf /etc/", "redis.conf>/etc/")]
    [InlineData("COPY --chown=redis:redis --chmod=644 a b /c/", "a>/c/ b>/c/")]
    [InlineData("COPY [\"a b\", \"/c d\"]", "a b>/c d")]
    [InlineData("COPY \"a\" '/b'", "a>/b")]
    [InlineData("COPY $A /b/${C}", "$A>/b/${C}")]
    [InlineData("COPY --from=build /a /b", "(/a>/b)")]
    [InlineData("WORKDIR /app\nCOPY a .", "a>/app:.")]
    [InlineData("WORKDIR /app\nWORKDIR conf\nCOPY a b", "a>/app/conf:b")]
    [InlineData("WORKDIR app\nCOPY a b", "a>b")]
    [InlineData("COPY <<E /etc/redis.conf\nrequirepass x\nENV A=b\nE\nCOPY a b", "a>b")]
    [InlineData("ADD https://x/y /z", "https://x/y>/z")]
    public void Copies(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Dockerfile.Read("FROM redis\n" + text)!.Last.Copies.Select(Show)));

    [Fact]
    public void Its_words_are_a_command_line()
    {
        const string Text = "FROM redis:7\r\nCMD redis-server --requirepass \\\r\n    \"$PW\" \\\r\n    --port 6380\r\n";
        var read = ServerArguments.Read(Dockerfile.Read(Text)!.Last.Command, ServerProgram.Redis);
        Assert.Equal("requirepass[□] port[6380]", read.Directives.Show());
        Assert.Equal("6380", read.Directives[1].Arguments[0].Span.In(Text));
        Assert.Equal("$PW", read.Directives[0].Arguments[0].Span.In(Text).Trim('"'));
    }

    private static string Show(DockerfileCopy copy)
    {
        var shown = $"{copy.Source.Value}>{(copy.Folder is { } folder ? folder + ":" : "")}{copy.Target.Value}";
        return copy.IsOfContext ? shown : $"({shown})";
    }
}

using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The rule in settings files.</summary>
public sealed class Redis1005FileTests : VerbTest<Redis1005InvalidOptionValue>
{
    [Theory]
    [InlineData("redis:6379,abortConnect=[|never|]")]
    [InlineData("redis:6379,connectTimeout=[|5s|]")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("redis:6379,abortConnect=false")]
    [InlineData("redis:6379,abortConnect=${ABORT}")]
    [InlineData("redis:6379,connectTimeout=#{Timeout}#")]
    [InlineData("redis:6379,connectTimeout=%TIMEOUT%")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData(".env", "REDIS=\"redis:6379,ssl=[|maybe|]\"\r\n")]
    [InlineData("web.config", "<configuration><appSettings><add key=\"Redis\" value=\"redis:6379,ssl=[|&quot;true&quot;|]\" /></appSettings></configuration>")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379,acks=never\" }")]
    [InlineData("appsettings.json", "{ \"Cache\": \"redis:6379,ssl=on\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379,ssl=on\", }}")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The rule in settings files.</summary>
public sealed class Redis1007FileTests : VerbTest<Redis1007OptionWithoutEffect>
{
    [Theory]
    [InlineData("redis:6379,[|responseTimeout=1000|]")]
    [InlineData("redis:6379,[|sslHost=redis|]")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("redis:6379,connectTimeout=5000")]
    [InlineData("redis:6379,ssl=true,sslHost=redis")]
    [InlineData("redis:6379,ssl=${SSL},sslHost=redis")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379,[|writeBuffer\\u003d4096|]\" }")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Cache\": \"redis:6379,responseTimeout=1000\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": { \"ResponseTimeout\": 1000 } }")]
    [InlineData(".env", "RESPONSE_TIMEOUT=1000\n")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

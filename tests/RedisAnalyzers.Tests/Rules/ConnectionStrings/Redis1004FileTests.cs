using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The rule in settings files.</summary>
public sealed class Redis1004FileTests : VerbTest<Redis1004MalformedEndpoint>
{
    [Theory]
    [InlineData("redis:6379,[|ssl|]")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("redis:6379,redis-2")]
    [InlineData("redis:6379,${MORE}")]
    [InlineData("${REDIS}")]
    [InlineData("redis:${REDIS_PORT}")]
    [InlineData("")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379,[|\\u0073sl|],abortConnect=false\" }")]
    [InlineData("appsettings.Development.json", "{ \"Redis\": \"localhost:6379,[|ssl|]\" }")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"not an address at all\" }")]
    [InlineData("appsettings.json", "{ \"Cache\": \"redis:6379,ssl\" }")]
    [InlineData("appsettings.json", "{ \"RedisPrefix\": \"shop:\" }")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>The rule in settings files.</summary>
public sealed class Redis3004FileTests : VerbTest<Redis3004UnencryptedConnection>
{
    [Theory]
    [InlineData("[|redis.contoso.com|]:6379,password=${REDIS_PASSWORD}")]
    [InlineData("[|94.191.83.150|]:6379")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("redis.contoso.com:6379,ssl=true,password=${REDIS_PASSWORD}")]
    [InlineData("redis.contoso.com:6379,ssl=${SSL},password=x1")]
    [InlineData("redis:6379,password=${REDIS_PASSWORD}")]
    [InlineData("10.1.2.3:6379")]
    [InlineData("redis.contoso.com:6379")]
    [InlineData("redis.example.com:6379,password=${REDIS_PASSWORD}")]
    [InlineData("${HOST}:6379,password=${REDIS_PASSWORD}")]
    [InlineData("redis.contoso.com:6379,password=x1,${MORE}")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.Production.json", "{ \"Redis\": \"[|redis.contoso.com|]:6379,password=correct-horse-7\" }")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.Development.json", "{ \"Redis\": \"redis.contoso.com:6379,password=${REDIS_PASSWORD}\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": { \"Host\": \"redis.contoso.com\", \"Password\": \"${X}\", \"Ssl\": true } }")]
    [InlineData(".env", "REDIS_URL=rediss://:${REDIS_PASSWORD}@redis.contoso.com:6380\n")]
    [InlineData(".env", "REDIS_URL=redis://:${REDIS_PASSWORD}@redis.contoso.com:6379\n")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

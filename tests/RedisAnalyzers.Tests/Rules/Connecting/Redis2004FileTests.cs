using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The rule in settings files.</summary>
public sealed class Redis2004FileTests : VerbTest<Redis2004SentinelMisconfigured>
{
    [Theory]
    [InlineData("[|sentinel-1:26379|],sentinel-2:26379")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("sentinel-1:26379,sentinel-2:26379,serviceName=main")]
    [InlineData("sentinel-1:26379,serviceName=${SERVICE}")]
    [InlineData("redis:6379")]
    [InlineData("localhost:26379")]
    [InlineData("${SENTINEL}:26379,${MORE}")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.json", "{ \"Cache\": \"sentinel-1:26379,sentinel-2:26379\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": { \"Host\": \"sentinel\", \"Port\": 26379, \"ServiceName\": \"main\" } }")]
    [InlineData("appsettings.json", "{ \"Redis\": { \"Sentinels\": [ \"sentinel-1:26379\", \"sentinel-2:26379\" ], \"ServiceName\": \"main\" } }")]
    [InlineData(".env", "REDIS_URL=redis+sentinel://sentinel:26379/main\n")]
    [InlineData(".env", "REDIS_SENTINELS=sentinel-1:26379,sentinel-2:26379\nREDIS_SERVICE_NAME=main\n")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The rule in settings files.</summary>
public sealed class Redis2003FileTests : VerbTest<Redis2003TlsPortMismatch>
{
    [Theory]
    [InlineData("shop.redis.cache.windows.net:6380,ssl=[|false|]")]
    [InlineData("[|shop.redis.cache.windows.net:6379|],ssl=true")]
    [InlineData("[|eu1-shop.upstash.io|]:33079")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("shop.redis.cache.windows.net:6380,ssl=true")]
    [InlineData("shop.redis.cache.windows.net:6380,ssl=${SSL}")]
    [InlineData("shop.redis.cache.windows.net:${PORT},ssl=true")]
    [InlineData("redis:6379")]
    [InlineData("${HOST}:6380")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.Production.json", "{ \"Redis\": \"shop.redis.cache.windows.net\\u003a6380,ssl\\u003d[|fals\\u0065|]\" }")]
    [InlineData("web.config",
        "<configuration><appSettings><add key=\"Redis\" value=\"[|shop.redis.cache.windows.net:6379|],ssl=true\" /></appSettings></configuration>")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Cache\": \"shop.redis.cache.windows.net:6380,ssl=false\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": { \"Host\": \"eu1-shop.upstash.io\", \"Port\": 33079 } }")]
    [InlineData(".env", "REDIS_HOST=shop.redis.cache.windows.net\nREDIS_PORT=6380\n")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

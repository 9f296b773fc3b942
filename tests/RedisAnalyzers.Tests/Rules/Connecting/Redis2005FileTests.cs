using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The rule in settings files.</summary>
public sealed class Redis2005FileTests : VerbTest<Redis2005BindAddressAsEndpoint>
{
    [Theory]
    [InlineData("[|0.0.0.0|]:6379")]
    [InlineData("redis:6379,[|[::]|]:6379")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("127.0.0.1:6379")]
    [InlineData("redis:6379,name=0.0.0.0")]
    [InlineData("${HOST}:6379")]
    [InlineData("http://0.0.0.0:8080")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.Development.json", "{ \"Redis\": \"[|0.0.0.0|]:6379\" }")]
    [InlineData(".env", "REDIS_HOST=[|0.0.0.0|]\n")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Urls\": \"http://0.0.0.0:8080\" }")]
    [InlineData("appsettings.json", "{ \"Kafka\": \"0.0.0.0:9092\" }")]
    [InlineData("appsettings.json", "{ \"RedisBindPrefix\": \"0.0.0.0\" }")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

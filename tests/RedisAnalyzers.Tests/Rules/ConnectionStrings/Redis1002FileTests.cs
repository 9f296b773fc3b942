using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The rule in settings files.</summary>
public sealed class Redis1002FileTests : VerbTest<Redis1002UnknownOption>
{
    [Theory]
    [InlineData("redis:6379,[|conectTimeout|]=5000")]
    [InlineData("redis:6379,abortConnect=false,[|passwort|]=${REDIS_PASSWORD}")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("redis:6379,connectTimeout=5000")]
    [InlineData("redis:6379,${OPTION}=1")]
    [InlineData("redis:6379,$CONFIG=")]
    [InlineData("redis:6379,password=a=b")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.Development.json", "{ \"Redis\": \"localhost:6379,[|conectTimeout|]=5000\" }")]
    [InlineData(".env", "REDIS=\"redis:6379,[|conectTimeout|]=5000\"\n")]
    [InlineData("web.config",
        "<configuration><appSettings><add key=\"Redis\" value=\"redis:6379,name=a&amp;b,[|conectTimeout|]=5000\" /></appSettings></configuration>")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379,poolsize=50,preheat=5\" }")]
    [InlineData("appsettings.json", "{ \"Kafka\": \"localhost:9092,acks=all\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379,conectTimeout=5000\"")]
    [InlineData(".env", "CACHE=redis:6379,conectTimeout=5000\n")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The rule in settings files.</summary>
public sealed class Redis1006FileTests : VerbTest<Redis1006CommaInPassword>
{
    [Theory]
    [InlineData("redis:6379,password=correct,[|horse|],abortConnect=false")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("redis:6379,password=${REDIS_PASSWORD},abortConnect=false")]
    [InlineData("redis:6379,password=correct-horse-7,abortConnect=false")]
    [InlineData("redis:6379,password=#{A}#,ssl=true")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Fact]
    public void Secrets_are_not_repeated()
    {
        var message = Assert.Single(FileMessages("appsettings.json", Json("redis:6379,password=correct,horse,abortConnect=false")));
        Assert.DoesNotContain("correct", message, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appsettings.json", "{ \"Cache\": \"redis:6379,password=correct,horse\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": { \"Password\": \"correct,horse\" } }")]
    [InlineData(".env", "REDIS_PASSWORD=correct,horse\n")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

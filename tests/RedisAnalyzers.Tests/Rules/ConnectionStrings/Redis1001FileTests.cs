using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The rule in settings files.</summary>
public sealed class Redis1001FileTests : VerbTest<Redis1001UriConnectionString>
{
    private const string Read = "ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"ConnectionStrings__Redis\")!)";

    [Theory]
    [InlineData("[|redis://|]cache:6379")]
    [InlineData("[|rediss://|]:${REDIS_PASSWORD}@cache:6380/2")]
    public void Texts_that_are_wrong(string text) => Flags(Read, Setup.Plain.File("appsettings.json", Json(text)));

    [Theory]
    [InlineData("cache:6379")]
    [InlineData("cache:6379,name=redis://shop")]
    [InlineData("${REDIS_URL}")]
    [InlineData("redis//cache")]
    [InlineData("")]
    public void Texts_that_are_right(string text) => Silent(Read, Setup.Plain.File("appsettings.json", Json(text)));

    [Theory]
    [InlineData("{ \"Redis\": \"redis://cache:6379\", \"RedisUrl\": \"rediss://cache:6380\" }")]
    [InlineData("{ \"Docs\": \"https://redis.io\" }")]
    public void A_URI_that_no_code_passes_on(string json) => SilentFile("appsettings.json", json);

    [Fact]
    public void A_secret_is_not_repeated() => Assert.DoesNotContain(
        "correct-horse-7",
        Assert.Single(Messages(Read, Setup.Plain.File("appsettings.json", Json("redis://:correct-horse-7@cache:6379")))),
        StringComparison.Ordinal);
}

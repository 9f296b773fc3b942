using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The rule in settings files.</summary>
public sealed class Redis2001FileTests : VerbTest<Redis2001HardCodedLoopback>
{
    [Theory]
    [InlineData("appsettings.Production.json")]
    [InlineData("appsettings.Staging.json")]
    [InlineData("appsettings.Docker.json")]
    public void Every_environment(string path) => FlagsFile(path, Json("[|localhost|]:6379,127.0.0.1:6380"));

    [Theory]
    [InlineData(".env.production", "REDIS_HOST=[|localhost|]\r\n")]
    [InlineData(".env.production", "REDIS_URL=redis://[|127.0.0.1|]:6379\n")]
    [InlineData("web.Release.config", "<configuration><appSettings><add key='Redis' value='[|&#108;ocalhost|]:6379'/></appSettings></configuration>")]
    public void Every_format(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("appsettings.Development.json")]
    [InlineData("appsettings.Local.json")]
    [InlineData("appsettings.IntegrationTest.json")]
    [InlineData("appsettings.Production.example.json")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("obj/appsettings.Production.json")]
    public void Other_files(string path) => SilentFile(path, Json("localhost:6379"));

    [Theory]
    [InlineData("redis:6379")]
    [InlineData("${REDIS_HOST}:6379")]
    [InlineData("#{RedisHost}#")]
    [InlineData("redis:6379,name=localhost")]
    [InlineData("Server=localhost;Database=shop")]
    public void Other_values(string text) => SilentFile("appsettings.Production.json", Json(text));

    [Theory]
    [InlineData("redis_analyzers.allowed_hosts", "localhost")]
    [InlineData("redis_analyzers.severity.Redis2001", "none")]
    public void Options(string key, string value) =>
        SilentFile("appsettings.Production.json", Json("localhost:6379"), Setup.Plain.Option(key, value, "appsettings.Production.json"));

    [Fact]
    public void Code_and_file_are_two_reports() => Flags(
        "ConnectionMultiplexer.Connect(\"[|localhost|]:6379\")", Setup.Plain.File("appsettings.Production.json", Json("[|localhost|]:6379")));

    [Fact]
    public void What_it_says() => Assert.Equal(
        ["'localhost' is in the settings of Production; inside a container it refers to the container itself: write the host of the Redis server there"],
        FileMessages("appsettings.Production.json", Json("localhost:6379,password=correct-horse-7")));
}

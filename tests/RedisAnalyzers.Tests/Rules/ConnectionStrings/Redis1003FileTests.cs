using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The rule in settings files.</summary>
public sealed class Redis1003FileTests : VerbTest<Redis1003WrongSeparator>
{
    [Theory]
    [InlineData("redis:6379[|;|]abortConnect=false")]
    public void Texts_that_are_wrong(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("redis:6379,abortConnect=false")]
    [InlineData("redis:6379,password=${A;B}")]
    [InlineData("redis:6379,name=a b")]
    public void Texts_that_are_right(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379[|\\u003B|]abortConnect=false\" }")]
    [InlineData("web.config",
        "<configuration><appSettings><add key=\"Redis\" value=\"redis:6379[|&#59;|]abortConnect=false\" /></appSettings></configuration>")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"Server=redis;Database=shop\" }")]
    [InlineData("appsettings.json", "{ \"Cache\": \"redis:6379;abortConnect=false\" }")]
    [InlineData(".env", "# REDIS=redis:6379;abortConnect=false\n")]
    public void Other_files(string path, string text) => SilentFile(path, text);
}

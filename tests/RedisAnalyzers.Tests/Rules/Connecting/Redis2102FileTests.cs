using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The rule where code reads the connection string from a settings file.</summary>
public sealed class Redis2102FileTests : VerbTest<Redis2102NoConnectTimeout>
{
    private const string Read = "ConnectionMultiplexer.Connect([|configuration.GetConnectionString(\"Redis\")!|])";

    protected override Setup Default => Setup.Web;

    [Theory]
    [InlineData("redis:6379")]
    [InlineData("redis:6379,abortConnect=false")]
    public void What_the_file_lacks(string text) => Flags(Read, Setup.Web.File("appsettings.Production.json", Json(text)));

    [Theory]
    [InlineData("redis:6379,connectTimeout=5000")]
    [InlineData("redis:6379,connectTimeout=${T}")]
    public void What_the_file_has(string text) => Silent(Markup.Read(Read).Text, Setup.Web.File("appsettings.Production.json", Json(text)));

    [Theory]
    [InlineData("var options = ConfigurationOptions.Parse(configuration.GetConnectionString(\"Redis\")!);\n"
        + "options.ConnectTimeout = 5000;\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData("ConnectionMultiplexer.Connect(configuration.GetConnectionString(\"Redis\")!, o => o.ConnectTimeout = 5000)")]
    public void What_code_adds(string code) => Silent(code, Setup.Web.File("appsettings.Production.json", Json("redis:6379")));

    [Fact]
    public void One_file_that_has_it() => Silent(Markup.Read(Read).Text, Setup.Web
        .File("appsettings.json", Json("redis:6379")).File("appsettings.Production.json", Json("redis:6379,connectTimeout=5000")));

    [Fact]
    public void The_setting_is_the_second_place() => SecondPlaceIs("appsettings.Production.json", Read, Json("redis:6379"));

    [Theory]
    [InlineData("appsettings.Development.json", "redis:6379")]
    [InlineData("appsettings.json", "localhost:6379")]
    [InlineData("appsettings.json", "${REDIS}")]
    [InlineData("appsettings.json", "")]
    [InlineData("other.json", "redis:6379")]
    public void What_a_file_does_not_say(string path, string text) => Silent(Markup.Read(Read).Text, Setup.Web.File(path, Json(text)));

    [Fact]
    public void Another_key() => Silent(Markup.Read(Read).Text, Setup.Web.File("appsettings.json", Json("redis:6379", "Sessions")));
}

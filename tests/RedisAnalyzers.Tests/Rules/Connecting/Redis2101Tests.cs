using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public class Redis2101Tests : RuleTest<Redis2101AbortOnConnectFail, Redis2101AbortOnConnectFailFix>
{
    [Fact]
    public void Text_without_the_option() => Fixes(
        """ConnectionMultiplexer.Connect([|"localhost:6379"|])""",
        """ConnectionMultiplexer.Connect("localhost:6379,abortConnect=false")""");

    [Fact]
    public void Text_with_true() => Fixes(
        """ConnectionMultiplexer.Connect("localhost,abortConnect=[|yes|],ssl=true")""",
        """ConnectionMultiplexer.Connect("localhost,abortConnect=false,ssl=true")""");

    [Fact]
    public void Options_with_a_comment() => Fixes(
        """
        var options = [|new ConfigurationOptions|]
        {
            EndPoints = { "localhost" }, // the sidecar
            Ssl = true // always
        };
        ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = new ConfigurationOptions
        {
            EndPoints = { "localhost" }, // the sidecar
            Ssl = true, // always
            AbortOnConnectFail = false
        };
        ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Parse_then_assignments() => Fixes(
        """
        var options = ConfigurationOptions.Parse([|"localhost"|]);
        options.ConnectRetry = 3; // enough
        ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = ConfigurationOptions.Parse("localhost");
        options.ConnectRetry = 3; // enough
        options.AbortOnConnectFail = false;
        ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Every_shape() => FlagsInEveryShape("localhost:6379");

    [Fact]
    public void Set_in_every_shape() => SilentInEveryShape("localhost:6379,abortConnect=false");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"localhost\" }");

    [Fact]
    public void Options_set_in_every_shape() => SilentOptionsInEveryShape("EndPoints = { \"localhost\" }, AbortOnConnectFail = false");
}

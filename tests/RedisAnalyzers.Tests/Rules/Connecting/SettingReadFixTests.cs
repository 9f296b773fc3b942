using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The fixes of what a settings file lacks: they set the option in code, where the file is read.</summary>
public sealed class SettingReadFixTests : VerbTest<Redis2101AbortOnConnectFail, Redis2101AbortOnConnectFailFix>
{
    private static readonly Setup Newest = Setup.Web.On("3.4.35").File("appsettings.Production.json", Json("redis:6379"));

    [Fact]
    public void A_text_gets_a_delegate() => Fixes(
        """var mux = ConnectionMultiplexer.Connect([|configuration["ConnectionStrings:Redis"]!|]);""",
        """
        var mux = ConnectionMultiplexer.Connect(configuration["ConnectionStrings:Redis"]!, o => o.AbortOnConnectFail = false);
        """,
        setup: Newest);

    [Fact]
    public void A_delegate_gets_a_statement() => Fixes(
        """var mux = ConnectionMultiplexer.Connect([|configuration["ConnectionStrings:Redis"]!|], o => o.ClientName = "shop");""",
        """
        var mux = ConnectionMultiplexer.Connect(
            configuration["ConnectionStrings:Redis"]!,
            o => { o.ClientName = "shop"; o.AbortOnConnectFail = false; });
        """,
        setup: Newest);

    [Fact]
    public void An_object_gets_an_assignment() => Fixes(
        """
        var options = ConfigurationOptions.Parse([|configuration["ConnectionStrings:Redis"]!|]);
        options.ClientName = "shop";
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = ConfigurationOptions.Parse(configuration["ConnectionStrings:Redis"]!);
        options.ClientName = "shop";
        options.AbortOnConnectFail = false;
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        setup: Newest);

    [Fact]
    public void A_value_of_the_file_is_overridden() => Fixes(
        """var mux = ConnectionMultiplexer.Connect([|configuration["ConnectionStrings:Redis"]|]!);""",
        """
        var mux = ConnectionMultiplexer.Connect(configuration["ConnectionStrings:Redis"]!, o => o.AbortOnConnectFail = false);
        """,
        setup: Setup.Web.On("3.4.35").File("appsettings.Production.json", Json("redis:6379,abortConnect=true")));

    [Fact]
    public void A_version_without_the_delegate_has_no_fix() => NoFix(
        """var mux = ConnectionMultiplexer.Connect([|configuration["ConnectionStrings:Redis"]!|]);""",
        Setup.Web.On("2.1.30").File("appsettings.Production.json", Json("redis:6379")));

    [Fact]
    public void A_call_with_a_log_has_no_fix() => NoFix(
        """var mux = ConnectionMultiplexer.Connect([|configuration["ConnectionStrings:Redis"]!|], Console.Out);""", Newest);
}

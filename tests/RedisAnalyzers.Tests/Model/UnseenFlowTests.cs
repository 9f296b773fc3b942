using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model;

/// <summary>Options that a property makes anew for who reads it.</summary>
public class UnseenFlowTests : VerbTest<Redis2101AbortOnConnectFail, Redis2101AbortOnConnectFailFix>
{
    [Fact]
    public void A_property_that_makes_options() => Fixes(
        """
        private static ConfigurationOptions Options => [|new|]() { EndPoints = { "cache.example.net" } };
        public object Open() => ConnectionMultiplexer.Connect(Options);
        """,
        """
        private static ConfigurationOptions Options => new() { EndPoints = { "cache.example.net" }, AbortOnConnectFail = false };
        public object Open() => ConnectionMultiplexer.Connect(Options);
        """);

    [Fact]
    public void A_getter_read_by_another_type() => Flags(
        """
        using StackExchange.Redis;

        public static class Settings
        {
            internal static ConfigurationOptions Redis { get { return [|new ConfigurationOptions|] { EndPoints = { "cache.example.net" } }; } }
        }
        public class Shop { public object Open() => ConnectionMultiplexer.Connect(Settings.Redis); }
        """);

    [Fact]
    public void A_property_that_sets_the_option() => Silent(
        """
        private static ConfigurationOptions Options => new() { EndPoints = { "cache.example.net" }, AbortOnConnectFail = false };
        public object Open() => ConnectionMultiplexer.Connect(Options);
        """);

    [Fact]
    public void A_property_whose_object_others_complete() => Silent(
        """
        private ConfigurationOptions? _options;
        private ConfigurationOptions Options => _options ??= new ConfigurationOptions { EndPoints = { "cache.example.net" } };
        public object Open() { Options.AbortOnConnectFail = false; return ConnectionMultiplexer.Connect(Options); }
        """);

    [Fact]
    public void A_property_that_is_handed_on() => Silent(
        """
        private static ConfigurationOptions Options => new() { EndPoints = { "cache.example.net" } };
        public object Open(Func<ConfigurationOptions, ConfigurationOptions> complete) => ConnectionMultiplexer.Connect(complete(Options));
        """);

    [Fact]
    public void A_property_that_nobody_reads() => Silent("public static ConfigurationOptions Options => new() { EndPoints = { \"cache.example.net\" } };");
}

using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Apis;

internal static partial class ConnectionSinks
{
    private static ConnectionSink[] Caches()
    {
        const string Fusion = "ZiggyCreatures.FusionCache.Backplane.StackExchangeRedis";
        const string FusionOptions = "ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis.RedisBackplaneOptions";
        const string Extensions = "StackExchange.Redis.Extensions.Core";
        const string ExtensionsOptions = "StackExchange.Redis.Extensions.Core.Configuration.RedisConfiguration";
        const string Easy = "EasyCaching.Redis";
        const string EasyOptions = "EasyCaching.Core.Configurations.BaseRedisOptions";
        const string Manager = "CacheManager.StackExchange.Redis";
        const string ManagerBuilder = "CacheManager.Redis.RedisConfigurationBuilder";
        return new ConnectionSink[]
        {
            new(FusionOptions, "Configuration", null, SinkValueKind.Text, AbortOutcome.Library, Fusion) {
                OverriddenBy = ImmutableArray.Create("ConfigurationOptions") },
            new(FusionOptions, "ConfigurationOptions", null, SinkValueKind.Options, AbortOutcome.Library, Fusion),

            // These three build options with AbortOnConnectFail = false from their own properties, but pass a whole connection string on unchanged.
            new(ExtensionsOptions, "ConnectionString", null, SinkValueKind.Text, AbortOutcome.Library, Extensions) { AllowsNull = true },
            new(ExtensionsOptions, "Password", null, SinkValueKind.Secret, AbortOutcome.False, Extensions),
            new(ExtensionsOptions, "ConnectTimeout", null, SinkValueKind.Timeout, AbortOutcome.False, Extensions) { Option = "ConnectTimeout" },
            new(ExtensionsOptions, "SyncTimeout", null, SinkValueKind.Timeout, AbortOutcome.False, Extensions) { Option = "SyncTimeout" },
            new("StackExchange.Redis.Extensions.Core.Configuration.RedisHost", "Host", null, SinkValueKind.Host, AbortOutcome.False, Extensions),

            new(EasyOptions, "Configuration", null, SinkValueKind.Text, AbortOutcome.Library, Easy) {
                OverriddenBy = ImmutableArray.Create("ConfigurationOptions"),
                AllowsNull = true },
            new(EasyOptions, "Password", null, SinkValueKind.Secret, AbortOutcome.False, Easy),
            new("EasyCaching.Redis.RedisDBOptions", "ConfigurationOptions", null, SinkValueKind.Options, AbortOutcome.Library, Easy),
            new("EasyCaching.Core.Configurations.ServerEndPoint", ".ctor", "host", SinkValueKind.Host, AbortOutcome.False, Easy),

            new(
                "CacheManager.Core.RedisConfigurationBuilderExtensions",
                "WithRedisConfiguration",
                "connectionString",
                SinkValueKind.Text,
                AbortOutcome.Library,
                Manager),
            new("CacheManager.Redis.RedisConfiguration", "ConnectionString", null, SinkValueKind.Text, AbortOutcome.Library, Manager) { AllowsNull = true },
            new(ManagerBuilder, "WithEndpoint", "host", SinkValueKind.Host, AbortOutcome.False, Manager),
            new(ManagerBuilder, "WithPassword", "serverPassword", SinkValueKind.Secret, AbortOutcome.False, Manager),
        };
    }
}

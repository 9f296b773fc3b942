using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge;

/// <summary>
/// Every API that takes a StackExchange.Redis configuration, a row each. A new integration is one row and one test
/// (<c>ConnectionSinksTests</c> confirms each row against the real assembly, or a stub where the package cannot be restored).
/// </summary>
internal static class ConnectionSinks
{
    private const string Library = "StackExchange.Redis";
    private const string Multiplexer = "StackExchange.Redis.ConnectionMultiplexer";
    private const string Caching = "Microsoft.Extensions.Caching.StackExchangeRedis";
    private const string SignalR = "Microsoft.AspNetCore.SignalR.StackExchangeRedis";

    /// <summary>All rows.</summary>
    internal static readonly ImmutableArray<ConnectionSink> All = ImmutableArray.Create(
        new ConnectionSink(Multiplexer, "Connect", "configuration", Carrier.Text, AbortOutcome.Library, Library),
        new ConnectionSink(Multiplexer, "Connect", "configuration", Carrier.Options, AbortOutcome.Library, Library),
        new ConnectionSink(Multiplexer, "Connect", "configure", Carrier.Configure, AbortOutcome.Library, Library),
        new ConnectionSink(Multiplexer, "ConnectAsync", "configuration", Carrier.Text, AbortOutcome.Library, Library),
        new ConnectionSink(Multiplexer, "ConnectAsync", "configuration", Carrier.Options, AbortOutcome.Library, Library),
        new ConnectionSink(Multiplexer, "ConnectAsync", "configure", Carrier.Configure, AbortOutcome.Library, Library),

        // RedisCacheImpl overwrites AbortOnConnectFail from package version 8 on: measured 8.0.30 (facts/stackexchange-redis.md, section 6).
        new ConnectionSink(Caching + ".RedisCacheOptions", "Configuration", null, Carrier.Text, AbortOutcome.ForcedFalse, Caching) { AbortSince = new Version(8, 0) },
        new ConnectionSink(Caching + ".RedisCacheOptions", "ConfigurationOptions", null, Carrier.Options, AbortOutcome.ForcedFalse, Caching) { AbortSince = new Version(8, 0) },

        new ConnectionSink("Microsoft.Extensions.DependencyInjection.StackExchangeRedisDependencyInjectionExtensions", "AddStackExchangeRedis", "redisConnectionString", Carrier.Text, AbortOutcome.Library, SignalR),
        new ConnectionSink("Microsoft.Extensions.DependencyInjection.StackExchangeRedisDependencyInjectionExtensions", "AddStackExchangeRedis", "configure", Carrier.ConfigureHolder, AbortOutcome.False, SignalR)
        {
            HolderProperty = "Configuration", DefaultsToLoopback = true,
        });
}

using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Apis;

internal static partial class ConnectionSinks
{
    private static ConnectionSink[] AspNetCore()
    {
        const string Caching = "Microsoft.Extensions.Caching.StackExchangeRedis";
        const string CacheOptions = "Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions";
        const string OutputCaching = "Microsoft.AspNetCore.OutputCaching.StackExchangeRedis";
        const string OutputCacheOptions = "Microsoft.AspNetCore.OutputCaching.StackExchangeRedis.RedisOutputCacheOptions";
        const string SignalR = "Microsoft.AspNetCore.SignalR.StackExchangeRedis";
        const string SignalROptions = "Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions";
        const string SignalRExtensions = "Microsoft.Extensions.DependencyInjection.StackExchangeRedisDependencyInjectionExtensions";
        const string HealthChecks = "AspNetCore.HealthChecks.Redis";
        const string HealthCheckExtensions = "Microsoft.Extensions.DependencyInjection.RedisHealthCheckBuilderExtensions";
        // A factory is asked first, then finished options, the text last.
        var overriding = ImmutableArray.Create("ConfigurationOptions", "ConnectionMultiplexerFactory");
        return new ConnectionSink[]
        {
            // The cache overwrites AbortOnConnectFail, even an explicit true, from package version 8 on: measured on 8.0.30; 7.0.2 does not.
            new(CacheOptions, "Configuration", null, Carrier.Text, AbortOutcome.ForcedFalse, Caching) { AbortSince = new Version(8, 0), OverriddenBy = overriding },
            new(CacheOptions, "ConfigurationOptions", null, Carrier.Options, AbortOutcome.ForcedFalse, Caching) { AbortSince = new Version(8, 0) },
            new(OutputCacheOptions, "Configuration", null, Carrier.Text, AbortOutcome.ForcedFalse, OutputCaching) { OverriddenBy = overriding },
            new(OutputCacheOptions, "ConfigurationOptions", null, Carrier.Options, AbortOutcome.ForcedFalse, OutputCaching),

            // A parsed string replaces the options that SignalR made with AbortOnConnectFail = false, and so do options of one's own.
            new(SignalRExtensions, "AddStackExchangeRedis", "redisConnectionString", Carrier.Text, AbortOutcome.Library, SignalR),
            new(SignalRExtensions, "AddStackExchangeRedis", "configure", Carrier.ConfigureHolder, AbortOutcome.False, SignalR)
            {
                HolderProperty = "Configuration", DefaultsToLoopback = true,
            },
            new(SignalROptions, "Configuration", null, Carrier.Options, AbortOutcome.Library, SignalR),

            new(HealthCheckExtensions, "AddRedis", "redisConnectionString", Carrier.Text, AbortOutcome.TrueOnPurpose, HealthChecks),
            new("HealthChecks.Redis.RedisHealthCheck", ".ctor", "redisConnectionString", Carrier.Text, AbortOutcome.TrueOnPurpose, HealthChecks),
        };
    }

    // The first argument of these is the name of a connection string, not a connection string. Aspire brings its own defaults: false.
    private static ConnectionSink[] Aspire()
    {
        const string Client = "Aspire.StackExchange.Redis";
        const string ClientExtensions = "Microsoft.Extensions.Hosting.AspireRedisExtensions";
        const string Cache = "Aspire.StackExchange.Redis.DistributedCaching";
        const string CacheExtensions = "Microsoft.Extensions.Hosting.AspireRedisDistributedCacheExtensions";
        const string OutputCache = "Aspire.StackExchange.Redis.OutputCaching";
        const string OutputCacheExtensions = "Microsoft.Extensions.Hosting.AspireRedisOutputCacheExtensions";
        return new ConnectionSink[]
        {
            new(ClientExtensions, "AddRedisClient", "configureOptions", Carrier.Configure, AbortOutcome.False, Client),
            new(ClientExtensions, "AddKeyedRedisClient", "configureOptions", Carrier.Configure, AbortOutcome.False, Client),
            new(ClientExtensions, "AddRedisClientBuilder", "configureOptions", Carrier.Configure, AbortOutcome.False, Client),
            new(ClientExtensions, "AddKeyedRedisClientBuilder", "configureOptions", Carrier.Configure, AbortOutcome.False, Client),
            new("Aspire.StackExchange.Redis.StackExchangeRedisSettings", "ConnectionString", null, Carrier.Text, AbortOutcome.False, Client) { AllowsNull = true },
            new(CacheExtensions, "AddRedisDistributedCache", "configureOptions", Carrier.Configure, AbortOutcome.False, Cache),
            new(CacheExtensions, "AddKeyedRedisDistributedCache", "configureOptions", Carrier.Configure, AbortOutcome.False, Cache),
            new(OutputCacheExtensions, "AddRedisOutputCache", "configureOptions", Carrier.Configure, AbortOutcome.False, OutputCache),
            new(OutputCacheExtensions, "AddKeyedRedisOutputCache", "configureOptions", Carrier.Configure, AbortOutcome.False, OutputCache),
        };
    }
}

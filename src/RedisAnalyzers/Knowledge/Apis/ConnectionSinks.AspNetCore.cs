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
        // A factory has precedence over options, and options over the connection string.
        var factory = ImmutableArray.Create("ConnectionMultiplexerFactory");
        var overriding = factory.Insert(0, "ConfigurationOptions");
        return new ConnectionSink[]
        {
            // The cache overwrites AbortOnConnectFail, even an explicit true, from package version 8 on: measured on 8.0.30; 7.0.2 does not.
            new(CacheOptions, "Configuration", null, SinkValueKind.Text, AbortOutcome.ForcedFalse, Caching) {
                AbortSince = new Version(8, 0),
                OverriddenBy = overriding },
            new(CacheOptions, "ConfigurationOptions", null, SinkValueKind.Options, AbortOutcome.ForcedFalse, Caching) {
                AbortSince = new Version(8, 0),
                OverriddenBy = factory },
            new(OutputCacheOptions, "Configuration", null, SinkValueKind.Text, AbortOutcome.ForcedFalse, OutputCaching) { OverriddenBy = overriding },
            new(OutputCacheOptions, "ConfigurationOptions", null, SinkValueKind.Options, AbortOutcome.ForcedFalse, OutputCaching) { OverriddenBy = factory },

            // A parsed string replaces the options that SignalR made with AbortOnConnectFail = false, and so do options that the caller passes.
            new(SignalRExtensions, "AddStackExchangeRedis", "redisConnectionString", SinkValueKind.Text, AbortOutcome.Library, SignalR),
            new(SignalRExtensions, "AddStackExchangeRedis", "configure", SinkValueKind.ConfigureHolder, AbortOutcome.False, SignalR)
            {
                HolderProperty = "Configuration", DefaultsToLoopback = true,
            },
            new(SignalROptions, "Configuration", null, SinkValueKind.Options, AbortOutcome.Library, SignalR),

            new(HealthCheckExtensions, "AddRedis", "redisConnectionString", SinkValueKind.Text, AbortOutcome.TrueOnPurpose, HealthChecks),
            new("HealthChecks.Redis.RedisHealthCheck", ".ctor", "redisConnectionString", SinkValueKind.Text, AbortOutcome.TrueOnPurpose, HealthChecks),
        };
    }

    // The first argument of these is the name of a connection string, not a connection string. Aspire's own default is false.
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
            new(ClientExtensions, "AddRedisClient", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, Client),
            new(ClientExtensions, "AddKeyedRedisClient", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, Client),
            new(ClientExtensions, "AddRedisClientBuilder", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, Client),
            new(ClientExtensions, "AddKeyedRedisClientBuilder", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, Client),
            new("Aspire.StackExchange.Redis.StackExchangeRedisSettings", "ConnectionString", null, SinkValueKind.Text, AbortOutcome.False, Client) {
                AllowsNull = true },
            new(CacheExtensions, "AddRedisDistributedCache", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, Cache),
            new(CacheExtensions, "AddKeyedRedisDistributedCache", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, Cache),
            new(OutputCacheExtensions, "AddRedisOutputCache", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, OutputCache),
            new(OutputCacheExtensions, "AddKeyedRedisOutputCache", "configureOptions", SinkValueKind.Configure, AbortOutcome.False, OutputCache),
        };
    }
}

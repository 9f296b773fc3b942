using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Knowledge.Apis;

/// <summary>An API that opens its own connection from a configuration, although it could use an existing multiplexer.</summary>
/// <param name="Type">Metadata name of the type that declares the member, as in <see cref="ConnectionSinks"/>.</param>
/// <param name="Member">The member that takes the configuration.</param>
/// <param name="Description">The usual name of the API, for messages.</param>
/// <param name="Advice">How to pass it a multiplexer.</param>
internal sealed record OwnConnection(string Type, string Member, string Description, string Advice)
{
    /// <summary>The property of the same object that takes a factory of a multiplexer; null where the API has none.</summary>
    internal string? FactoryProperty { get; init; }

    /// <summary>An overload takes <c>sp =&gt; sp.GetRequiredService&lt;IConnectionMultiplexer&gt;()</c> for this parameter; null where there is none.</summary>
    internal string? FactoryParameter { get; init; }
}

/// <summary>
/// The APIs that can share a multiplexer. Aspire, which shares by itself, and pools, which open several on purpose, are not listed.
/// </summary>
internal static class SharedConnections
{
    private const string Factory = "ConnectionMultiplexerFactory";

    private static readonly ImmutableArray<OwnConnection> All = ImmutableArray.Create(
        Cache("Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions", "The distributed cache"),
        Cache("Microsoft.AspNetCore.OutputCaching.StackExchangeRedis.RedisOutputCacheOptions", "The output cache"),
        Cache("ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis.RedisBackplaneOptions", "The FusionCache backplane"),
        new OwnConnection(
            "Microsoft.Extensions.DependencyInjection.RedisHealthCheckBuilderExtensions",
            "AddRedis",
            "The health check",
            "pass sp => sp.GetRequiredService<IConnectionMultiplexer>()") { FactoryParameter = "connectionMultiplexerFactory" },
        new OwnConnection(
            "Microsoft.Extensions.DependencyInjection.StackExchangeRedisDependencyInjectionExtensions",
            "AddStackExchangeRedis",
            "The SignalR backplane",
            "set ConnectionFactory"),
        new OwnConnection("Hangfire.Redis.StackExchange.RedisStorageExtensions", "UseRedisStorage", "Hangfire", "pass the IConnectionMultiplexer"),
        new OwnConnection("MassTransit.RedisSagaRepositoryRegistrationExtensions", "RedisRepository", "The saga repository", "set ConnectionFactory"),
        new OwnConnection("MassTransit.IRedisSagaRepositoryConfigurator", "DatabaseConfiguration", "The saga repository", "set ConnectionFactory"));

    private static OwnConnection Cache(string options, string words) => new(options, "Configuration", words, "set " + Factory) { FactoryProperty = Factory };

    /// <summary>The API of a row of the sink table; null when it cannot share.</summary>
    internal static OwnConnection? Of(ConnectionSink sink) =>
        All.FirstOrDefault(a => a.Type == sink.Type && (a.Member == sink.Member || (a.FactoryProperty is not null && sink.Member == "ConfigurationOptions")));
}

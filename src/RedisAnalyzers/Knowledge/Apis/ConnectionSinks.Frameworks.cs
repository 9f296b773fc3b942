namespace RedisAnalyzers.Knowledge.Apis;

internal static partial class ConnectionSinks
{
    private static ConnectionSink[] Frameworks()
    {
        const string Hangfire = "Hangfire.Redis.StackExchange";
        const string RedLock = "RedLock.net";
        const string RedLockEndPoint = "RedLockNet.SERedis.Configuration.RedLockEndPoint";
        const string OrleansClustering = "Microsoft.Orleans.Clustering.Redis";
        const string SiloBuilder = "Microsoft.Extensions.Hosting.RedisClusteringISiloBuilderExtensions";
        const string ClientBuilder = "Microsoft.Extensions.Hosting.RedisClusteringIClientBuilderExtensions";
        const string MassTransit = "MassTransit.Redis";
        const string Sagas = "MassTransit.RedisSagaRepositoryRegistrationExtensions";
        const string SagaRepository = "MassTransit.IRedisSagaRepositoryConfigurator";
        const string Cap = "DotNetCore.CAP.RedisStreams";
        return new ConnectionSink[]
        {
            new("Hangfire.Redis.StackExchange.RedisStorageExtensions", "UseRedisStorage", "nameOrConnectionString", Carrier.Text, AbortOutcome.Library, Hangfire),
            new("Hangfire.Redis.StackExchange.RedisStorage", ".ctor", "connectionString", Carrier.Text, AbortOutcome.Library, Hangfire),

            new(RedLockEndPoint, ".ctor", "endPoint", Carrier.Endpoint, AbortOutcome.False, RedLock),
            new(RedLockEndPoint, "EndPoint", null, Carrier.Endpoint, AbortOutcome.False, RedLock),
            new(RedLockEndPoint, "Password", null, Carrier.Secret, AbortOutcome.False, RedLock),

            // A lock that waits longer than it lasts is none: the package connects within 100 ms unless told otherwise.
            new(RedLockEndPoint, "ConnectionTimeout", null, Carrier.Timeout, AbortOutcome.False, RedLock) { Option = "ConnectTimeout", ShortestTimeout = 100 },
            new(RedLockEndPoint, "SyncTimeout", null, Carrier.Timeout, AbortOutcome.False, RedLock) { Option = "SyncTimeout" },

            new(SiloBuilder, "UseRedisClustering", "redisConnectionString", Carrier.Text, AbortOutcome.Library, OrleansClustering),
            new(ClientBuilder, "UseRedisClustering", "redisConnectionString", Carrier.Text, AbortOutcome.Library, OrleansClustering),
            new("Orleans.Clustering.Redis.RedisClusteringOptions", "ConfigurationOptions", null, Carrier.Options, AbortOutcome.Library, OrleansClustering),
            new("Orleans.Persistence.RedisStorageOptions", "ConfigurationOptions", null, Carrier.Options, AbortOutcome.Library, "Microsoft.Orleans.Persistence.Redis"),
            new("Orleans.Configuration.RedisReminderTableOptions", "ConfigurationOptions", null, Carrier.Options, AbortOutcome.Library, "Microsoft.Orleans.Reminders.Redis"),
            new("Orleans.Configuration.RedisGrainDirectoryOptions", "ConfigurationOptions", null, Carrier.Options, AbortOutcome.Library, "Microsoft.Orleans.GrainDirectory.Redis"),

            new(Sagas, "RedisRepository", "configuration", Carrier.Text, AbortOutcome.Library, MassTransit),
            new(Sagas, "SetRedisSagaRepositoryProvider", "configuration", Carrier.Text, AbortOutcome.Library, MassTransit),
            new(SagaRepository, "DatabaseConfiguration", "configuration", Carrier.Text, AbortOutcome.Library, MassTransit),
            new(SagaRepository, "DatabaseConfiguration", "configurationOptions", Carrier.Options, AbortOutcome.Library, MassTransit),

            new("Microsoft.Extensions.DependencyInjection.CapRedisOptionsExtensions", "UseRedis", "connection", Carrier.Text, AbortOutcome.Library, Cap),
            new("DotNetCore.CAP.CapRedisOptions", "Configuration", null, Carrier.Options, AbortOutcome.Library, Cap),
        };
    }
}

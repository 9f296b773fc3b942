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
            new(
                "Hangfire.Redis.StackExchange.RedisStorageExtensions",
                "UseRedisStorage",
                "nameOrConnectionString",
                SinkValueKind.Text,
                AbortOutcome.Library,
                Hangfire),
            new("Hangfire.Redis.StackExchange.RedisStorage", ".ctor", "connectionString", SinkValueKind.Text, AbortOutcome.Library, Hangfire),

            new(RedLockEndPoint, ".ctor", "endPoint", SinkValueKind.Endpoint, AbortOutcome.False, RedLock),
            new(RedLockEndPoint, "EndPoint", null, SinkValueKind.Endpoint, AbortOutcome.False, RedLock),
            new(RedLockEndPoint, "Password", null, SinkValueKind.Secret, AbortOutcome.False, RedLock),

            // A lock that waits longer than it lasts is useless: the package connects within 100 ms by default.
            new(RedLockEndPoint, "ConnectionTimeout", null, SinkValueKind.Timeout, AbortOutcome.False, RedLock) {
                Option = "ConnectTimeout",
                ShortestTimeout = 100 },
            new(RedLockEndPoint, "SyncTimeout", null, SinkValueKind.Timeout, AbortOutcome.False, RedLock) { Option = "SyncTimeout" },

            new(SiloBuilder, "UseRedisClustering", "redisConnectionString", SinkValueKind.Text, AbortOutcome.Library, OrleansClustering),
            new(ClientBuilder, "UseRedisClustering", "redisConnectionString", SinkValueKind.Text, AbortOutcome.Library, OrleansClustering),
            new(
                "Orleans.Clustering.Redis.RedisClusteringOptions",
                "ConfigurationOptions",
                null,
                SinkValueKind.Options,
                AbortOutcome.Library,
                OrleansClustering),
            new(
                "Orleans.Persistence.RedisStorageOptions",
                "ConfigurationOptions",
                null,
                SinkValueKind.Options,
                AbortOutcome.Library,
                "Microsoft.Orleans.Persistence.Redis"),
            new(
                "Orleans.Configuration.RedisReminderTableOptions",
                "ConfigurationOptions",
                null,
                SinkValueKind.Options,
                AbortOutcome.Library,
                "Microsoft.Orleans.Reminders.Redis"),
            new(
                "Orleans.Configuration.RedisGrainDirectoryOptions",
                "ConfigurationOptions",
                null,
                SinkValueKind.Options,
                AbortOutcome.Library,
                "Microsoft.Orleans.GrainDirectory.Redis"),

            new(Sagas, "RedisRepository", "configuration", SinkValueKind.Text, AbortOutcome.Library, MassTransit),
            new(Sagas, "SetRedisSagaRepositoryProvider", "configuration", SinkValueKind.Text, AbortOutcome.Library, MassTransit),
            new(SagaRepository, "DatabaseConfiguration", "configuration", SinkValueKind.Text, AbortOutcome.Library, MassTransit),
            new(SagaRepository, "DatabaseConfiguration", "configurationOptions", SinkValueKind.Options, AbortOutcome.Library, MassTransit),

            new("Microsoft.Extensions.DependencyInjection.CapRedisOptionsExtensions", "UseRedis", "connection", SinkValueKind.Text, AbortOutcome.Library, Cap),
            new("DotNetCore.CAP.CapRedisOptions", "Configuration", null, SinkValueKind.Options, AbortOutcome.Library, Cap),
        };
    }
}

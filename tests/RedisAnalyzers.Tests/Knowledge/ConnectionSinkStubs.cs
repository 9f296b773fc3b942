namespace RedisAnalyzers.Tests.Knowledge;

/// <summary>
/// The members of packages that not every registry carries, as far as the sink table names them: same metadata names, same parameter names and types.
/// A package that the test project downloads has no business here.
/// </summary>
internal static class ConnectionSinkStubs
{
    internal static readonly string[] Sources =
    [
        """
        using System;
        using StackExchange.Redis;

        namespace Aspire.StackExchange.Redis
        {
            public sealed class StackExchangeRedisSettings { public string? ConnectionString { get; set; } }
        }

        namespace Microsoft.Extensions.Hosting
        {
            using Aspire.StackExchange.Redis;
            using global::StackExchange.Redis;

            public static class AspireRedisExtensions
            {
                public static void AddRedisClient(
                    this IHostApplicationBuilder builder,
                    string connectionName,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) { }
                public static void AddKeyedRedisClient(
                    this IHostApplicationBuilder builder,
                    string name,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) { }
                public static object AddRedisClientBuilder(
                    this IHostApplicationBuilder builder,
                    string connectionName,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) =>
                    builder;
                public static object AddKeyedRedisClientBuilder(
                    this IHostApplicationBuilder builder,
                    string name,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) =>
                    builder;
            }

            public static class AspireRedisDistributedCacheExtensions
            {
                public static void AddRedisDistributedCache(
                    this IHostApplicationBuilder builder,
                    string connectionName,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) { }
                public static void AddKeyedRedisDistributedCache(
                    this IHostApplicationBuilder builder,
                    string name,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) { }
            }

            public static class AspireRedisOutputCacheExtensions
            {
                public static void AddRedisOutputCache(
                    this IHostApplicationBuilder builder,
                    string connectionName,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) { }
                public static void AddKeyedRedisOutputCache(
                    this IHostApplicationBuilder builder,
                    string name,
                    Action<StackExchangeRedisSettings>? configureSettings = null,
                    Action<ConfigurationOptions>? configureOptions = null) { }
            }
        }
        """,
        """
        namespace ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis
        {
            public class RedisBackplaneOptions
            {
                public string? Configuration { get; set; }
                public global::StackExchange.Redis.ConfigurationOptions? ConfigurationOptions { get; set; }
            }
        }

        namespace StackExchange.Redis.Extensions.Core.Configuration
        {
            public class RedisConfiguration
            {
                public string? ConnectionString { get; set; }
                public string? Password { get; set; }
                public int ConnectTimeout { get; set; }
                public int SyncTimeout { get; set; }
                public RedisHost[]? Hosts { get; set; }
            }
            public class RedisHost { public string Host { get; set; } = ""; public int Port { get; set; } }
        }

        namespace EasyCaching.Core.Configurations
        {
            public class BaseRedisOptions
            {
                public string? Password { get; set; }
                public string Configuration { get; set; } = "";
                public bool AbortOnConnectFail { get; set; }
            }
            public class ServerEndPoint { public ServerEndPoint(string host, int port) { } }
        }

        namespace EasyCaching.Redis
        {
            public class RedisDBOptions : Core.Configurations.BaseRedisOptions
            {
                public StackExchange.Redis.ConfigurationOptions? ConfigurationOptions { get; set; }
            }
        }

        namespace CacheManager.Core
        {
            public class ConfigurationBuilderCachePart { }

            public static class RedisConfigurationBuilderExtensions
            {
                public static ConfigurationBuilderCachePart WithRedisConfiguration(
                    this ConfigurationBuilderCachePart part,
                    string configurationKey,
                    string connectionString,
                    int database = 0,
                    bool enableKeyspaceNotifications = false) =>
                    part;
            }
        }

        namespace CacheManager.Redis
        {
            public class RedisConfiguration { public string? ConnectionString { get; set; } }

            public class RedisConfigurationBuilder
            {
                public RedisConfigurationBuilder WithEndpoint(string host, int port) => this;
                public RedisConfigurationBuilder WithPassword(string serverPassword) => this;
            }
        }
        """,
        """
        using System;
        using StackExchange.Redis;

        namespace Orleans.Configuration
        {
            public class RedisGrainDirectoryOptions { public ConfigurationOptions? ConfigurationOptions { get; set; } }
        }

        namespace MassTransit
        {
            public interface ISagaRegistrationConfigurator<T> { }
            public interface IRegistrationConfigurator { }
            public interface IRedisSagaRepositoryConfigurator
            {
                void DatabaseConfiguration(string configuration);
                void DatabaseConfiguration(ConfigurationOptions configurationOptions);
            }
            public interface IRedisSagaRepositoryConfigurator<T> : IRedisSagaRepositoryConfigurator { }

            public static class RedisSagaRepositoryRegistrationExtensions
            {
                public static ISagaRegistrationConfigurator<T> RedisRepository<T>(
                    this ISagaRegistrationConfigurator<T> configurator,
                    string configuration,
                    Action<IRedisSagaRepositoryConfigurator<T>>? configure = null) =>
                    configurator;
                public static void SetRedisSagaRepositoryProvider(
                    this IRegistrationConfigurator configurator,
                    string configuration,
                    Action<IRedisSagaRepositoryConfigurator>? configure = null) { }
            }
        }

        namespace DotNetCore.CAP
        {
            public class CapOptions { }
            public class CapRedisOptions { public ConfigurationOptions? Configuration { get; set; } }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class CapRedisOptionsExtensions
            {
                public static DotNetCore.CAP.CapOptions UseRedis(this DotNetCore.CAP.CapOptions options, string connection) => options;
                public static DotNetCore.CAP.CapOptions UseRedis(this DotNetCore.CAP.CapOptions options, Action<DotNetCore.CAP.CapRedisOptions> configure) =>
                    options;
            }
        }
        """,
    ];
}

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>Stands in for the library where a workload must not use it: the same calls, of types of its own.</summary>
internal static class LookAlike
{
    internal const string Namespace = "Shop.Storage";

    internal const string Text =
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Shop.Storage;

        public readonly struct RedisKey
        {
            public static implicit operator RedisKey(string text) => default;
        }

        public readonly struct RedisValue
        {
            public bool IsNullOrEmpty => true;
            public static implicit operator RedisValue(string text) => default;
            public static explicit operator double(RedisValue value) => 0;
        }

        public interface IDatabase
        {
            Task<RedisValue> HashGetAsync(RedisKey key, RedisValue field);
            Task<bool> KeyExpireAsync(RedisKey key, TimeSpan? expiry);
            bool StringSet(RedisKey key, RedisValue value, TimeSpan? expiry);
            long ListRightPush(RedisKey key, RedisValue value);
            bool SortedSetAdd(RedisKey key, RedisValue member, double score);
            Task<long> StringIncrementAsync(RedisKey key, long value = 1);
            Task<bool> KeyDeleteAsync(RedisKey key);
            Task<RedisValue[]> SetMembersAsync(RedisKey key);
        }

        public sealed class EndPointCollection : List<string>
        {
            public void Add(string host, int port) => Add(host);
        }

        public sealed class ExponentialRetry(int milliseconds)
        {
            public int Milliseconds => milliseconds;
        }

        public sealed class ConfigurationOptions
        {
            public EndPointCollection EndPoints { get; } = new();
            public bool AbortOnConnectFail { get; set; }
            public int ConnectTimeout { get; set; }
            public int ConnectRetry { get; set; }
            public ExponentialRetry? ReconnectRetryPolicy { get; set; }
            public static ConfigurationOptions Parse(string text) => new();
        }

        public interface IConnectionMultiplexer
        {
            IDatabase GetDatabase();
        }

        public sealed class ConnectionMultiplexer : IConnectionMultiplexer
        {
            public static ConnectionMultiplexer Connect(string configuration) => new();
            public static ConnectionMultiplexer Connect(ConfigurationOptions configuration) => new();
            public IDatabase GetDatabase() => null!;
        }
        """;
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Library;

/// <summary>
/// Words that people write instead of a keyword: the names of the same option in other clients, in other connection strings and in <c>redis.conf</c>.
/// Misspellings are not listed here, because they are found by their distance; neither are the names of the properties, which are in
/// <see cref="ConfigurationKeywords"/>.
/// <para>
/// Sources: the threads on the page of Redis1002, and the keyword lists of other clients (CSRedis, FreeRedis, NewLife, ServiceStack).
/// </para>
/// </summary>
internal static class KeywordConfusions
{
    private static readonly ImmutableDictionary<string, string> Meant = Rows(
        ("abortConnect", "abortOnConnect abortOnFail abortOnConnectFailure abortOnConnectionFail abortOnConnectionFailure abortConnectFail"),
        ("connectTimeout", "connectionTimeout connectTimeoutMs connectionTimeoutMs connectTimeoutMilliseconds connTimeout"),
        ("syncTimeout", "syncTimeoutMs synchronousTimeout"),
        ("asyncTimeout", "asyncTimeoutMs"),
        ("connectRetry", "connectRetries connectionRetry connectionRetries connectRetryCount"),
        ("keepAlive", "keepAliveSeconds keepAliveInterval"),
        ("defaultDatabase", "db dbIndex dbNumber dbId database databaseId databaseIndex databaseNumber defaultDb"),
        ("user", "username userId uid login"),
        ("password", "pwd pass passwd auth authPassword requirePass accessKey"),
        ("ssl", "tls useSsl useTls enableSsl enableTls sslEnabled tlsEnabled isSsl"),
        ("sslProtocols", "tlsProtocols tlsVersion tlsProtocol"),
        ("sslHost", "tlsHost sslHostName serverName sni"),
        ("serviceName", "master masterName masterService sentinelMaster sentinelMasterName sentinelService sentinelServiceName"),
        ("name", "applicationName appName connectionName"),
        ("allowAdmin", "admin adminMode enableAdmin"),
        ("checkCertificateRevocation", "certificateRevocation checkRevocation"));

    private static readonly ImmutableHashSet<string> Hosts = Words(
        "host hosts hostname server servers address addr endpoint endpoints dataSource node nodes uri url");

    /// <summary>
    /// Properties of <c>ConfigurationOptions</c> that no keyword sets.
    /// </summary>
    private static readonly ImmutableHashSet<string> OnlyInCode = Words(
        "BacklogPolicy BeforeSocketConnect CertificateSelection CertificateValidation CircuitBreaker CommandMap HeartbeatConsistencyChecks"
        + " HeartbeatInterval IncludeDetailInExceptions"
        + " IncludePerformanceCountersInExceptions LibraryName LoggerFactory ReconnectRetryPolicy RetryPolicy SocketManager SslClientAuthenticationOptions");

    /// <summary>The keyword that a word means, regardless of case, spaces, hyphens and underscores; null when it means none.</summary>
    internal static string? KeywordFor(string word) => Meant.TryGetValue(Plain(word), out var keyword) ? keyword : null;

    /// <summary>The word means the host, which has no keyword: it is written before the colon.</summary>
    internal static bool IsHost(string word) => Hosts.Contains(Plain(word));

    /// <summary>The word means the port, which has no keyword: it is written after the colon.</summary>
    internal static bool IsPort(string word) => Plain(word) is "port";

    /// <summary>The property of <c>ConfigurationOptions</c> that a word names and that a connection string cannot set; null when there is none.</summary>
    internal static string? PropertyFor(string word) => OnlyInCode.TryGetValue(Plain(word), out var property) ? property : null;

    /// <summary>
    /// The word in lower case without the characters that separate its parts: <c>connect_timeout</c> and <c>Connect Timeout</c> are one word.
    /// </summary>
    internal static string Plain(string word) =>
        word.Replace(" ", "").Replace("_", "").Replace("-", "").Trim('"', '\'').ToLowerInvariant();

    private static ImmutableHashSet<string> Words(string words) => words.Split(' ').ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static ImmutableDictionary<string, string> Rows(params (string Keyword, string Words)[] rows)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((var keyword, var words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                all.Add(word, keyword);
            }
        }

        return all.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

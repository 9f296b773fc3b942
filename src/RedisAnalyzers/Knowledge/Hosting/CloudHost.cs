using System;

namespace RedisAnalyzers.Knowledge.Hosting;

/// <summary>A hosted Redis service that the library recognizes by its host names.</summary>
internal enum CloudService
{
    /// <summary>Azure Cache for Redis.</summary>
    AzureCache,

    /// <summary>Azure Managed Redis, and its predecessor, the Enterprise tiers of Azure Cache.</summary>
    AzureManagedRedis,

    /// <summary>Redis Cloud.</summary>
    RedisCloud,
}

/// <summary>When TLS is on without being set.</summary>
internal enum SslDefault
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>When the port of any endpoint is 6380.</summary>
    WhenPort6380,

    /// <summary>For every port.</summary>
    Always,
}

/// <summary>
/// What the library does, in some of its versions, for a host that ends in <see cref="Suffix"/>. In all of them
/// <c>AbortOnConnectFail</c> is false by default for such a host.
/// </summary>
/// <param name="Suffix">End of the host's name, from a dot on.</param>
/// <param name="Service">The service that the hosts belong to.</param>
/// <param name="Since">First version for which the row applies.</param>
/// <param name="Defaults">The defaults that the library gives.</param>
internal sealed record CloudHost(string Suffix, CloudService Service, Version Since, CloudDefaults Defaults)
{
    /// <summary>First version for which the row no longer applies; null: it still does.</summary>
    internal Version? Before { get; init; }

    /// <summary>Only a single label may precede the suffix: <c>name.redis.cache.windows.net</c>, not <c>a.b.redis.cache.windows.net</c>.</summary>
    internal bool SingleLabel { get; init; }

    /// <summary>Whether the row applies to a host in a version.</summary>
    internal bool Matches(string host, Version libraryVersion) =>
        libraryVersion >= Since && (Before is null || libraryVersion < Before) && MatchesName(host);

    private bool MatchesName(string host) => SingleLabel
        ? host.IndexOf('.') is >= 0 and var dot && string.Equals(host.Substring(dot), Suffix, StringComparison.OrdinalIgnoreCase)
        : host.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The defaults for the endpoints of one cloud service, where they differ from those for any other endpoint.</summary>
/// <param name="Provider">Name of the library's <c>DefaultOptionsProvider</c>; null before there were any (2.5.43).</param>
/// <param name="Ssl">When TLS is on.</param>
/// <param name="ServerVersion">The server version that is assumed; null: as for any other endpoint.</param>
internal sealed record CloudDefaults(string? Provider, SslDefault Ssl, string? ServerVersion)
{
    /// <summary>Default of <c>AbortOnConnectFail</c>.</summary>
    internal bool AbortOnConnectFail { get; init; }

    /// <summary>RESP3 is requested, and there is no subscription to the configuration channel.</summary>
    internal bool Resp3WithoutChannel { get; init; }

    /// <summary>First version that uses maintenance notifications when the server offers them; null: none does.</summary>
    internal Version? NotificationsSince { get; init; }
}

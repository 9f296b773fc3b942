using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Hosting;

/// <summary>
/// The hosts for which the library has its own defaults: one row for each suffix and each range of versions that treats it alike.
/// <c>CloudHostsTests</c> confirms every row against the real library. AWS, Google and private names of any cloud get no special treatment.
/// </summary>
internal static class CloudHosts
{
    private static readonly Version First = new(1, 1, 2);
    private static readonly Version AnyLabels = new(2, 2, 79);
    private static readonly Version Providers = new(2, 5, 43);
    private static readonly Version Managed = new(2, 8, 22);
    private static readonly Version OwnProvider = new(2, 11, 0);
    private static readonly Version Resp3 = new(2, 13, 1);
    private static readonly Version Cloud = new(3, 3, 0);

    // Missing in 3.3.1, present in 3.4.20.
    private static readonly Version Notifications = new(3, 4);

    private static readonly CloudDefaults AzureOld = new(null, SslDefault.Never, "3.0.0");
    private static readonly CloudDefaults Azure4 = new("AzureOptionsProvider", SslDefault.WhenPort6380, "4.0.0");
    private static readonly CloudDefaults Azure6 = Azure4 with { ServerVersion = "6.0.0" };
    private static readonly CloudDefaults Managed7 = new("AzureManagedRedisOptionsProvider", SslDefault.Always, "7.4.0");
    private static readonly CloudDefaults ManagedResp3 = Managed7 with { Resp3WithoutChannel = true, NotificationsSince = Notifications };
    private static readonly CloudDefaults RedisCloud = new("RedisCloudOptionsProvider", SslDefault.Never, null) {
        Resp3WithoutChannel = true,
        NotificationsSince = Notifications };

    /// <summary>All rows.</summary>
    internal static readonly ImmutableArray<CloudHost> All = Rows().ToImmutableArray();

    /// <summary>What <c>defaults=name</c> chooses (3.3.0 and later), by name in any case.</summary>
    internal static readonly ImmutableDictionary<string, CloudDefaults> Named = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        new Dictionary<string, CloudDefaults>
        {
            ["azure"] = Azure6,
            ["amr"] = ManagedResp3,
            ["rediscloud"] = RedisCloud,
            ["enterprise"] = RedisCloud with { Provider = "RedisEnterpriseOptionsProvider", AbortOnConnectFail = true },
        });

    /// <summary>The row that applies to a host in a version; null when the library does not treat it specially. Holes may precede the suffix.</summary>
    internal static CloudHost? Find(string host, Version libraryVersion)
    {
        foreach (var row in All)
        {
            if (row.Matches(host, libraryVersion))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether TLS may be on by itself for a host with a port (null: unknown) in any version from one on and below another. Holes may precede the suffix.
    /// </summary>
    internal static bool MayTurnTlsOn(string host, int? port, Version from, Version below)
    {
        foreach (var row in All)
        {
            var holds = row.Since < below && (row.Before is null || row.Before > from) && host.EndsWith(row.Suffix, StringComparison.OrdinalIgnoreCase);
            if (holds && (row.Defaults.Ssl == SslDefault.Always || (row.Defaults.Ssl == SslDefault.WhenPort6380 && port is null or 6380)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The service that the host belongs to, even where the library's version has no defaults for it.</summary>
    internal static CloudService? ServiceOf(string host)
    {
        foreach (var row in All)
        {
            if (host.EndsWith(row.Suffix, StringComparison.OrdinalIgnoreCase))
            {
                return row.Service;
            }
        }

        return null;
    }

    private static IEnumerable<CloudHost> Rows()
    {
        foreach (var suffix in new[] {
            ".redis.cache.windows.net",
            ".redis.cache.chinacloudapi.cn",
            ".redis.cache.usgovcloudapi.net",
            ".redis.cache.cloudapi.de" })
        {
            yield return new(suffix, CloudService.AzureCache, First, AzureOld) { Before = AnyLabels, SingleLabel = true };
            yield return new(suffix, CloudService.AzureCache, AnyLabels, AzureOld) { Before = Providers };
            yield return new(suffix, CloudService.AzureCache, Providers, Azure4) { Before = Managed };
            if (suffix != ".redis.cache.cloudapi.de")
            {
                yield return new(suffix, CloudService.AzureCache, Managed, Azure6);
            }
        }

        foreach (var suffix in new[] { ".redis.cache.sovcloud-api.de", ".redis.cache.sovcloud-api.fr" })
        {
            yield return new(suffix, CloudService.AzureCache, OwnProvider, Azure6);
        }

        const string Enterprise = ".redisenterprise.cache.azure.net";
        yield return new(Enterprise, CloudService.AzureManagedRedis, AnyLabels, AzureOld) { Before = Providers };
        yield return new(Enterprise, CloudService.AzureManagedRedis, Providers, Azure4) { Before = Managed };
        foreach (var suffix in new[] { Enterprise, ".redis.azure.net", ".redis.chinacloudapi.cn", ".redis.usgovcloudapi.net" })
        {
            yield return new(suffix, CloudService.AzureManagedRedis, Managed, Azure6) { Before = OwnProvider };
            yield return new(suffix, CloudService.AzureManagedRedis, OwnProvider, Managed7) { Before = Resp3 };
        }

        foreach (var suffix in new[] { ".redis.sovcloud-api.de", ".redis.sovcloud-api.fr" })
        {
            yield return new(suffix, CloudService.AzureManagedRedis, new(2, 12, 27), Managed7) { Before = Resp3 };
        }

        foreach (var suffix in new[] {
            Enterprise,
            ".redis.azure.net",
            ".redis.chinacloudapi.cn",
            ".redis.usgovcloudapi.net",
            ".redis.sovcloud-api.de",
            ".redis.sovcloud-api.fr" })
        {
            yield return new(suffix, CloudService.AzureManagedRedis, Resp3, ManagedResp3);
        }

        foreach (var suffix in new[] { ".redislabs.com", ".cloud.redis.io" })
        {
            yield return new(suffix, CloudService.RedisCloud, Cloud, RedisCloud);
        }
    }
}

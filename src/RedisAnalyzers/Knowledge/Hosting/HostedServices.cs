using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Knowledge.Hosting;

/// <summary>
/// What providers document about TLS and ports, one row per host suffix, each with the page that documents it. How the library itself treats a host is
/// another matter: <see cref="CloudHosts"/>.
/// </summary>
/// <remarks>
/// No rows: Heroku, whose hosts are machines of a cloud with names like any other (<c>ec2-….compute.amazonaws.com</c>), and private DNS names of
/// any service. Rows with <see cref="TlsOffer.Optional"/> exist so that nobody adds a stricter one by mistake.
/// </remarks>
internal static class HostedServices
{
    private const string AzureCache = "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-tls-configuration";
    private const string AzureManaged = "https://learn.microsoft.com/azure/redis/tls-configuration";
    private const string ElastiCache = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html";
    private const string Upstash = "https://upstash.com/docs/redis/howto/connect-client";
    private const string RedisCloud = "https://redis.io/docs/latest/operate/rc/security/database-security/tls-ssl/";

    /// <summary>All rows; when two match a host, the first applies.</summary>
    internal static readonly ImmutableArray<HostedService> All = Rows().ToImmutableArray();

    /// <summary>The row for a host, whose beginning may be a <paramref name="hole"/>; null when nothing is known about it.</summary>
    internal static HostedService? Find(string host, char hole) => All.FirstOrDefault(row => row.Matches(host, hole));

    private static IEnumerable<HostedService> Rows()
    {
        foreach (var suffix in Suffixes(CloudService.AzureCache))
        {
            yield return new("Azure Cache for Redis", suffix, TlsOffer.Default, AzureCache) { TlsPort = 6380, PlainPort = 6379 };
        }

        // One port for both, so that only one of them can be on.
        foreach (var suffix in Suffixes(CloudService.AzureManagedRedis))
        {
            yield return new("Azure Managed Redis", suffix, TlsOffer.Default, AzureManaged) { TlsPort = 10000 };
        }

        yield return new("ElastiCache Serverless", ".cache.amazonaws.com", TlsOffer.Required, ElastiCache) { Label = "serverless" };
        yield return new("ElastiCache", ".cache.amazonaws.com", TlsOffer.Optional, ElastiCache);

        // Databases inside Fly.io's private network have their own names (fly-….upstash.io) and no TLS.
        yield return new("Upstash", ".upstash.io", TlsOffer.Required, Upstash) { ExceptPrefix = "fly-" };

        foreach (var suffix in Suffixes(CloudService.RedisCloud))
        {
            yield return new("Redis Cloud", suffix, TlsOffer.Optional, RedisCloud);
        }
    }

    private static IEnumerable<string> Suffixes(CloudService service) =>
        CloudHosts.All.Where(row => row.Service == service).Select(row => row.Suffix).Distinct();
}

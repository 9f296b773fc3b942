using System;
using System.Net;
using System.Net.Sockets;

namespace RedisAnalyzers.Configuration.Hosts;

/// <summary>
/// Distinguishes hosts that are certainly reached through other networks from those that may be local. A name with a single label is a container, a
/// Kubernetes service or a machine in the local network; so is every name whose last label is not a public top-level domain.
/// </summary>
internal static class PublicHosts
{
    // Not all top-level domains: only those that are not used as the namespace of a cluster (redis.dev, redis-0.redis.prod).
    private static readonly string[] Domains = { "com", "net", "org", "io", "cloud", "co", "info", "biz", "app", "tech", "online" };

    private static readonly string[] PrivateLabels = { "privatelink", "internal", "svc", "cluster", "local", "lan", "corp", "intranet", "vpc", "qa" };

    /// <summary>A public Internet address: not in a private, local, shared or documentation range.</summary>
    internal static bool IsAddress(string host)
    {
        if (!HostNames.IsRealRemote(host) || !IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            return false;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var b = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return (b[0] & 0xE0) == 0x20 && !(b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0D && b[3] == 0xB8);
        }

        return b[0] switch
        {
            0 or 10 or 127 or >= 224 => false,
            100 => (b[1] & 0xC0) != 64,
            169 => b[1] != 254,
            172 => (b[1] & 0xF0) != 16,
            192 => b[1] != 168 && !(b[1] == 0 && b[2] is 0 or 2),
            198 => (b[1] & 0xFE) != 18 && !(b[1] == 51 && b[2] == 100),
            203 => !(b[1] == 0 && b[2] == 113),
            _ => true,
        };
    }

    /// <summary>A name below a public domain, without a label that indicates a private network.</summary>
    internal static bool IsName(string host)
    {
        if (!HostNames.IsRealRemote(host) || IPAddress.TryParse(host.Trim('[', ']'), out _))
        {
            return false;
        }

        var labels = host.TrimEnd('.').ToLowerInvariant().Split('.');
        var last = labels[labels.Length - 1];
        if (Array.Exists(labels, static l => l.Length == 0 || Array.IndexOf(PrivateLabels, l) >= 0))
        {
            return false;
        }

        if (labels.Length == 2)
        {
            return last is "com" or "net" or "org";
        }

        return labels.Length > 2 && (Array.IndexOf(Domains, last) >= 0 || (last.Length == 2 && char.IsLetter(last[0]) && char.IsLetter(last[1])));
    }
}

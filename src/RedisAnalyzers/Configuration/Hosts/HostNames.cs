using System;
using System.Net;
using System.Net.Sockets;

namespace RedisAnalyzers.Configuration.Hosts;

/// <summary>What a host name says about where the host is.</summary>
internal static class HostNames
{
    /// <summary>The machine (or container) itself: <c>localhost</c>, 127.0.0.0/8, <c>::1</c>, and Docker's name for the host machine.</summary>
    internal static bool IsLoopback(string host)
    {
        host = host.Trim('[', ']');
        if (Is(host, "localhost") || Is(host, "localhost.") || Is(host, "host.docker.internal"))
        {
            return true;
        }

        return IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
    }

    /// <summary>
    /// What a server listens on when it listens everywhere, and what no client can connect to: <c>0.0.0.0</c>, <c>::</c>, <c>*</c>. Other spellings of zero
    /// (<c>0</c>, <c>000</c>) are the rest of a number that contains a comma.
    /// </summary>
    internal static bool IsBindAddress(string host)
    {
        host = host.Trim('[', ']');
        return host is "0.0.0.0" or "*" || (host.IndexOf(':') >= 0 && IPAddress.TryParse(host, out var address) && address.Equals(IPAddress.IPv6Any));
    }

    /// <summary>
    /// A host that was certainly intended: not loopback, not a bind address, not a placeholder or documentation host, not a URI or other text that only ended
    /// up in place of a host.
    /// </summary>
    internal static bool IsRealRemote(string host)
    {
        host = host.Trim('[', ']');
        if (host.Length == 0 || IsLoopback(host) || IsPlaceholder(host) || IsDocumentation(host))
        {
            return false;
        }

        if (IPAddress.TryParse(host, out var address))
        {
            return !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
                && (address.AddressFamily == AddressFamily.InterNetworkV6 || host.IndexOf('.') > 0);
        }

        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A placeholder for a host.</summary>
    internal static bool IsPlaceholder(string host)
    {
        if (host.Length == 0 || host.IndexOfAny(PlaceholderMarks) >= 0)
        {
            return true;
        }

        var bare = host.Trim('x', 'X', '.', '-', '_', '*');
        return bare.Length == 0 || StartsWith(host, "your") || StartsWith(host, "my-redis-host") || Is(host, "hostname") || Is(host, "host");
    }

    private static readonly char[] PlaceholderMarks = { '<', '>', '{', '}', '$', '%', '#', '*' };

    private static bool IsDocumentation(string host) =>
        EndsWith(host, ".example") || EndsWith(host, ".invalid") || EndsWith(host, ".test")
        || Is(host, "example.com") || EndsWith(host, ".example.com") || EndsWith(host, ".example.org") || EndsWith(host, ".example.net");

    private static bool Is(string host, string other) => string.Equals(host, other, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string host, string start) => host.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string host, string end) => host.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}

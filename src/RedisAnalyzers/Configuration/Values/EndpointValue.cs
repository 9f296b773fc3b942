using System;
using System.Net;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Values;

/// <summary>The kinds of endpoints.</summary>
internal enum EndpointKind
{
    /// <summary>A host name. The library accepts any text as one, even <c>redis://localhost:6379</c>.</summary>
    Dns,

    /// <summary>An IPv4 or IPv6 address. A single number is one: <c>6379</c> is 0.0.24.235.</summary>
    Ip,

    /// <summary>A Unix domain socket, <c>!path</c>; before 2.2.50 it is treated as a host name.</summary>
    UnixSocket,

    /// <summary>Unknown because of a hole.</summary>
    Unknown,
}

/// <summary>An endpoint as one version of the library parses it from an item.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Host">The host, the address as the framework prints it, or the path.</param>
/// <param name="Port">The port; 0 when there is none.</param>
internal sealed record EndpointValue(EndpointKind Kind, string Host, int Port)
{
    /// <summary>The longest path of a Unix socket that Linux accepts, in bytes.</summary>
    private const int PathLimit = 107;

    /// <summary><c>host:port</c>, <c>address:port</c>, <c>[address]:port</c> or <c>unix:path</c>.</summary>
    internal string Address => Kind switch
    {
        EndpointKind.UnixSocket => "unix:" + Host,
        EndpointKind.Ip => new IPEndPoint(IPAddress.Parse(Host), Port).ToString(),
        _ => FormattableString.Invariant($"{Host}:{Port}"),
    };

    /// <summary>The endpoint as one text: <c>dns:host:port</c>, <c>ip:address:port</c>, <c>unix:path</c>.</summary>
    internal string Printed => Kind switch
    {
        EndpointKind.UnixSocket => Address,
        EndpointKind.Ip => "ip:" + Address,
        _ => "dns:" + Address,
    };

    /// <summary>Whether the library treats two endpoints as the same.</summary>
    internal bool IsSameAs(EndpointValue other) => Kind == other.Kind && Port == other.Port
        && string.Equals(Host, other.Host, Kind == EndpointKind.UnixSocket ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an item. Null, without a failure, when the library ignores it.</summary>
    internal static EndpointValue? Read(string item, ParserVersion language, out Failure? failure)
    {
        failure = null;
        if (item.Length == 0)
        {
            return null;
        }

        if (!language.HasBrackets)
        {
            return ReadFirstColon(item, out failure);
        }

        var whole = new TextSpan(0, item.Length);
        var parts = language.HasUnixSockets ? EndpointText.Divide(item, whole) : EndpointText.DivideHost(item, whole);
        var host = item.Substring(parts.Host.Start, parts.Host.Length);
        if (parts.IsUnixSocket)
        {
            return ReadSocket(host, out failure);
        }

        var port = 0;
        if (parts.Port is { } span && !OptionValues.TryParseInt32(item.Substring(span.Start, span.Length), out port))
        {
            return null;
        }

        return Make(host, port, out failure);
    }

    private static EndpointValue? ReadFirstColon(string item, out Failure? failure)
    {
        failure = null;
        var colon = item.IndexOf(':');
        var port = 0;
        if (colon >= 0 && !OptionValues.TryParseInt32(item.Substring(colon + 1), out port))
        {
            return null;
        }

        var host = colon >= 0 ? item.Substring(0, colon) : item;
        return string.IsNullOrWhiteSpace(host) ? null : Make(host, port, out failure);
    }

    private static EndpointValue? ReadSocket(string path, out Failure? failure)
    {
        failure = Encoding.UTF8.GetByteCount(path) > PathLimit ? Failure.OutOfRange("path") : null;
        return path.Length > 0 && failure is null ? new(EndpointKind.UnixSocket, path, 0) : null;
    }

    private static EndpointValue? Make(string host, int port, out Failure? failure)
    {
        failure = host.Length == 0 ? Failure.Argument("host") : port is < 0 or > 65535 ? Failure.OutOfRange("port") : null;
        if (failure is not null)
        {
            return null;
        }

        return IPAddress.TryParse(host, out var address) ? new(EndpointKind.Ip, address.ToString(), port) : new(EndpointKind.Dns, host, port);
    }
}

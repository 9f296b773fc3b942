using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>What kind of server address an item is.</summary>
internal enum EndpointKind
{
    /// <summary>A host name. The library accepts any text as one, also <c>redis://localhost:6379</c>.</summary>
    Dns,

    /// <summary>An IPv4 or IPv6 address. A bare number is one: <c>6379</c> is 0.0.24.235.</summary>
    Ip,

    /// <summary>A Unix domain socket, <c>!path</c>; before 2.2.50 a host of that name.</summary>
    UnixSocket,

    /// <summary>A hole hides which.</summary>
    Unknown,
}

/// <summary>What is known of the port of an <see cref="Endpoint"/>.</summary>
internal enum PortState
{
    /// <summary>No port is written: 6379, or 6380 with TLS, applies when connecting.</summary>
    NotWritten,

    /// <summary><see cref="Endpoint.Port"/> is the port. It may be out of range, and then the library throws.</summary>
    Known,

    /// <summary>A hole hides it.</summary>
    Unknown,
}

/// <summary>One server of a connection string, read as version 2.2.50 and later read it.</summary>
internal sealed class Endpoint
{
    internal Endpoint(TextSpan span, EndpointKind kind, TextSpan hostSpan, string hostText)
    {
        Span = span;
        Kind = kind;
        HostSpan = hostSpan;
        HostText = hostText;
    }

    /// <summary>The whole item, trimmed.</summary>
    internal TextSpan Span { get; }

    /// <summary>What kind of address it is.</summary>
    internal EndpointKind Kind { get; }

    /// <summary>The item up to the port's colon: brackets of an IPv6 address and the <c>!</c> of a socket included.</summary>
    internal TextSpan HostSpan { get; }

    /// <summary>The port as written, without its colon; null when there is none.</summary>
    internal TextSpan? PortSpan { get; init; }

    /// <summary>The host without brackets or <c>!</c>, with <see cref="ConnectionString.Hole"/> where it is unknown.</summary>
    internal string HostText { get; }

    /// <summary>The host without brackets or <c>!</c>; null when a hole hides some of it.</summary>
    internal string? Host => HostText.IndexOf(ConnectionString.Hole) < 0 ? HostText : null;

    /// <summary>Whether the whole host is known.</summary>
    internal bool IsHostKnown => Host is not null;

    /// <summary>What is known of the port.</summary>
    internal PortState PortState { get; init; }

    /// <summary>The port when <see cref="PortState"/> is <see cref="PortState.Known"/>, else null. Zero means what no port means.</summary>
    internal int? Port { get; init; }

    /// <summary>An earlier item is the same server, so the library drops this one silently.</summary>
    internal bool IsDuplicate { get; init; }
}

using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>What is known about the port of an <see cref="Endpoint"/>.</summary>
internal enum PortState
{
    /// <summary>No port is written: 6379, or 6380 with TLS, applies when connecting.</summary>
    NotWritten,

    /// <summary><see cref="Endpoint.Port"/> is the port. It may be out of range, and then the library throws.</summary>
    Known,

    /// <summary>Unknown because of a hole.</summary>
    Unknown,
}

/// <summary>One endpoint of a connection string, as version 2.2.50 and later parse it.</summary>
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

    /// <summary>The host without brackets or <c>!</c>; null when a hole hides a part of it.</summary>
    internal string? Host => HostText.IndexOf(ConnectionString.Hole) < 0 ? HostText : null;

    /// <summary>Whether the whole host is known.</summary>
    internal bool IsHostKnown => Host is not null;

    /// <summary>What is known about the port.</summary>
    internal PortState PortState { get; init; }

    /// <summary>The port when <see cref="PortState"/> is <see cref="PortState.Known"/>, else null. Zero means the same as no port.</summary>
    internal int? Port { get; init; }

    /// <summary>An earlier item is the same endpoint, so the library silently ignores this one.</summary>
    internal bool IsDuplicate { get; init; }
}

using System.Collections.Generic;
using System.Net;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>Reads the endpoint items of one connection string, in order.</summary>
internal sealed class EndpointReader(string text)
{
    private readonly List<EndpointValue> _seen = new();

    /// <summary>The endpoint of a trimmed, non-empty item; null when the library silently ignores the item.</summary>
    internal Endpoint? Read(TextSpan item)
    {
        var parts = EndpointText.Divide(text, item);
        if (parts.IsUnixSocket)
        {
            return parts.Host.IsEmpty ? null : ReadSocket(item, parts);
        }

        var state = ReadPort(item, parts, out var port);
        if (state is null)
        {
            return null;
        }

        // A hole that the library would cut off at a bracket may contain brackets itself.
        var isCut = Holes.In(text, parts.BeforePort) && !Holes.In(text, parts.Host);
        var hostSpan = isCut ? parts.BeforePort : parts.Host;
        var host = text.Substring(hostSpan.Start, hostSpan.Length);
        var kind = Holes.In(host) ? EndpointKind.Unknown : IPAddress.TryParse(host, out _) ? EndpointKind.Ip : EndpointKind.Dns;
        return new Endpoint(item, kind, parts.BeforePort, host)
        {
            PortSpan = parts.Port,
            PortState = state.Value,
            Port = state == PortState.Known ? port : null,
            IsDuplicate = state != PortState.Unknown && IsDuplicate(kind, host, port),
        };
    }

    private Endpoint ReadSocket(TextSpan item, EndpointText parts)
    {
        var path = text.Substring(parts.Host.Start, parts.Host.Length);
        return new Endpoint(item, EndpointKind.UnixSocket, parts.BeforePort, path) {
            IsDuplicate = !Holes.In(path) && IsDuplicate(EndpointKind.UnixSocket, path, 0) };
    }

    /// <summary>What is known about the port; null when it is not a number, so that the library ignores the whole item.</summary>
    private PortState? ReadPort(TextSpan item, EndpointText parts, out int port)
    {
        port = 0;
        if (parts.Port is not { } span)
        {
            // "localhost" + hole: the hole may contain the port.
            return Holes.EndsWith(text, item) ? PortState.Unknown : PortState.NotWritten;
        }

        var digits = text.Substring(span.Start, span.Length);
        if (Holes.In(digits))
        {
            return PortState.Unknown;
        }

        return OptionValues.TryParseInt32(digits, out port) ? PortState.Known : null;
    }

    private bool IsDuplicate(EndpointKind kind, string host, int port)
    {
        if (kind == EndpointKind.Unknown)
        {
            return false;
        }

        var value = new EndpointValue(kind, kind == EndpointKind.Ip ? IPAddress.Parse(host).ToString() : host, port);
        if (_seen.Exists(value.IsSameAs))
        {
            return true;
        }

        _seen.Add(value);
        return false;
    }
}

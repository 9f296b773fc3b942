using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Values;

/// <summary>
/// How an endpoint is split into host and port, regardless of what they mean. The library's rule, from 2.0 on, depends only on colons and the closing bracket.
/// </summary>
/// <param name="Host">The host without brackets or <c>!</c>.</param>
/// <param name="BeforePort">Everything before the port's colon; the whole item when there is no port.</param>
/// <param name="Port">The port without its colon; null when none is written.</param>
/// <param name="IsUnixSocket">The item is <c>!path</c>.</param>
internal readonly record struct EndpointText(TextSpan Host, TextSpan BeforePort, TextSpan? Port, bool IsUnixSocket)
{
    /// <summary>
    /// Splits a trimmed, non-empty item.
    /// <c>host:port</c> has exactly one colon, and not as its first character; with a <c>]</c> the host is between the first character and the last <c>]</c>,
    /// and a port follows the last colon after it; any other text as a whole is a host.
    /// </summary>
    internal static EndpointText Divide(string text, TextSpan item)
    {
        if (text[item.Start] == '!')
        {
            return new(TextSpan.FromBounds(item.Start + 1, item.End), item, null, IsUnixSocket: true);
        }

        return DivideHost(text, item);
    }

    /// <summary>The same for a version that does not support Unix sockets.</summary>
    internal static EndpointText DivideHost(string text, TextSpan item)
    {
        var lastColon = text.LastIndexOf(':', item.End - 1, item.Length);
        if (lastColon <= item.Start)
        {
            return new(item, item, null, IsUnixSocket: false);
        }

        var closing = text.LastIndexOf(']', item.End - 1, item.Length);
        if (closing > item.Start)
        {
            var address = TextSpan.FromBounds(item.Start + 1, closing);
            return closing < lastColon ? WithPort(address, item, lastColon) : new(address, item, null, IsUnixSocket: false);
        }

        var firstColon = text.IndexOf(':', item.Start, item.Length);
        return firstColon == lastColon
            ? WithPort(TextSpan.FromBounds(item.Start, lastColon), item, lastColon)
            : new(item, item, null, IsUnixSocket: false);
    }

    private static EndpointText WithPort(TextSpan host, TextSpan item, int colon) =>
        new(host, TextSpan.FromBounds(item.Start, colon), TextSpan.FromBounds(colon + 1, item.End), IsUnixSocket: false);
}

using System;
using System.Linq;
using System.Net;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>
/// The text of a single endpoint: <c>EndPoints.Add("host:port")</c>, <c>GetServer("host:port")</c>. Its syntax differs from that of the connection string:
/// nothing is trimmed, a comma belongs to the host, and what cannot be parsed throws.
/// </summary>
internal static class LoneEndpoint
{
    /// <summary>The problem of an endpoint; null when it is valid, or when holes hide what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isHost">The port is passed separately, so the text is only a host.</param>
    /// <param name="version">The version of the library.</param>
    internal static Problem? Read(string text, bool isHost, Version version)
    {
        var whole = new TextSpan(0, text.Length);
        if (UriText.Read(text, whole) is { } uri)
        {
            return new(ProblemKind.Uri, uri.Scheme, uri.Name + "://", "write host:port, and set user, password and TLS as options");
        }

        if (Holes.In(text) || HostNames.IsPlaceholder(text))
        {
            return text.Trim().Length == 0 ? Lost(whole, "An empty endpoint", "throws", "write host:port") : null;
        }

        if (text.IndexOf(',') >= 0)
        {
            return Lost(whole, "An endpoint with a comma", "is treated as a single host", "add each endpoint separately, and set options as properties");
        }

        if (text != text.Trim())
        {
            return Lost(whole, "Whitespace around a host", "is not trimmed here", "remove the whitespace");
        }

        if (text.All(static c => c is >= '0' and <= '9') && IPAddress.TryParse(text, out var number))
        {
            return Lost(whole, $"'{text}'", $"is parsed as the IPv4 address {number}", "write host:port");
        }

        var language = new ParserVersion(version);
        if (isHost && text.Count(c => c == ':') == 1)
        {
            return Lost(
                whole,
                EndpointProblems.Named(text, mayRepeat: true),
                "is treated as a host name",
                "remove the port, which is passed separately");
        }

        var mistake = EndpointProblems.AddressOf(
            text,
            whole,
            EndpointProblems.Named(text, mayRepeat: true),
            EndpointValue.Read(text, language, out _) is null ? "throws" : "is treated as a host name",
            language);
        // A single endpoint cannot have other items.
        return mistake is not null && mistake.Repairs.Any(r => r.Text.IndexOf(',') >= 0)
            ? Lost(mistake.Span, EndpointProblems.Named(text, mayRepeat: true), "is not a valid endpoint", "write host:port, and set the database as an option")
            : mistake;
    }

    private static Problem Lost(TextSpan span, string found, string what, string advice) => new(ProblemKind.Endpoint, span, found + " " + what, advice);
}

using System;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>
/// The text of one endpoint by itself: <c>EndPoints.Add("host:port")</c>, <c>GetServer("host:port")</c>. It is another language than the connection string:
/// nothing is trimmed, a comma belongs to the host, and what cannot be read throws (facts/stackexchange-redis.md §1.3).
/// </summary>
internal static class LoneEndpoint
{
    /// <summary>The mistake of an endpoint; null when it is fine, or when holes hide what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isHost">The port is given by itself, so that the text is a host only.</param>
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
        // There is no place for further items here.
        return mistake is not null && mistake.Repairs.Any(r => r.Text.IndexOf(',') >= 0)
            ? Lost(mistake.Span, EndpointProblems.Named(text, mayRepeat: true), "is not a valid endpoint", "write host:port, and set the database as an option")
            : mistake;
    }

    private static Problem Lost(TextSpan span, string found, string what, string advice) => new(ProblemKind.Endpoint, span, found + " " + what, advice);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>
/// A URI in place of a connection string: <c>scheme://user:password@host:port/database?option=value</c>, with holes anywhere after the scheme.
/// The parts are those that other clients support (redis.io, "redis" and "rediss" schemes of the IANA registry).
/// </summary>
internal sealed class UriText
{
    private UriText(TextSpan span, TextSpan scheme, string name)
    {
        Span = span;
        Scheme = scheme;
        Name = name;
    }

    /// <summary>The whole URI.</summary>
    internal TextSpan Span { get; }

    /// <summary>The scheme with its colon and slashes.</summary>
    internal TextSpan Scheme { get; }

    /// <summary>The scheme's name in lower case.</summary>
    internal string Name { get; }

    /// <summary>TLS is requested.</summary>
    internal bool IsSecure => Name is "rediss" or "valkeys" or "https" or "ssl" or "tls";

    /// <summary>It is the path of a Unix socket, not a host.</summary>
    internal bool IsSocket => Name == "unix";

    /// <summary>The user's name; null or empty when none is given. User info without a colon is a password, unless it is a common user name.</summary>
    internal TextSpan? User { get; private init; }

    /// <summary>The password; null when none is given.</summary>
    internal TextSpan? Password { get; private init; }

    /// <summary>Host and port, or the path of a socket.</summary>
    internal TextSpan Address { get; private init; }

    /// <summary>The part between the address and the query, without slashes: the database.</summary>
    internal TextSpan? Path { get; private init; }

    /// <summary>The parts of the query.</summary>
    internal ImmutableArray<TextSpan> Query { get; private init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>Reads the URI at the start of an item; null when the item does not start with one.</summary>
    internal static UriText? Read(string text, TextSpan item)
    {
        var end = item.Start;
        while (end < item.End && IsSchemeCharacter(text[end], isFirst: end == item.Start))
        {
            end++;
        }

        var length = end - item.Start;
        if (length < 2 || end >= item.End || text[end] != ':')
        {
            return null;
        }

        var name = text.Substring(item.Start, length).ToLowerInvariant();
        var hasSlashes = end + 2 < item.End && text[end + 1] == '/' && text[end + 2] == '/';
        var isSocket = name == "unix" && end + 1 < item.End && text[end + 1] == '/';
        if (!hasSlashes && !isSocket)
        {
            return null;
        }

        var scheme = TextSpan.FromBounds(item.Start, end + (hasSlashes ? 3 : 1));
        return name == "unix"
            ? new UriText(item, scheme, name) { Address = TextSpan.FromBounds(scheme.End, item.End) }
            : ReadParts(text, item, scheme, name);
    }

    private static UriText ReadParts(string text, TextSpan item, TextSpan scheme, string name)
    {
        var question = IndexOf(text, '?', scheme.End, item.End);
        var authorityEnd = IndexOf(text, '/', scheme.End, question);
        var at = authorityEnd > scheme.End ? text.LastIndexOf('@', authorityEnd - 1, authorityEnd - scheme.End) : -1;
        var colon = at < 0 ? -1 : text.IndexOf(':', scheme.End, at - scheme.End);
        var info = TextSpan.FromBounds(scheme.End, Math.Max(at, scheme.End));
        bool IsUser(TextSpan span) => at >= 0 && Secret.IsUserName(text.Substring(span.Start, span.Length));
        var path = authorityEnd;
        while (path < question && text[path] == '/')
        {
            path++;
        }

        var pathEnd = question;
        while (pathEnd > path && text[pathEnd - 1] == '/')
        {
            pathEnd--;
        }

        return new UriText(item, scheme, name)
        {
            User = colon >= 0 ? TextSpan.FromBounds(scheme.End, colon) : IsUser(info) ? info : null,
            Password = colon >= 0 ? TextSpan.FromBounds(colon + 1, at) : at < 0 || IsUser(info) ? null : info,
            Address = TextSpan.FromBounds(at < 0 ? scheme.End : at + 1, authorityEnd),
            Path = path == pathEnd ? null : TextSpan.FromBounds(path, pathEnd),
            Query = question == item.End ? ImmutableArray<TextSpan>.Empty : Split(text, '&', TextSpan.FromBounds(question + 1, item.End)),
        };
    }

    private static ImmutableArray<TextSpan> Split(string text, char separator, TextSpan span)
    {
        var parts = new List<TextSpan>();
        for (var start = span.Start; start < span.End;)
        {
            var end = IndexOf(text, separator, start, span.End);
            if (end > start)
            {
                parts.Add(TextSpan.FromBounds(start, end));
            }

            start = end + 1;
        }

        return parts.ToImmutableArray();
    }

    private static int IndexOf(string text, char character, int start, int end)
    {
        var index = text.IndexOf(character, start, end - start);
        return index < 0 ? end : index;
    }

    private static bool IsSchemeCharacter(char c, bool isFirst) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (!isFirst && c is (>= '0' and <= '9') or '+' or '.' or '-');
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Net;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Tells the connection strings of StackExchange.Redis from other texts that a setting may hold, where no code says what it is. In doubt a text is another's.
/// </summary>
internal static class RedisText
{
    private static readonly char[] Separators = { ',', ';' };

    private static readonly ImmutableHashSet<string> Schemes = ImmutableHashSet.Create("redis", "rediss", "valkey", "valkeys");

    /// <summary>Parts of the host names of services that offer nothing but Redis.</summary>
    private static readonly string[] Services = { ".redis.cache.", ".redis.azure.", ".redisenterprise.cache.", ".redislabs.", ".redis-cloud.", ".redns.redis" };

    /// <summary>The text has the host of a service that offers nothing but Redis.</summary>
    internal static bool NamesService(string text) => Array.Exists(Services, part => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The URI of a Redis server; null for any other text.</summary>
    internal static UriText? UriOf(string text) =>
        UriText.Read(text, new TextSpan(0, text.Length)) is { } uri && Schemes.Contains(uri.Name) ? uri : null;

    /// <summary>The text starts with an address, and whatever follows are options or addresses.</summary>
    internal static bool IsConnectionString(string text)
    {
        var items = text.Split(Separators).Select(static item => item.Trim()).ToList();
        if (!IsAddress(items[0], isAlone: items.Count == 1) || UriText.Read(text, new TextSpan(0, text.Length)) is not null)
        {
            return false;
        }

        return items.Skip(1).All(static item => item.Length == 0 || item.IndexOf('=') > 0 || IsAddress(item, isAlone: false)
            || item.IndexOf(ConnectionString.Hole) >= 0);
    }

    /// <summary>The text is the name or the address of one machine.</summary>
    internal static bool IsHostName(string text) => text.Length > 0 && text.Any(char.IsLetter)
        && text.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_') && char.IsLetterOrDigit(text[0]);

    /// <summary>Every keyword is one of the library's, or a slip of the pen: the text is not that of another client.</summary>
    internal static bool IsOfTheLibrary(string text, Version version) =>
        ConnectionString.Parse(text.Replace(';', ',')).Options.All(option => option.Keyword is not null || KeywordProblems.IsMisspelling(option.Name, version));

    /// <summary>A host with a port, or what cannot be a mere word: a loopback name, an address, a name with dots.</summary>
    private static bool IsAddress(string item, bool isAlone)
    {
        var colon = item.LastIndexOf(':');
        var isBracketed = item.StartsWith("[", StringComparison.Ordinal);
        var hasPort = colon > 0 && (!isBracketed || item[colon - 1] == ']') && item.IndexOf(':') == (isBracketed ? item.IndexOf(':') : colon);
        var host = hasPort ? item.Substring(0, colon) : item;
        if (hasPort && !IsPort(item.Substring(colon + 1)))
        {
            return false;
        }

        if (!isBracketed && (host.Length == 0 || !host.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ConnectionString.Hole)))
        {
            return false;
        }

        var isIp = IsIpAddress(host);
        return HostNames.IsLoopback(host) || isIp || (isBracketed && IPAddress.TryParse(host.Trim('[', ']'), out _))
            || (host.Any(static c => char.IsLetter(c) || c == ConnectionString.Hole) && (hasPort || !isAlone || IsDomain(host)));
    }

    private static bool IsPort(string port) =>
        port.IndexOf(ConnectionString.Hole) >= 0 || (int.TryParse(port, out var number) && number is > 0 and <= 65535);

    private static bool IsIpAddress(string host) => host.Split('.').Length == 4 && IPAddress.TryParse(host, out _);

    private static bool IsDomain(string host) => PublicHosts.IsName(host) || host.Split('.').Length > 2;
}

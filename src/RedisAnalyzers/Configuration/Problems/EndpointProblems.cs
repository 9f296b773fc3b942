using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>
/// Items that the library treats as an endpoint although none was intended, or that it ignores. The library does not validate hosts, so <c>localhost,ssl</c>
/// is two endpoints and <c>localhost:6379/0</c> is none.
/// </summary>
internal sealed class EndpointProblems(ConnectionString text, ParserVersion language)
{
    internal const string Vanishes = "is silently ignored";
    internal const string IsHost = "is treated as a host name";

    /// <summary>The problem of an item that is not <c>keyword=value</c>; null when it is an endpoint, or may be one.</summary>
    /// <param name="span">The item.</param>
    /// <param name="endpoint">The endpoint that it is parsed as; null when it is ignored.</param>
    /// <param name="previous">The option directly before it; null when there is none.</param>
    internal Problem? Read(TextSpan span, Endpoint? endpoint, ConnectionOption? previous)
    {
        var item = text.TextOf(span);
        if (previous is { Keyword.IsSecret: true } && IsTail(item, endpoint))
        {
            return TailOfSecret(span, previous);
        }

        if (Holes.In(item))
        {
            return WithHoles(span, item, endpoint);
        }

        if (Quotes(span, item) is { } quoted)
        {
            return quoted;
        }

        if (LabelProblems.Read(text, span, endpoint) is { } label)
        {
            return label;
        }

        if (Keyword(span, item, endpoint) is { } keyword)
        {
            return keyword;
        }

        if (previous is not null && Protocol(span, item, previous) is { } protocol)
        {
            return protocol;
        }

        if (item[0] != '[' && HostNames.IsPlaceholder(item) && !Throws(item))
        {
            return null;
        }

        var found = Named(item, mayRepeat: previous is not { Keyword.IsSecret: true });
        return Number(span, item, found, previous)
            ?? Address(span, item, endpoint) ?? AddressOf(item, span, found, endpoint is null ? Vanishes : IsHost, language);
    }

    /// <summary>
    /// A password is followed either by another endpoint or, when it contains a comma, by the rest of it. A port, a dot or a loopback name indicates an
    /// endpoint, and so does a connection string without any other endpoint.
    /// </summary>
    private bool IsTail(string item, Endpoint? endpoint)
    {
        if (HostNames.IsLoopback(item) || item.IndexOf('.') >= 0 || ConfigurationKeywords.Find(item) is not null || item[0] == '[')
        {
            return false;
        }

        var isOnlyServer = text.Endpoints.Length + (endpoint is null ? 1 : 0) == 1;
        if (endpoint is null)
        {
            return !isOnlyServer && !char.IsDigit(item[item.Length - 1]) && !Holes.In(item);
        }

        return endpoint.PortState == PortState.NotWritten && endpoint.Kind != EndpointKind.UnixSocket && !isOnlyServer && !Holes.In(item)
            && item[0] is not ('<' or '{' or '$' or '%' or '#' or '*');
    }

    /// <summary>The part of a password after a comma. No message repeats it.</summary>
    internal static Problem TailOfSecret(TextSpan tail, ConnectionOption secret) =>
        new(ProblemKind.CommaInSecret, tail, secret.Keyword!.Keyword, "ConfigurationOptions." + secret.Keyword.Property);

    /// <summary>A hole keeps its place: what is wrong with the known rest is wrong whatever the hole stands for.</summary>
    private Problem? WithHoles(TextSpan span, string item, Endpoint? endpoint)
    {
        if (HostNames.IsPlaceholder(item))
        {
            return null;
        }

        if (endpoint is { Kind: not EndpointKind.UnixSocket } && item.IndexOf('@') > 0)
        {
            return UserInfo(span, item);
        }

        return endpoint is not null ? null : AddressOf(item, span, "An endpoint", Vanishes, language);
    }

    private static Problem? Quotes(TextSpan span, string item)
    {
        char first = item[0], last = item[item.Length - 1];
        if (first is not ('"' or '\'') && last is not ('"' or '\''))
        {
            return null;
        }

        var repairs = ImmutableArray.CreateBuilder<Repair>();
        if (first is '"' or '\'')
        {
            repairs.Add(new Repair(new TextSpan(span.Start, 1), ""));
        }

        if (last is '"' or '\'' && item.Length > 1)
        {
            repairs.Add(new Repair(new TextSpan(span.End - 1, 1), ""));
        }

        return Lost(span, "A quoted item", "is not a valid endpoint", "remove the quotes") with { Repairs = repairs.ToImmutable() };
    }

    /// <summary>An option without its <c>=</c>: <c>ssl</c>, <c>abortConnect:false</c>, <c>$CLIENT</c>.</summary>
    private Problem? Keyword(TextSpan span, string item, Endpoint? endpoint)
    {
        if (item[0] == '$' && RedisCommands.Find(item.Substring(1)) is not null)
        {
            return Lost(span, $"'{item}'", IsHost, $"write '{item}=' to disable the command") with { Repairs = ImmutableArray.Create(
                new Repair(new TextSpan(span.End, 0), "=")) };
        }

        var colon = item.IndexOf(':');
        var name = (colon < 0 ? item : item.Substring(0, colon)).Trim();
        // A host may well be named proxy, user or admin; nobody names one keepAlive or useSsl.
        var row = ConfigurationKeywords.Find(name) ?? (KeywordConfusions.KeywordFor(name) is ("ssl" or "abortConnect") and var meant
            ? ConfigurationKeywords.Find(meant)
            : null);
        if (row is null || !row.IsKnownTo(language.Library))
        {
            return null;
        }

        var isUnlikelyHost = row.Kind is ValueKind.Boolean or ValueKind.Int32;
        var isOther = text.Endpoints.Any(e => e.Span.Start < span.Start);
        if (colon < 0)
        {
            if (!isUnlikelyHost && !isOther)
            {
                return null;
            }

            var bare = Lost(
                span,
                $"'{item}'",
                IsHost,
                row.Kind == ValueKind.Boolean ? $"write '{row.Keyword}=true' or remove it" : $"write '{row.Keyword}=…'");
            return row.Keyword is "ssl" or "allowAdmin" or "resolveDns"
                ? bare with { Repairs = ImmutableArray.Create(new Repair(span, row.Keyword + "=true")) }
                : bare;
        }

        var value = item.Substring(colon + 1).Trim();
        var isValue = new ValueReader(language).Read(row, row.Keyword, value, out _) is null;
        if (endpoint is not null && !(isUnlikelyHost && isValue && endpoint.PortState == PortState.Known))
        {
            return null;
        }

        var equals = new Repair(TextSpan.FromBounds(span.Start, span.Start + colon + 1), row.Keyword + "=");
        var wrong = Lost(span, $"'{name}:'", endpoint is null ? Vanishes : IsHost, $"write '{row.Keyword}='");
        return isValue ? wrong with { Repairs = ImmutableArray.Create(equals) } : wrong;
    }

    /// <summary><c>sslProtocols=Tls12,Tls13</c>.</summary>
    private Problem? Protocol(TextSpan span, string item, ConnectionOption previous)
    {
        if (previous.Keyword is not { Kind: ValueKind.SslProtocols } row || new ValueReader(language).Read(row, row.Keyword, item, out _) is not null
            || item.All(char.IsDigit))
        {
            return null;
        }

        return Lost(span, $"'{item}'", IsHost, "join the protocols with '|'") with { Repairs = ImmutableArray.Create(
            new Repair(TextSpan.FromBounds(previous.Span.End, span.Start), "|")) };
    }

    /// <summary>A single number is parsed as an IPv4 address: it is the rest of a number with a thousands separator, or a port without its host.</summary>
    private Problem? Number(TextSpan span, string item, string found, ConnectionOption? previous)
    {
        if (!item.All(c => c is >= '0' and <= '9') || !IPAddress.TryParse(item, out var address))
        {
            return null;
        }

        var mistake = Lost(span, found, "is parsed as an IPv4 address", "add the host before the port, or remove the thousands separator");
        var comma = span.Start - 1;
        var joins = item.Length == 3 && comma > 0 && text.Text[comma] == ',' && char.IsDigit(text.Text[comma - 1])
            && (previous is { Keyword.Kind: ValueKind.Int32 } || text.Endpoints.Any(e => e.Span.End == comma && e.PortState == PortState.Known));
        return joins ? mistake with { Repairs = ImmutableArray.Create(new Repair(new TextSpan(comma, 1), "")) } : mistake;
    }

    private Problem? Address(TextSpan span, string item, Endpoint? endpoint)
    {
        if (endpoint is { Kind: EndpointKind.UnixSocket })
        {
            return null;
        }

        if (item.IndexOf('@') >= 0)
        {
            return UserInfo(span, item);
        }

        if (endpoint is null)
        {
            return null;
        }

        if (item[0] == '/' && language.HasUnixSockets)
        {
            return Lost(span, "A path", IsHost, "put '!' before the path of a Unix socket") with { Repairs = ImmutableArray.Create(
                new Repair(new TextSpan(span.Start, 0), "!")) };
        }

        return null;
    }

    /// <summary><c>password@host:port</c>. The part before the sign is never repeated.</summary>
    private Problem UserInfo(TextSpan span, string item)
    {
        var mistake = Lost(span, "An item with '@'", "is not a valid endpoint", "write the password as ',password=…'");
        var at = span.Start + item.LastIndexOf('@');
        var address = TextSpan.FromBounds(at + 1, span.End);
        var colon = item.IndexOf(':', 0, at - span.Start);
        var isServer = LabelProblems.IsServer(text.TextOf(address));
        if (!isServer || Holes.In(item) || text.Options.Any(o => o.Keyword?.IsSecret == true || o.Keyword?.Keyword == "user"))
        {
            return mistake;
        }

        var end = new TextSpan(text.Text.TrimEnd(' ', ',').Length, 0);
        var removed = new Repair(TextSpan.FromBounds(span.Start, at + 1), "");
        var password = new Repair(end, ",password=", TextSpan.FromBounds(span.Start + colon + 1, at));
        return mistake with
        {
            Repairs = colon > 0
                ? ImmutableArray.Create(removed, new Repair(end, ",user=", TextSpan.FromBounds(span.Start, span.Start + colon)), password)
                : ImmutableArray.Create(removed, password),
        };
    }

    /// <summary>What is wrong with the address itself, the same for an item of a connection string and for <c>EndPoints.Add</c>.</summary>
    internal static Problem? AddressOf(string item, TextSpan span, string found, string what, ParserVersion language)
    {
        if (item[0] == '!')
        {
            return language.HasUnixSockets ? null : Lost(span, "A Unix socket", what, "it needs StackExchange.Redis 2.2.50");
        }

        if (item[0] == '[' && !language.HasBrackets)
        {
            return Lost(span, found, "is not supported", "brackets need StackExchange.Redis 2.0");
        }

        var parts = EndpointText.Divide(item, new TextSpan(0, item.Length));
        if (parts.Port is { } port && PortOf(item, span, port, found, what) is { } wrongPort)
        {
            return wrongPort;
        }

        var host = item.Substring(parts.Host.Start, parts.Host.Length);
        if (Holes.In(host))
        {
            return null;
        }

        if (IPAddress.TryParse(host, out var address))
        {
            return AddressWithoutBrackets(item, span, found, address, parts, language);
        }

        var slash = item.IndexOf('/');
        if (slash > 0)
        {
            return Database(item, span, slash, found, what);
        }

        if (host.Any(char.IsWhiteSpace))
        {
            return Lost(span, "A host that contains whitespace", "is used unchanged", "separate endpoints with commas");
        }

        if (parts.Port is null && item.IndexOf(':') >= 0 && item.IndexOf('[') < 0)
        {
            return Lost(span, found, what, "write a single port after the host");
        }

        var isName = host.Any(char.IsLetterOrDigit) && host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');
        if (!isName)
        {
            return Lost(span, found, what, "write host:port");
        }
        // Version 1 splits at the first colon and does not support brackets.
        return EndpointValue.Read(item, language, out var failure) is null && failure is null ? Lost(span, found, Vanishes, "write host:port") : null;
    }

    private static Problem? PortOf(string item, TextSpan span, TextSpan port, string found, string what)
    {
        var digits = item.Substring(port.Start, port.Length);
        if (Holes.In(digits))
        {
            return null;
        }

        if (OptionValues.TryParseInt32(digits, out var number))
        {
            return number is >= 0 and <= 65535
                ? null
                : Lost(
                    new TextSpan(span.Start + port.Start, port.Length),
                    "A port outside the range 0 to 65535",
                    "makes parsing throw",
                    "use the server's port");
        }

        var slash = digits.IndexOf('/');
        if (slash > 0)
        {
            return Database(item, span, port.Start + slash, found, what);
        }

        return Lost(span, found, what, digits.Length == 0 ? "add a port after the colon, or remove the colon" : "write a port number after the colon");
    }

    /// <summary><c>host:6379/2</c>: the database of a URI.</summary>
    private static Problem Database(string item, TextSpan span, int slash, string found, string what)
    {
        var database = item.Substring(slash + 1).Trim('/');
        var path = TextSpan.FromBounds(span.Start + slash, span.End);
        var isNumber = database.Length is > 0 and < 5 && database.All(char.IsDigit);
        var mistake = Lost(path, found, what, isNumber ? $"use ',defaultDatabase={database}' instead" : "write host:port");
        return isNumber ? mistake with { Repairs = ImmutableArray.Create(new Repair(path, ",defaultDatabase=" + database)) } : mistake;
    }

    private static Problem? AddressWithoutBrackets(string item, TextSpan span, string found, IPAddress address, EndpointText parts, ParserVersion language)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        if (!language.HasBrackets)
        {
            return Lost(span, "An IPv6 address", Vanishes, "it needs StackExchange.Redis 2.0");
        }

        if (item[0] == '[')
        {
            return parts.Port is null && item[item.Length - 1] != ']' ? Lost(span, found, "loses its port", "add a colon after the bracket") with
        {
            Repairs = ImmutableArray.Create(new Repair(new TextSpan(span.Start + item.LastIndexOf(']') + 1, 0), ":")),
        } : null;
        }
        // ::1:6379 as a whole is an address.
        var colon = item.LastIndexOf(':');
        var hidesPort = item.Substring(colon + 1) is "6379" or "6380" or "26379" or "7000" or "7001" && IPAddress.TryParse(item.Substring(0, colon), out _);
        return hidesPort ? Lost(span, found, $"is parsed as the address {address}, without a port", "put the address in brackets, [address]:port") with
        {
            Repairs = ImmutableArray.Create(new Repair(new TextSpan(span.Start, 0), "["), new Repair(new TextSpan(span.Start + colon, 0), "]")),
        } : null;
    }

    private bool Throws(string item) => EndpointValue.Read(item, language, out var failure) is null && failure is not null;

    /// <summary>The item as messages name it: itself, when it looks like an endpoint and cannot be a part of a password.</summary>
    internal static string Named(string item, bool mayRepeat) =>
        mayRepeat && item.Length <= 80 && item.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '/' or '[' or ']')
            ? $"'{item}'"
            : "This item";

    private static Problem Lost(TextSpan span, string found, string what, string advice) =>
        new(ProblemKind.Endpoint, span, string.Format(CultureInfo.InvariantCulture, "{0} {1}", found, what), advice);
}

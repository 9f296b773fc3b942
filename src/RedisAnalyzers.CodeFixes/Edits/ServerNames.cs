using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Tells the servers of a project apart: where it names several, each gets variables of its own, so that they stay several. The hosts that earlier fixes
/// kept as fallbacks count too, so that the order of the fixes makes no difference.
/// </summary>
internal static class ServerNames
{
    private const int UsualPort = 6379;
    private const string Local = "localhost";

    private static readonly Memo<ImmutableArray<Server>> OfCompilation = new();

    /// <summary>Names of what connection strings are given to, and of the options object.</summary>
    private static readonly ImmutableArray<string> SinkNames = ConnectionSinks.All
        .Select(static row => row.Member == ".ctor" ? CSharpSyntaxExtensions.SimpleName(row.Type) : row.Member).Append("ConfigurationOptions")
        .Distinct().ToImmutableArray();

    /// <summary>The word that tells the only server of the request's site from others; null when the project names no other, or it needs no word.</summary>
    internal static string? WordFor(FixRequest request)
    {
        if (request.Site.Facts.Endpoints is not { Length: 1 } endpoints || endpoints[0].Host is not { } host || !IsHost(host))
        {
            return null;
        }

        var servers = OfCompilation.Of(request.Compilation, static c => In(c));
        var mine = ServerAt(host, endpoints[0].Port);
        var others = servers.RemoveAll(server => server.Host == mine.Host);
        var word = others.IsEmpty ? "" : WordOf(mine.Host);
        // "localhost" needs a word only beside a server that has no word either.
        var isShared = others.Any(other => WordOf(other.Host) == word && (mine.Host == Local || other.Host != Local));
        return NullIfEmpty(WithPort(isShared ? Letters(mine.Host) : word, mine, servers));
    }

    /// <summary>A variable for that server: <c>REDIS_HOST</c> and <c>SESSIONS</c> give <c>REDIS_SESSIONS_HOST</c>.</summary>
    internal static string Variable(string name, string? word)
    {
        if (word is null)
        {
            return name;
        }

        var last = name.LastIndexOf('_');
        return last <= 0 ? name + "_" + word : name.Substring(0, last) + "_" + word + name.Substring(last);
    }

    /// <summary>A key for that server: <c>Redis:Host</c> and <c>SESSIONS</c> give <c>Redis:Sessions:Host</c>.</summary>
    internal static string Key(string key, string? word)
    {
        if (word is null)
        {
            return key;
        }

        var parts = word.Split('_').Select(static part => part.Substring(0, 1) + part.Substring(1).ToLowerInvariant());
        return key.Insert(key.LastIndexOf(':'), ":" + string.Concat(parts));
    }

    /// <summary>A port tells servers of one host apart; the usual one needs no word.</summary>
    private static string WithPort(string word, Server mine, ImmutableArray<Server> servers)
    {
        var ports = servers.Where(server => server.Host == mine.Host).Append(mine).Select(static server => server.Port).Distinct();
        return mine.Port != UsualPort && ports.Skip(1).Any()
            ? word + (word.Length > 0 ? "_" : "") + mine.Port.ToString(CultureInfo.InvariantCulture)
            : word;
    }

    private static string? NullIfEmpty(string word) => word.Length == 0 ? null : word;

    /// <summary>
    /// What a host is called beside others: its first label without "redis", or the whole of an address; empty for "redis" and the local machine.
    /// </summary>
    private static string WordOf(string host)
    {
        var isAddress = host.All(static letter => char.IsDigit(letter) || letter is '.' or ':');
        var word = Letters(isAddress ? host : host.Split('.')[0]);
        return host == Local ? "" : string.Join("_", word.Split('_').Where(static part => part is not "REDIS"));
    }

    private static string Letters(string host) => string.Join("_", new string(
        host.ToUpperInvariant().Select(static letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? letter : ' ').ToArray())
        .Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text is a name or an address and nothing else: what the library would take for a host may hold a password.</summary>
    private static bool IsHost(string text) =>
        text.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or ':') && !HostNames.IsPlaceholder(text);

    private static Server ServerAt(string host, int? port) => new(
        HostNames.IsLoopback(host) || HostNames.IsBindAddress(host) ? Local : host.ToLowerInvariant(), port ?? UsualPort);

    private static ImmutableArray<Server> In(RedisCompilation compilation) => compilation.TreesThatMentionAny(SinkNames)
        .SelectMany(tree => ConnectionSites.In(tree, compilation)).Where(static site => !site.Origin.IsDevelopmentOnly)
        .SelectMany(static site => site.Facts.Endpoints.SelectMany(Of).Concat(OfFallbacks(site.Alternatives, null))).Distinct().ToImmutableArray();

    private static IEnumerable<Server> Of(EndpointSetting endpoint) => endpoint.IsDevelopmentOnly ? Enumerable.Empty<Server>()
        : endpoint.Host is { } host ? IsHost(host) ? new[] { ServerAt(host, endpoint.Port) } : Enumerable.Empty<Server>()
        : OfFallbacks(endpoint.Fallbacks, endpoint.Port ?? endpoint.Node switch
        {
            InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => FallbackPort(pair[1]),
            { } call when call.Arguments() is { Count: 2 } arguments => FallbackPort(arguments[1]),
            _ => null,
        });

    /// <summary>The servers of fallbacks: a host, perhaps followed by its port.</summary>
    private static IEnumerable<Server> OfFallbacks(ImmutableArray<TextTemplate> fallbacks, int? port)
    {
        for (var i = 0; i < fallbacks.Length; i++)
        {
            var next = i + 1 < fallbacks.Length && int.TryParse(fallbacks[i + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : port;
            foreach (var endpoint in fallbacks[i].Parsed.Endpoints)
            {
                if (endpoint.Host is { } host && host.Any(static letter => !char.IsDigit(letter)) && IsHost(host))
                {
                    yield return ServerAt(host, endpoint.Port ?? next);
                }
            }
        }
    }

    /// <summary><c>int.Parse(… ?? "6379")</c>.</summary>
    private static int? FallbackPort(SyntaxNode port) =>
        port.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().LastOrDefault(static l => l.IsKind(SyntaxKind.StringLiteralExpression)) is { } last
            && int.TryParse(last.Token.ValueText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A server that the project names.</summary>
    private readonly record struct Server(string Host, int Port);
}

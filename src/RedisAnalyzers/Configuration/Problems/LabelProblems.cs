using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>Finds host and port as other formats write them: <c>host: redis</c>, <c>port: 6379</c>.</summary>
internal static class LabelProblems
{
    /// <summary>The problem of an item that begins with a label; null when it is something else.</summary>
    /// <param name="text">The connection string.</param>
    /// <param name="span">The item.</param>
    /// <param name="endpoint">The endpoint that it is parsed as; null when it is ignored.</param>
    internal static Problem? Read(ConnectionString text, TextSpan span, Endpoint? endpoint)
    {
        if (Label.Of(text, span) is not { } label || (!label.IsPort && !IsIgnored(text, label, endpoint)))
        {
            return null;
        }

        var labels = text.Segments.Select(s => Label.Of(text, s.Span)).OfType<Label>()
            .Where(l => l.IsPort || IsIgnored(text, l, text.Endpoints.FirstOrDefault(e => e.Span == l.Item))).ToList();
        return new Problem(
            ProblemKind.Endpoint,
            span,
            $"'{label.Name}:' {(endpoint is null ? EndpointProblems.Vanishes : EndpointProblems.IsHost)}",
            label.IsPort ? "write the port after the host, as host:port" : "write host:port without a label")
        {
            Repairs = Repairs(text, labels.Where(static l => !l.IsPort).ToList(), labels.Where(static l => l.IsPort).ToList()),
        };
    }

    /// <summary>A server may well be named host, so that <c>host:6379</c> is an endpoint.</summary>
    private static bool IsIgnored(ConnectionString text, Label label, Endpoint? endpoint) =>
        endpoint is null || text.TextOf(label.Value).IndexOf(':') >= 0;

    /// <summary>The labels of one host and one port are removed together, and the port moves to the host. With more of them only the author knows.</summary>
    private static ImmutableArray<Repair> Repairs(ConnectionString text, List<Label> hosts, List<Label> ports)
    {
        var repairs = ImmutableArray.CreateBuilder<Repair>();
        var others = text.Endpoints.RemoveAll(e => ports.Exists(p => p.Item == e.Span) || hosts.Exists(h => h.Item == e.Span));
        if (hosts.Count > 1 || ports.Count > 1 || (ports.Count == 1 && !OptionValues.TryParseInt32(text.TextOf(ports[0].Value), out _)))
        {
            return repairs.ToImmutable();
        }

        var host = hosts.Count == 1 ? hosts[0].Value : others is { Length: 1 } && others[0].PortState == PortState.NotWritten ? others[0].Span : default;
        var address = text.TextOf(host);
        if (!IsServer(address) || (ports.Count == 1 && (address.IndexOf(':') >= 0 || !others.IsEmpty && hosts.Count == 1)))
        {
            return repairs.ToImmutable();
        }

        if (hosts.Count == 1)
        {
            repairs.Add(new Repair(TextSpan.FromBounds(hosts[0].Item.Start, host.Start), ""));
        }

        if (ports.Count == 1)
        {
            repairs.Add(new Repair(new TextSpan(host.End, 0), ":", ports[0].Value));
            repairs.Add(Repair.TakeOut(text, ports[0].Item));
        }

        return repairs.ToImmutable();
    }

    /// <summary>The address begins with a host that was certainly intended.</summary>
    internal static bool IsServer(string address)
    {
        var colon = address.LastIndexOf(':');
        var host = colon < 0 ? address : address.Substring(0, colon);
        return HostNames.IsRealRemote(host) || HostNames.IsLoopback(host);
    }

    private sealed record Label(string Name, TextSpan Item, TextSpan Value)
    {
        internal bool IsPort => KeywordConfusions.IsPort(Name);

        internal static Label? Of(ConnectionString text, TextSpan span)
        {
            var item = text.TextOf(span);
            var colon = item.IndexOf(':');
            if (colon <= 0 || HostNames.IsPlaceholder(item) || Holes.In(item))
            {
                return null;
            }

            var name = item.Substring(0, colon).TrimEnd();
            var value = TextSpan.FromBounds(span.End - item.Substring(colon + 1).TrimStart().Length, span.End);
            return KeywordConfusions.IsPort(name) || KeywordConfusions.IsHost(name) ? new Label(name, span, value) : null;
        }
    }
}

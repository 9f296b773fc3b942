using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>
/// Finds what one version of the library rejects, ignores or misinterprets in a connection string: at most one problem for each item, in order.
/// At a wrong separator, the items around it are read as if it were a comma, so that repairing it reveals no new problems.
/// </summary>
internal sealed class ProblemReader
{
    private readonly Version _version;
    private readonly bool _ignoresUnknown;
    private readonly List<Problem> _mistakes = new();
    private readonly ConnectionString _text;
    private readonly ParserVersion _language;
    private readonly EndpointProblems _endpoints;

    private ProblemReader(ConnectionString text, Version version, bool ignoresUnknown)
    {
        _version = version;
        _ignoresUnknown = ignoresUnknown;
        _mistakes.AddRange(SeparatorReader.Wrong(text));
        _text = _mistakes.Count == 0 ? text : ConnectionString.Parse(SeparatorReader.WithCommas(text.Text, _mistakes));
        _language = new ParserVersion(version);
        _endpoints = new EndpointProblems(_text, _language);
    }

    /// <summary>The problems of a connection string.</summary>
    /// <param name="text">The connection string; its holes hide problems and never cause one.</param>
    /// <param name="version">The version of the library.</param>
    /// <param name="ignoresUnknown">Unknown keywords are ignored on request, <c>Parse(text, ignoreUnknown: true)</c>.</param>
    internal static ImmutableArray<Problem> Read(ConnectionString text, Version version, bool ignoresUnknown) =>
        new ProblemReader(text, version, ignoresUnknown).Read();

    private ImmutableArray<Problem> Read()
    {
        ConnectionOption? previous = null;
        int option = 0, endpoint = 0;
        foreach (var segment in _text.Segments)
        {
            if (segment.Kind is SegmentKind.Separator or SegmentKind.Blank)
            {
                continue;
            }

            var current = segment.Kind == SegmentKind.Option ? _text.Options[option++] : null;
            var server = segment.Kind == SegmentKind.Endpoint ? _text.Endpoints[endpoint++] : null;
            var mistake = UriText.Read(_text.Text, segment.Span) is { } uri ? OfUri(uri) : segment.Kind switch
            {
                SegmentKind.Option => OfOption(current!, previous),
                SegmentKind.CommandMap => OfCommand(segment.Span),
                SegmentKind.Endpoint or SegmentKind.Dropped => _endpoints.Read(segment.Span, server, previous),
                _ => null,
            };
            if (mistake is not null)
            {
                _mistakes.Add(mistake);
            }
            // A password with two commas has two such parts.
            if (mistake is not { Kind: ProblemKind.CommaInSecret })
            {
                previous = current;
            }
        }

        if (_mistakes.Count == 0 && _text.Endpoints.IsEmpty && !_text.MayHoldMoreItems && !_text.Segments.Any(s => s.Kind == SegmentKind.Dropped))
        {
            _mistakes.Add(OfNoEndpoint());
        }

        return _mistakes.OrderBy(m => m.Span.Start).ToImmutableArray();
    }

    private static Problem OfUri(UriText uri) => new(
        ProblemKind.Uri, uri.Scheme, uri.Name + (uri.Scheme.Length > uri.Name.Length + 1 ? "://" : ":"),
        uri.IsSocket ? "write !/path" : "write host:port" + (uri.Password is null ? "" : ",password=…") + (uri.IsSecure ? ",ssl=true" : ""));

    private Problem? OfOption(ConnectionOption option, ConnectionOption? previous)
    {
        if (option.Keyword is not { } keyword || !keyword.IsKnownTo(_version, option.Name))
        {
            if (_ignoresUnknown)
            {
                return null;
            }

            var unknown = KeywordProblems.Read(_text, option, _version);
            // After a password an unknown word may be a part of it and must not be repeated; a known confusion is not one.
            return unknown.Repairs.IsEmpty && option.Keyword is null && previous is { Keyword.IsSecret: true }
                ? EndpointProblems.TailOfSecret(option.Span, previous)
                : unknown;
        }

        if (keyword.IsIgnoredBy(_version))
        {
            return null;
        }

        return ValueProblems.Read(option, keyword, _language) ?? Overridden(option);
    }

    /// <summary>The last item of a keyword wins. An earlier one with the same value does no harm.</summary>
    private Problem? Overridden(ConnectionOption option)
    {
        if (option.IsEffective || option.Value is not { } value || _text.TryGetOption(option.Name) is not { Value: { } winner } last)
        {
            return null;
        }

        return ValueProblems.IsSame(option.Keyword!, value, winner, _language) ? null : Overridden(option.Span, option.Keyword!.Keyword, last.Span);
    }

    private Problem? OfCommand(TextSpan span)
    {
        var item = _text.CommandOverrides.First(c => c.Span == span);
        var last = _text.CommandOverrides.Last(c => string.Equals(c.Command, item.Command, StringComparison.OrdinalIgnoreCase));
        if (item == last || item.Replacement is null || last.Replacement is null || item.Replacement == last.Replacement || Holes.In(item.Command))
        {
            return null;
        }

        return Overridden(span, "$" + item.Command, last.Span);
    }

    /// <summary>The repair removes the item with the comma after it: there is one, because the item that wins comes later.</summary>
    private Problem Overridden(TextSpan item, string name, TextSpan by) =>
        new(ProblemKind.Value, item, $"'{name}' is set again later, and the last value wins", "keep one of them")
    {
        OverriddenBy = by,
        Repairs = ImmutableArray.Create(new Repair(TextSpan.FromBounds(item.Start, _text.Text.IndexOf(',', item.End) + 1), "")),
    };

    private Problem OfNoEndpoint() => string.IsNullOrWhiteSpace(_text.Text)
        ? new(ProblemKind.NoEndpoint, new TextSpan(0, _text.Text.Length), "An empty connection string throws", "add an endpoint, host:port")
        : new(
            ProblemKind.NoEndpoint,
            new TextSpan(0, _text.Text.Length),
            "The connection string has no endpoint, and connecting throws",
            "start it with host:port");
}

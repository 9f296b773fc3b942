using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>
/// Splits a connection string into segments and items.
/// <code>
/// config   := item (',' item)*          nothing quotes or escapes a comma
/// item     := blank | option | command | endpoint
/// option   := keyword '=' value         the first '=' divides, unless it is the item's first character
/// command  := '$' name '=' value
/// endpoint := anything else
/// </code>
/// Items, keywords and values are trimmed of white space. (Observed in versions 1.2.6 to 3.4.35, which agree on all this.)
/// </summary>
/// <param name="source">The text with its two kinds of hole.</param>
/// <param name="text">The text with one kind of hole.</param>
internal sealed class ConnectionStringReader(string source, string text)
{
    private readonly EndpointReader _endpointReader = new(text);
    private readonly ImmutableArray<Segment>.Builder _segments = ImmutableArray.CreateBuilder<Segment>();
    private readonly ImmutableArray<Endpoint>.Builder _endpoints = ImmutableArray.CreateBuilder<Endpoint>();
    private readonly ImmutableArray<CommandOverride>.Builder _commands = ImmutableArray.CreateBuilder<CommandOverride>();
    private readonly List<ConnectionOption> _options = new();

    /// <summary>Start of the last item that may contain more than one item; -1 when there is none.</summary>
    private int _lastOpenItem = -1;

    internal ConnectionStringReader(string source)
        : this(source, source.Replace(ConnectionString.WordHole, ConnectionString.Hole))
    {
    }

    internal ConnectionString Read()
    {
        var start = 0;
        while (true)
        {
            var comma = text.IndexOf(',', start);
            var end = comma < 0 ? text.Length : comma;
            ReadPadded(TextSpan.FromBounds(start, end));
            if (comma < 0)
            {
                break;
            }

            _segments.Add(new Segment(SegmentKind.Separator, new TextSpan(comma, 1)));
            start = comma + 1;
        }

        return new ConnectionString(text, _segments.ToImmutable(), _endpoints.ToImmutable(), Options(), _commands.ToImmutable(), _lastOpenItem >= 0);
    }

    private void ReadPadded(TextSpan padded)
    {
        var item = Trim(padded);
        Blank(padded.Start, item.Start);
        if (!item.IsEmpty)
        {
            _segments.Add(new Segment(ReadItem(item), item));
        }

        Blank(item.End, padded.End);
    }

    private SegmentKind ReadItem(TextSpan item)
    {
        if (Holes.Only(text, item) && Holes.MayBeItems(source, item))
        {
            return Open(item);
        }

        var equals = text.IndexOf('=', item.Start, item.Length);
        return equals > item.Start ? ReadPair(item, equals) : ReadEndpoint(item);
    }

    private SegmentKind ReadPair(TextSpan item, int equals)
    {
        var keyword = Trim(TextSpan.FromBounds(item.Start, equals));
        if (Holes.In(text, keyword))
        {
            return Open(item);
        }

        var value = Trim(TextSpan.FromBounds(equals + 1, item.End));
        var known = Holes.In(text, value) ? null : Of(value);
        if (text[item.Start] == '$')
        {
            Append(item, value, isSecret: false);
            var name = TextSpan.FromBounds(item.Start + 1, equals);
            _commands.Add(new CommandOverride(item, name, Of(name), value, known));
            return SegmentKind.CommandMap;
        }

        var option = new ConnectionOption(item, Of(keyword), keyword, value, known);
        Append(item, value, option.Keyword is { IsSecret: true });
        _options.Add(option);
        return SegmentKind.Option;
    }

    private SegmentKind ReadEndpoint(TextSpan item)
    {
        if (Holes.MayOpenItems(source, item))
        {
            Open(item);
        }

        // "!" and "[" start a path or an address: nothing is complete yet.
        var place = text[item.Start] is '!' or '[' ? TextSpan.FromBounds(item.Start + 1, item.End) : item;
        Append(item, place, isSecret: false);
        if (_endpointReader.Read(item) is not { } endpoint)
        {
            return SegmentKind.Dropped;
        }

        _endpoints.Add(endpoint);
        return SegmentKind.Endpoint;
    }

    private void Append(TextSpan item, TextSpan place, bool isSecret)
    {
        if (Holes.MayAppendItems(source, place, isSecret))
        {
            Open(item);
        }
    }

    private SegmentKind Open(TextSpan item)
    {
        _lastOpenItem = item.Start;
        return SegmentKind.Unknown;
    }

    /// <summary>The options in written order, now that it is known which ones are set again.</summary>
    private ImmutableArray<ConnectionOption> Options()
    {
        var later = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = _options.Count - 1; i >= 0; i--)
        {
            var option = _options[i];
            option.IsEffective = later.Add(option.Name);
            option.MayBeOverridden = option.Span.Start <= _lastOpenItem;
        }

        return _options.ToImmutableArray();
    }

    private void Blank(int start, int end)
    {
        if (start < end)
        {
            _segments.Add(new Segment(SegmentKind.Blank, TextSpan.FromBounds(start, end)));
        }
    }

    private string Of(TextSpan span) => text.Substring(span.Start, span.Length);

    private TextSpan Trim(TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}

using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using static RedisAnalyzers.Configuration.Files.YamlCharacters;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads what does not depend on indentation: aliases, plain and quoted scalars, and collections in brackets. The grammar, with properties before any node:
/// <code>
/// node     := '*' name | plain | quoted | sequence | mapping
/// sequence := '[' [item (',' item)* [',']] ']'
/// item     := node | entry
/// mapping  := '{' [entry (',' entry)* [',']] '}'
/// entry    := node [':' [node]] | '?' node [':' [node]]
/// </code>
/// </summary>
internal sealed class YamlFlowReader(YamlCursor cursor, YamlPropertyReader properties, DecodedText decoded)
{
    /// <summary>How long a key without a question mark is at most, in characters.</summary>
    private const int MaxKeyLength = 1024;

    private readonly YamlPlainReader _plain = new(cursor, decoded);
    private readonly YamlQuotedReader _quoted = new(cursor, decoded);

    /// <summary>How many brackets are open.</summary>
    private int _depth;

    /// <summary>Reads a node and stops directly after it; null when it is broken, or when readers do not agree about it.</summary>
    /// <param name="indent">The column of the block collection around.</param>
    /// <param name="hasProperties">An anchor or a tag stands before the node, where no alias may follow.</param>
    internal YamlNode? Read(int indent, bool hasProperties) => cursor.Next switch
    {
        '*' => hasProperties ? null : ReadAlias(),
        '[' => ReadSequence(indent),
        '{' => ReadMapping(indent),
        '"' or '\'' => _quoted.Read(indent),
        _ => _plain.Read(indent, _depth > 0),
    };

    /// <summary>Skips the colon after a key. Key and colon stand in one line.</summary>
    /// <param name="start">Where the key begins.</param>
    internal bool SkipColon(YamlPlace start)
    {
        cursor.SkipBlanks();
        var isKey = cursor.Next == ':' && cursor.Place.LineStart == start.LineStart && cursor.Position - start.Position <= MaxKeyLength;
        return isKey && EndsKey() && cursor.SkipIf(':');
    }

    /// <summary>White space follows the colon that comes next. Between brackets it is not needed after a quote, nor before a comma or a bracket.</summary>
    private bool EndsKey() =>
        IsSpace(cursor.AfterNext) || (_depth > 0 && (IsBracketOrComma(cursor.AfterNext) || cursor.Text[cursor.Position - 1] is '"' or '\''));

    private YamlNode? ReadAlias()
    {
        var node = properties.ReadAlias();
        return IsSpace(cursor.Next) || (_depth > 0 && IsBracketOrComma(cursor.Next)) ? node : null;
    }

    private YamlNode? ReadSequence(int indent)
    {
        var start = cursor.Position;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        return ReadAll(']', () => ReadItem(indent, items)) ? new YamlSequence(SpanFrom(start), items.ToImmutable()) : null;
    }

    private YamlNode? ReadMapping(int indent)
    {
        var start = cursor.Position;
        var entries = new YamlEntries();
        return ReadAll('}', () => ReadEntry(indent, entries)) ? entries.ToMapping(SpanFrom(start)) : null;
    }

    /// <summary>Reads what stands between two brackets, with commas between.</summary>
    private bool ReadAll(char close, Func<bool> read)
    {
        if (++_depth > Yaml.MaxDepth)
        {
            return false;
        }

        cursor.Skip();
        while (cursor.SkipBetweenNodes() && cursor.Next != close)
        {
            if (!read() || !cursor.SkipBetweenNodes() || !(cursor.SkipIf(',') || cursor.Next == close))
            {
                return false;
            }
        }

        _depth--;
        return cursor.SkipIf(close);
    }

    /// <summary>Reads an item of a sequence. A key with its value is a mapping of its own.</summary>
    private bool ReadItem(int indent, ImmutableArray<YamlNode>.Builder items)
    {
        var start = cursor.Position;
        if (ReadPair(indent, out var value) is not { } node)
        {
            return false;
        }

        if (value is null)
        {
            items.Add(node);
            return true;
        }

        var entries = new YamlEntries();
        if (!entries.Add(node, value) || entries.ToMapping(SpanFrom(start)) is not { } mapping)
        {
            return false;
        }

        items.Add(mapping);
        return true;
    }

    private bool ReadEntry(int indent, YamlEntries entries) =>
        ReadPair(indent, out var value) is { } key && entries.Add(key, value ?? YamlScalar.Empty(cursor.Position));

    /// <summary>Reads a node and, if it is a key, its value; null when one of them is not understood.</summary>
    private YamlNode? ReadPair(int indent, out YamlNode? value)
    {
        value = null;
        var start = cursor.Place;
        var hasMark = cursor.IsAtIndicator('?');
        if (hasMark)
        {
            cursor.Skip();
        }

        var node = cursor.SkipBetweenNodes() ? ReadNode(indent) : null;
        if (node is null)
        {
            return null;
        }

        if (hasMark ? SkipDistantColon() : SkipColon(start))
        {
            value = ReadValue(indent);
            return value is null ? null : node;
        }

        value = hasMark ? YamlScalar.Empty(cursor.Position) : null;
        return node;
    }

    /// <summary>Skips the colon after a key with a question mark. It may stand in another line.</summary>
    private bool SkipDistantColon() => cursor.SkipBetweenNodes() && cursor.Next == ':' && EndsKey() && cursor.SkipIf(':');

    /// <summary>Reads a value, which may be missing. Not every reader takes an anchor here.</summary>
    private YamlNode? ReadValue(int indent)
    {
        var start = cursor.Position;
        return !cursor.SkipBetweenNodes() ? null : IsAtNodeEnd ? YamlScalar.Empty(start) : ReadNode(indent, mayHaveAnchor: false);
    }

    private YamlNode? ReadNode(int indent, bool mayHaveAnchor = true)
    {
        if (!properties.Read(out var own) || (own.Anchor is not null && !mayHaveAnchor) || !cursor.SkipBetweenNodes())
        {
            return null;
        }

        var node = IsAtNodeEnd && !own.IsEmpty ? YamlScalar.Empty(cursor.Position) : Read(indent, !own.IsEmpty);
        if (node is not null)
        {
            properties.Complete(own, node);
        }

        return node;
    }

    private bool IsAtNodeEnd => cursor.Next is ',' or ']' or '}';

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, cursor.Position);
}

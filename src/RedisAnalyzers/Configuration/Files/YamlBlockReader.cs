using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads the nodes that indentation puts into each other. After each node the cursor stands at the first text of a later line, whose column says to which
/// collection it belongs.
/// </summary>
internal sealed class YamlBlockReader
{
    private readonly YamlCursor _cursor;
    private readonly YamlPropertyReader _properties;
    private readonly YamlFlowReader _flow;
    private readonly YamlBlockScalarReader _blockScalars;

    /// <summary>How many collections are open.</summary>
    private int _depth;

    /// <summary>Where the last node or indicator ends.</summary>
    private int _end;

    internal YamlBlockReader(YamlCursor cursor)
    {
        var decoded = new DecodedText();
        _cursor = cursor;
        _properties = new YamlPropertyReader(cursor);
        _flow = new YamlFlowReader(cursor, _properties, decoded);
        _blockScalars = new YamlBlockScalarReader(cursor, decoded);
    }

    /// <summary>Reads the root of a document; null when something in it is not understood.</summary>
    /// <param name="isAfterMarker">The cursor stands after the marker of the document, and not at the first text of a line.</param>
    internal YamlNode? ReadRoot(bool isAfterMarker)
    {
        _properties.Clear();
        return isAfterMarker ? ReadNode(new Surroundings(Indent: -1, IsValue: true)) : ReadLine(new Surroundings(Indent: -1, IsValue: false));
    }

    /// <summary>Reads the node after an indicator, where the cursor stands: in the same line, or below it.</summary>
    private YamlNode? ReadNode(Surroundings around)
    {
        _end = _cursor.Position;
        if (around.IsValue)
        {
            _cursor.SkipBlanks();
        }
        else
        {
            // The column may matter, and that of a tab is not known.
            _cursor.SkipSpaces();
        }

        return _cursor.IsAtLineEnd ? ReadBelow(around) : ReadLine(around);
    }

    /// <summary>Reads a node that begins in a later line. There may be none.</summary>
    private YamlNode? ReadBelow(Surroundings around)
    {
        if (!_cursor.SkipToNextText())
        {
            return null;
        }

        if (_cursor.Indentation > around.Indent)
        {
            return ReadLine(around with { IsValue = false });
        }

        var isSequence = around.IsValue && _cursor.Indentation == around.Indent && _cursor.IsAtIndicator('-');
        return isSequence ? ReadSequence(isInColumnOfKey: true) : YamlScalar.Empty(_end);
    }

    /// <summary>Reads a node that begins where the cursor stands.</summary>
    private YamlNode? ReadLine(Surroundings around)
    {
        if (!around.IsValue && _cursor.IsAtIndicator('-'))
        {
            return ReadSequence(isInColumnOfKey: false);
        }

        var start = _cursor.Place;
        if (!around.IsValue && _cursor.IsAtIndicator('?'))
        {
            return ReadMapping(start, key: null);
        }

        if (!_properties.Read(out var own))
        {
            return null;
        }

        _end = own.IsEmpty ? _end : own.End;
        var node = _cursor.Next is '|' or '>' ? ReadBlockScalar(around.Indent)
            : !own.IsEmpty && _cursor.IsAtLineEnd ? ReadBelow(around with { HasProperties = true })
            : ReadFlow(start, around, ref own);
        if (node is null || (around.HasProperties && !own.IsEmpty))
        {
            return null;
        }

        _properties.Complete(own, node);
        return node;
    }

    /// <summary>Reads a node that may be the first key of a mapping.</summary>
    /// <param name="own">What stands before the node. It belongs to the key, if the node is one.</param>
    private YamlNode? ReadFlow(YamlPlace start, Surroundings around, ref YamlProperties own)
    {
        var node = _flow.Read(around.Indent, around.HasProperties || !own.IsEmpty);
        _end = _cursor.Position;
        if (!around.IsValue && node is YamlScalar key && _flow.SkipColon(start))
        {
            _properties.Complete(own, key);
            own = default;
            return ReadMapping(start, key);
        }

        return _cursor.SkipToNextText() ? node : null;
    }

    private YamlScalar? ReadBlockScalar(int indent)
    {
        if (_blockScalars.Read(indent) is not { } scalar || !_cursor.SkipEmptyLines())
        {
            return null;
        }

        _end = scalar.Span.End;
        return scalar;
    }

    /// <summary>Reads a sequence at whose first dash the cursor stands.</summary>
    private YamlSequence? ReadSequence(bool isInColumnOfKey)
    {
        if (++_depth > Yaml.MaxDepth)
        {
            return null;
        }

        var (start, column) = (_cursor.Position, _cursor.Column);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_cursor.Indentation == column && _cursor.IsAtIndicator('-'))
        {
            _cursor.Skip();
            if (ReadNode(new Surroundings(column, IsValue: false)) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        _depth--;
        var isWhole = _cursor.Indentation < column || (isInColumnOfKey && _cursor.Indentation == column);
        return isWhole ? new YamlSequence(TextSpan.FromBounds(start, _end), items.ToImmutable()) : null;
    }

    /// <summary>Reads a mapping, of which the first key with its colon may be read already.</summary>
    private YamlMapping? ReadMapping(YamlPlace start, YamlScalar? key)
    {
        if (++_depth > Yaml.MaxDepth)
        {
            return null;
        }

        var entries = new YamlEntries();
        var isRead = key is null ? ReadEntry(start.Column, entries) : ReadValue(start.Column, key, entries);
        while (isRead && _cursor.Indentation == start.Column)
        {
            isRead = ReadEntry(start.Column, entries);
        }

        _depth--;
        return isRead && _cursor.Indentation < start.Column ? entries.ToMapping(TextSpan.FromBounds(start.Position, _end)) : null;
    }

    private bool ReadEntry(int column, YamlEntries entries)
    {
        if (_cursor.IsAtIndicator('?'))
        {
            return ReadMarkedEntry(column, entries);
        }

        var start = _cursor.Place;
        if (!_properties.Read(out var own) || _flow.Read(column, !own.IsEmpty) is not YamlScalar key || !_flow.SkipColon(start))
        {
            return false;
        }

        _properties.Complete(own, key);
        return ReadValue(column, key, entries);
    }

    private bool ReadValue(int column, YamlScalar key, YamlEntries entries) =>
        ReadNode(new Surroundings(column, IsValue: true)) is { } value && entries.Add(key, value);

    /// <summary>Reads an entry whose key has a question mark. Its value may be missing.</summary>
    private bool ReadMarkedEntry(int column, YamlEntries entries)
    {
        _cursor.Skip();
        if (ReadNode(new Surroundings(column, IsValue: false)) is not YamlScalar { IsMissing: false } key)
        {
            return false;
        }

        if (_cursor.Indentation != column || !_cursor.IsAtIndicator(':'))
        {
            return entries.Add(key, YamlScalar.Empty(_end));
        }

        _cursor.Skip();
        return ReadNode(new Surroundings(column, IsValue: false)) is { } value && entries.Add(key, value);
    }

    /// <summary>What is known of a node before it is read.</summary>
    /// <param name="Indent">The column of the collection around; -1 for the root.</param>
    /// <param name="IsValue">
    /// The node is the value of a key without a question mark: no block collection begins in the same line, and a sequence below may stand in the column of
    /// the key. The root after a marker is like that, too.
    /// </param>
    /// <param name="HasProperties">An anchor or a tag stands in a line before. None may stand in this one, unless it belongs to the first key.</param>
    private readonly record struct Surroundings(int Indent, bool IsValue, bool HasProperties = false);
}

using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A node of a YAML document. An alias is the node that it stands for, so that one node may be in several places.</summary>
/// <param name="span">Where the node stands in the file.</param>
internal abstract class YamlNode(TextSpan span)
{
    /// <summary>Where the node stands in the file.</summary>
    internal TextSpan Span { get; } = span;
}

/// <summary>A scalar: a text.</summary>
/// <param name="text">The text, with quotes, escapes and folds resolved.</param>
/// <param name="isPlain">It is written without quotes, and not as a block.</param>
internal sealed class YamlScalar(FileString text, bool isPlain) : YamlNode(text.Span)
{
    /// <summary>The text, with quotes, escapes and folds resolved.</summary>
    internal FileString Text { get; } = text;

    /// <summary>The text alone.</summary>
    internal string Value => Text.Value;

    /// <summary>Nothing is written there, or a word for it.</summary>
    internal bool IsNull => isPlain && Value is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A sequence of nodes.</summary>
/// <param name="span">Where the sequence stands in the file.</param>
/// <param name="items">Its nodes.</param>
internal sealed class YamlSequence(TextSpan span, ImmutableArray<YamlNode> items) : YamlNode(span)
{
    /// <summary>The nodes, in written order.</summary>
    internal ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>A mapping of keys to nodes.</summary>
/// <param name="span">Where the mapping stands in the file.</param>
/// <param name="entries">Its entries.</param>
internal sealed class YamlMapping(TextSpan span, ImmutableArray<YamlEntry> entries) : YamlNode(span)
{
    /// <summary>The entries as they are written, merge keys (<c>&lt;&lt;</c>) included.</summary>
    internal ImmutableArray<YamlEntry> Entries { get; } = entries;
}

/// <summary>A key of a mapping, and its node.</summary>
/// <param name="Key">The key: nearly always a scalar.</param>
/// <param name="Value">The node that the key has.</param>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value);

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
    /// <summary>The word that a mapping has for a key to take in other mappings.</summary>
    private const string Merge = "<<";

    /// <summary>The text, with quotes, escapes and folds resolved.</summary>
    internal FileString Text { get; } = text;

    /// <summary>The text alone.</summary>
    internal string Value => Text.Value;

    /// <summary>Nothing is written there.</summary>
    internal bool IsMissing => isPlain && Value.Length == 0;

    /// <summary>Nothing is written there, or a word for it.</summary>
    internal bool IsNull => IsMissing || (isPlain && Value is ("~" or "null" or "Null" or "NULL"));

    /// <summary>As a key it takes in the entries of other mappings.</summary>
    internal bool IsMerge => isPlain && Value == Merge;

    /// <summary>A node of which nothing is written.</summary>
    internal static YamlScalar Empty(int position) => new(new FileString("", position, default), isPlain: true);
}

/// <summary>A sequence of nodes.</summary>
/// <param name="span">Where the sequence stands in the file.</param>
/// <param name="items">Its nodes.</param>
internal sealed class YamlSequence(TextSpan span, ImmutableArray<YamlNode> items) : YamlNode(span)
{
    /// <summary>The nodes, in written order.</summary>
    internal ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>A key of a mapping, and its node.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The node that the key has.</param>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A mapping of keys to nodes.</summary>
/// <param name="span">Where the mapping stands in the file.</param>
/// <param name="entries">Its entries.</param>
internal sealed class YamlMapping(TextSpan span, ImmutableArray<YamlEntry> entries) : YamlNode(span)
{
    /// <summary>The entries as they are written, merge keys (<c>&lt;&lt;</c>) included. No key is there twice.</summary>
    internal ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>How many mappings and entries merge keys add, those that are there several times counted as often.</summary>
    internal long MergedCount { get; } = MergedBy(entries).Sum(static mapping => 1 + mapping.Entries.Length + mapping.MergedCount);

    /// <summary>
    /// The entries with merge keys followed: first those of the mapping itself, then those of the merged mappings in their order. Of several with the same
    /// key only the first is there.
    /// </summary>
    internal ImmutableArray<YamlEntry> AllEntries()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return WithMerged().SelectMany(static mapping => mapping.Entries)
            .Where(entry => !entry.Key.IsMerge && keys.Add(entry.Key.Value)).ToImmutableArray();
    }

    /// <summary>The node that a key has, here or in a merged mapping; null when there is none.</summary>
    internal YamlNode? Find(string key)
    {
        foreach (var mapping in WithMerged())
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry.Key.Value == key && !entry.Key.IsMerge)
                {
                    return entry.Value;
                }
            }
        }

        return null;
    }

    /// <summary>This mapping and those that it merges, each before those that it merges itself.</summary>
    private IEnumerable<YamlMapping> WithMerged()
    {
        var mappings = new Stack<YamlMapping>();
        mappings.Push(this);
        while (mappings.Count > 0)
        {
            var mapping = mappings.Pop();
            yield return mapping;
            foreach (var merged in MergedBy(mapping.Entries).Reverse())
            {
                mappings.Push(merged);
            }
        }
    }

    /// <summary>The mappings that merge keys name: one, or a sequence of them.</summary>
    private static IEnumerable<YamlMapping> MergedBy(ImmutableArray<YamlEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.IsMerge)
            {
                var nodes = entry.Value is YamlSequence sequence ? sequence.Items : ImmutableArray.Create(entry.Value);
                foreach (var mapping in nodes.OfType<YamlMapping>())
                {
                    yield return mapping;
                }
            }
        }
    }
}

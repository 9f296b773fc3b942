using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Collects the entries of a mapping.</summary>
internal sealed class YamlEntries
{
    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Adds an entry; false when its key is a collection, or is there already.</summary>
    internal bool Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar scalar || !_keys.Add(scalar.Value))
        {
            return false;
        }

        _entries.Add(new YamlEntry(scalar, value));
        return true;
    }

    /// <summary>The mapping; null when it merges too much.</summary>
    internal YamlMapping? ToMapping(TextSpan span)
    {
        var mapping = new YamlMapping(span, _entries.ToImmutable());
        return mapping.MergedCount <= Yaml.MaxMerged ? mapping : null;
    }
}

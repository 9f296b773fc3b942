using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads YAML, as far as compose files need it. Where versions of YAML or well-known readers do not agree what a text means, it is not understood.
/// </summary>
internal static class Yaml
{
    /// <summary>How deep block collections stand in each other at most, and collections in brackets.</summary>
    internal const int MaxDepth = 64;

    /// <summary>How many mappings and entries a mapping gets through merge keys at most: aliases of aliases of aliases grow fast.</summary>
    internal const int MaxMerged = 1000;

    /// <summary>
    /// The root of each document. A document in which nothing is written has an empty scalar, and a file without any document has no roots. Default where the
    /// file is broken, or has something that is not understood: a key that is there twice or is a collection, or the braces of a template, for example.
    /// </summary>
    internal static ImmutableArray<YamlNode> Read(string text) => new YamlReader(text).Read();
}

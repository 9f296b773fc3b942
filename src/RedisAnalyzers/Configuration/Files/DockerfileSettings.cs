using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads the settings in Dockerfiles: the environment variables of the image.</summary>
internal static class DockerfileSettings
{
    /// <summary>
    /// The variables of the last stage in written order, with those that it inherits; a variable that is set twice is there twice. Two underscores in a key
    /// become a colon, as in the provider of environment variables of .NET. <c>$X</c> and <c>${X}</c> stay as they are written. None where the file is broken.
    /// </summary>
    internal static ImmutableArray<FileValue> Read(string text) => Dockerfile.Read(text)?.Last.Variables ?? ImmutableArray<FileValue>.Empty;
}

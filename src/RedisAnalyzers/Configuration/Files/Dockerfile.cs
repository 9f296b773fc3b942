using System;
using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A Dockerfile.</summary>
/// <param name="stages">Its stages, in written order: at least one.</param>
internal sealed class Dockerfile(ImmutableArray<(string? Name, DockerfileStage Stage)> stages)
{
    /// <summary>The last stage, which is the one that is built unless another is asked for.</summary>
    internal DockerfileStage Last => stages[stages.Length - 1].Stage;

    /// <summary>The stage of a name; null when there is none.</summary>
    internal DockerfileStage? Named(string name) =>
        stages.LastOrDefault(stage => string.Equals(stage.Name, name, StringComparison.OrdinalIgnoreCase)).Stage;

    /// <summary>Reads a Dockerfile; null where it is broken, or has no stage.</summary>
    internal static Dockerfile? Read(string text) => new DockerfileReader(text).Read();
}

using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>What an image is built from.</summary>
/// <param name="Context">The folder that is sent to Docker.</param>
/// <param name="Dockerfile">The path of the Dockerfile.</param>
/// <param name="Target">The stage of the Dockerfile; null for the last one.</param>
internal readonly record struct ContainerBuild(string Context, string Dockerfile, string? Target)
{
    /// <summary>Reads the <c>build</c> of a service in both forms; null when it is not written, or not known.</summary>
    internal static ContainerBuild? Read((SettingsFile File, YamlNode? Node) build)
    {
        var mapping = build.Node as YamlMapping;
        string? Text(string key) => (mapping?.Find(key) as YamlScalar)?.Value;
        var context = mapping is null ? (build.Node as YamlScalar)?.Value : Text("context") ?? ".";
        return context is not null && context.IndexOf('$') < 0 && FilePaths.Combine(FilePaths.FolderOf(build.File.Path), context) is { } folder
            && FilePaths.Combine(folder, Text("dockerfile") ?? "Dockerfile") is { } path
            ? new ContainerBuild(folder, path, Text("target"))
            : null;
    }

    /// <summary>It is built from the project in a folder: its Dockerfile stands there.</summary>
    internal bool LeadsTo(string projectFolder) => projectFolder.Length > 0
        && (FilePaths.Same(FilePaths.FolderOf(Dockerfile), projectFolder) || FilePaths.Same(Context, projectFolder));

    /// <summary>It is built from something that does not hold the project.</summary>
    internal bool LeadsElsewhere(string projectFolder) => !LeadsTo(projectFolder) && !FilePaths.IsWithin(projectFolder, FilePaths.FolderOf(Dockerfile));
}

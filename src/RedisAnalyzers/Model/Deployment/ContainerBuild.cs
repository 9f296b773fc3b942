using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>What an image is built from.</summary>
/// <param name="Context">The folder that is sent to Docker.</param>
/// <param name="Dockerfile">The path of the Dockerfile.</param>
/// <param name="Target">The stage of the Dockerfile; null for the last one.</param>
internal readonly record struct ContainerBuild(string Context, string Dockerfile, string? Target)
{
    /// <summary>It is built from the project in a folder: its Dockerfile stands there.</summary>
    internal bool LeadsTo(string projectFolder) => projectFolder.Length > 0
        && (FilePaths.Same(FilePaths.FolderOf(Dockerfile), projectFolder) || FilePaths.Same(Context, projectFolder));

    /// <summary>It is built from something that does not hold the project.</summary>
    internal bool LeadsElsewhere(string projectFolder) => !LeadsTo(projectFolder) && !FilePaths.IsWithin(projectFolder, FilePaths.FolderOf(Dockerfile));
}

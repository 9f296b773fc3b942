using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>Which project reports what is wrong in a file that several projects see.</summary>
internal static class FileOwners
{
    /// <summary>
    /// A project reports the files in its own folder. A file above it is reported by the project that a compose service is built from; where none is built
    /// from a project, by each program.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="projectFolder">The folder of the project that asks; empty when it is not known.</param>
    /// <param name="isProgram">The project makes a program.</param>
    /// <param name="compilation">The project's compilation.</param>
    internal static bool Reports(SettingsFile file, string projectFolder, bool isProgram, RedisCompilation compilation)
    {
        if (projectFolder.Length == 0 || FilePaths.IsWithin(file.Path, projectFolder))
        {
            return true;
        }

        var builds = Deployments.Of(compilation).SelectMany(static project => project.Services).Select(static service => service.Build)
            .Where(static build => build is not null).Select(static build => build!.Value).ToList();
        return builds.Exists(build => build.LeadsTo(projectFolder)) || (isProgram && !builds.Exists(build => build.LeadsElsewhere(projectFolder)));
    }
}

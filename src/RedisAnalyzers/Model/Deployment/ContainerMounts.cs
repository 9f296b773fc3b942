using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A file or a folder of the repository that a container has at a path of its own.</summary>
/// <param name="Folder">The folder that the source is relative to.</param>
/// <param name="Source">The path in the repository; null for a volume of Docker's own.</param>
/// <param name="Target">The path in the container.</param>
internal sealed record ContainerMount(string Folder, string? Source, string Target);

/// <summary>Reads the volumes of a service, and what its Dockerfile copies into the image.</summary>
internal static class ContainerMounts
{
    /// <summary>What is mounted, and then what was copied: a mount covers the files of the image.</summary>
    internal static IEnumerable<ContainerMount> Of(ComposeService service, ComposeProject project) =>
        Volumes(service, project).Concat(Copies(service, project));

    private static IEnumerable<ContainerMount> Volumes(ComposeService service, ComposeProject project)
    {
        foreach (var (file, node) in service.Items("volumes"))
        {
            string? Text(YamlNode? value) => value is YamlScalar scalar ? project.Expand(file, scalar.Text).Usual.Value : null;
            var folder = FilePaths.FolderOf(file.Path);
            if (node is YamlMapping mapping && Text(mapping.Find("target")) is { } target)
            {
                yield return new ContainerMount(folder, Text(mapping.Find("type")) == "bind" ? Text(mapping.Find("source")) : null, target);
            }
            else if (Text(node) is { } written && written.IndexOf(':') is var colon and > 0)
            {
                var (source, rest) = (written.Substring(0, colon), written.Substring(colon + 1));
                yield return new ContainerMount(folder, IsPath(source) ? source : null, rest.Split(':')[0]);
            }
        }
    }

    private static IEnumerable<ContainerMount> Copies(ComposeService service, ComposeProject project)
    {
        foreach (var copy in service.StageIn(project)?.Copies ?? ImmutableArray<DockerfileCopy>.Empty)
        {
            // A target that ends with a slash is a folder.
            var (source, target) = (copy.Source.Value, copy.Target.Value);
            var path = target.EndsWith("/", StringComparison.Ordinal) ? target + source.Substring(source.LastIndexOf('/') + 1) : target;
            if (FilePaths.Combine(copy.Folder ?? "", path) is { } full)
            {
                yield return new ContainerMount(service.Build!.Value.Context, copy.IsOfContext ? source : null, full);
            }
        }
    }

    /// <summary>It is a path, and not the name of a volume.</summary>
    private static bool IsPath(string source) => source[0] is '.' or '/';
}

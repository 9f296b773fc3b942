using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A variable in the environment of a container.</summary>
/// <param name="Name">Its name, with a colon for two underscores, as the configuration of .NET has it.</param>
/// <param name="Key">Where the name is written.</param>
/// <param name="Text">Its value; null when the machine that starts the container gives it.</param>
internal sealed record ContainerVariable(string Name, FilePlace Key, ComposeText? Text)
{
    /// <summary>The value where all of it is known.</summary>
    internal string? Value => Text is { IsKnown: true } text ? text.Known.Value : null;
}

/// <summary>Puts the environment of a service together: its <c>environment</c> in all files, over the files that it names with <c>env_file</c>.</summary>
internal static class ContainerEnvironment
{
    /// <summary>The variables, each once: the value that counts.</summary>
    internal static ImmutableArray<ContainerVariable> Of(ComposeService service, ComposeProject project)
    {
        var variables = new Dictionary<string, ContainerVariable>(StringComparer.Ordinal);
        foreach (var variable in OfFiles(service, project).Concat(Written(service, project)))
        {
            variables[variable.Name] = variable;
        }

        return variables.Values.ToImmutableArray();
    }

    /// <summary>The service names a file that the analysis was not given.</summary>
    internal static bool HasUnknownFile(ComposeService service, ComposeProject project) => Files(service, project).Any(static file => file is null);

    private static IEnumerable<ContainerVariable> OfFiles(ComposeService service, ComposeProject project) =>
        from file in Files(service, project).OfType<SettingsFile>()
        from value in file.Raw
        select new ContainerVariable(value.Key, new FilePlace(file, value.KeySpan), project.Expand(file, value));

    private static IEnumerable<SettingsFile?> Files(ComposeService service, ComposeProject project)
    {
        foreach (var (file, item) in service.Items("env_file"))
        {
            var path = (item is YamlMapping mapping ? mapping.Find("path") : item) is YamlScalar scalar ? scalar.Value : "";
            yield return project.FileAt(FilePaths.FolderOf(file.Path), path) is { Format: SettingsFormat.Env } named ? named : null;
        }
    }

    private static IEnumerable<ContainerVariable> Written(ComposeService service, ComposeProject project) =>
        from layer in service.Layers("environment")
        from value in ComposeSettings.Environment(layer.Node!)
        select new ContainerVariable(
            value.Key, new FilePlace(layer.File, value.KeySpan), value.Start < 0 ? null : project.Expand(layer.File, value));
}

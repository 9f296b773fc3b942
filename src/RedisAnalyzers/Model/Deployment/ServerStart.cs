using System;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>How a service starts its server.</summary>
/// <param name="Arguments">What the command line, and the variable for further arguments, say.</param>
/// <param name="File">The configuration file that the server reads; null when it reads none, or one that is not known.</param>
internal sealed record ServerStart(ServerArguments Arguments, SettingsFile? File)
{
    /// <summary>Reads how a service starts; null when that is not understood.</summary>
    /// <param name="service">The service.</param>
    /// <param name="project">Its project.</param>
    /// <param name="image">What it runs.</param>
    /// <param name="textOf">The texts that count: as far as they are known, or with the defaults of variables.</param>
    internal static ServerStart? Of(ComposeService service, ComposeProject project, RedisImage image, Func<ComposeText, FileString> textOf)
    {
        var arguments = ServerArguments.Read(Words(service, project, textOf), image.Program);
        if (image.ArgumentsVariable is { } name && service.Variable(name) is { } variable)
        {
            var further = variable.Text is { } text ? ServerArguments.Of(image.Program, ShellWords.SplitValue(textOf(text))) : ServerArguments.Unknown;
            arguments = further.IsServer ? arguments with { Directives = arguments.Directives.AddRange(further.Directives) } : ServerArguments.Unknown;
        }

        // Some images look for a file at a place of their own.
        if (arguments.ConfigurationFile is null && image.ConfigurationPath is { } usual && IsMounted(usual, service, project))
        {
            arguments = arguments with { ConfigurationFile = FileString.Implied(usual, 0) };
        }

        return arguments.IsServer ? new ServerStart(arguments, arguments.ConfigurationFile is { } path ? FileAt(path.Value, service, project) : null) : null;
    }

    /// <summary>
    /// The command line: the entry point, if one is written, and the command. Docker forgets the command of an image whose entry point is replaced.
    /// </summary>
    private static ImmutableArray<FileString> Words(ComposeService service, ComposeProject project, Func<ComposeText, FileString> textOf)
    {
        var stage = service.StageIn(project);
        var entryPoint = Words("entrypoint", service, project, textOf);
        var command = Words("command", service, project, textOf);
        return entryPoint is { } replaced
            ? Joined(replaced, command ?? ImmutableArray<FileString>.Empty)
            : Joined(OfImage(stage?.EntryPoint), command ?? OfImage(stage?.Command));
    }

    /// <summary>The words of a Dockerfile. Those of the image that it begins with are what that image does by default.</summary>
    private static ImmutableArray<FileString> OfImage(ImmutableArray<FileString>? words) =>
        words is { IsDefault: false } written ? written : ImmutableArray<FileString>.Empty;

    private static ImmutableArray<FileString> Joined(ImmutableArray<FileString> first, ImmutableArray<FileString> second) =>
        first.IsDefault || second.IsDefault ? default : first.AddRange(second);

    /// <summary>The words of a command in either form; null when none is written, default when it is not understood.</summary>
    private static ImmutableArray<FileString>? Words(string key, ComposeService service, ComposeProject project, Func<ComposeText, FileString> textOf)
    {
        var (file, node) = service.Last(key);
        return node switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlScalar text => ShellWords.Split(textOf(project.Expand(file, text.Text))),
            YamlSequence { Items: var items } => items.All(static item => item is YamlScalar)
                ? items.Cast<YamlScalar>().Select(item => textOf(project.Expand(file, item.Text))).ToImmutableArray()
                : default(ImmutableArray<FileString>),
            _ => default(ImmutableArray<FileString>),
        };
    }

    /// <summary>The file of the repository that a container has at a path; null when none is known.</summary>
    private static SettingsFile? FileAt(string path, ComposeService service, ComposeProject project)
    {
        var mount = ContainerMounts.Of(service, project).FirstOrDefault(mount => FilePaths.IsWithin(path, mount.Target));
        if (mount?.Source is not { } source)
        {
            return null;
        }

        var below = FilePaths.Normalized(path).Substring(FilePaths.Normalized(mount.Target).Length);
        return project.FileAt(mount.Folder, source + below) is { Format: SettingsFormat.RedisConf } file ? file : null;
    }

    /// <summary>Something is mounted at a path, above it, or beside it.</summary>
    private static bool IsMounted(string path, ComposeService service, ComposeProject project)
    {
        var folder = FilePaths.FolderOf(path);
        return ContainerMounts.Of(service, project)
            .Any(mount => FilePaths.IsWithin(path, mount.Target) || (folder.Length > 1 && FilePaths.IsWithin(mount.Target, folder)));
    }
}

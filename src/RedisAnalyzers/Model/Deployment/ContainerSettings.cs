using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A service whose program reads a setting, in its project.</summary>
internal sealed record ContainerUse(ComposeProject Project, ComposeService Service);

/// <summary>The settings that containers are given.</summary>
internal static class ContainerSettings
{
    /// <summary>
    /// The settings of a file. Of a compose file those that are in effect, with the values of its variables, and the passwords in the commands of its servers.
    /// </summary>
    internal static ImmutableArray<SettingValue> In(SettingsFile file, RedisCompilation compilation) => file.Format != SettingsFormat.Compose
        ? file.Values(compilation.Cancellation)
        : (from project in Deployments.Of(compilation)
           where project.Reports(file)
           from value in EnvironmentsOf(project, file).Concat(CommandsOf(project, file))
           group value by value.Start into same
           orderby same.Key
           select file.Setting(same.First(), compilation.Cancellation)).ToImmutableArray();

    private static IEnumerable<FileValue> EnvironmentsOf(ComposeProject project, SettingsFile file) =>
        from service in project.Services
        from variable in service.Environment
        where variable.Text is { } text && text.File == file
        select new FileValue(variable.Name, variable.Key.Span, variable.Text!.Known);

    private static IEnumerable<FileValue> CommandsOf(ComposeProject project, SettingsFile file) =>
        from server in project.Servers
        where server.Service.Last("command").File == file
        from password in server.WrittenPasswords
        select password;

    /// <summary>The services in whose environment a setting is: that of a compose file, of a file that it names, or of the image that is built.</summary>
    internal static ImmutableArray<ContainerUse> UsesOf(SettingValue setting, RedisCompilation compilation) => Deployments.Of(compilation).IsEmpty
        ? ImmutableArray<ContainerUse>.Empty
        : (from project in Deployments.Of(compilation)
         from service in project.Services
         where service.Environment.Any(variable => IsAt(variable, setting)) || IsBuiltInto(setting, service)
         select new ContainerUse(project, service)).ToImmutableArray();

    private static bool IsBuiltInto(SettingValue setting, ComposeService service) => setting.File.Format == SettingsFormat.Dockerfile
        && service.Build is { } build && FilePaths.Same(build.Dockerfile, setting.File.Path) && !service.Has(setting.Key);

    /// <summary>The services that are built from a project, which its code and its settings files therefore run in.</summary>
    internal static ImmutableArray<ContainerUse> OfProject(string projectFolder, RedisCompilation compilation) =>
        (from project in Deployments.Of(compilation)
         from service in project.Services
         where service.Build is { } build && build.LeadsTo(projectFolder)
         select new ContainerUse(project, service)).ToImmutableArray();

    /// <summary>The setting is read by programs that are built from something else than this project.</summary>
    internal static bool IsOfOtherCode(SettingValue setting, string projectFolder, RedisCompilation compilation) =>
        setting.File.Format == SettingsFormat.Compose && UsesOf(setting, compilation) is { IsEmpty: false } uses
        && uses.All(use => use.Service.Build is { } build && build.LeadsElsewhere(projectFolder));

    private static bool IsAt(ContainerVariable variable, SettingValue setting) =>
        variable.Text is { } text && text.File == setting.File && text.Known.Start == setting.Value.Start;
}

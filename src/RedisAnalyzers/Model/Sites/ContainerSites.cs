using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Deployment;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The connection sites that are read in containers, each with the services whose programs read it.</summary>
internal static class ContainerSites
{
    /// <summary>The sites of a C# file, in the services that are built from the project.</summary>
    internal static IEnumerable<(ConnectionSite Site, ContainerUse Use)> In(SyntaxTree tree, string projectFolder, RedisCompilation compilation) =>
        ContainerSettings.OfProject(projectFolder, compilation) is { IsEmpty: false } uses
            ? ConnectionSites.In(tree, compilation).SelectMany(site => uses.Where(use => IsRead(site, use)).Select(use => (site, use)))
            : Enumerable.Empty<(ConnectionSite, ContainerUse)>();

    /// <summary>
    /// The sites of a settings file, in the services that have them in their environments. The settings files of a project are also read in the services that
    /// are built from it, unless the environment overrides them.
    /// </summary>
    /// <param name="sites">The sites of the file.</param>
    /// <param name="projectFolder">The folder of the project; null where only environments count.</param>
    /// <param name="compilation">The compilation.</param>
    internal static IEnumerable<(ConnectionSite Site, ContainerUse Use)> In(
        ImmutableArray<ConnectionSite> sites, string? projectFolder, RedisCompilation compilation)
    {
        var ofProject = projectFolder is null ? ImmutableArray<ContainerUse>.Empty : ContainerSettings.OfProject(projectFolder, compilation);
        return from site in sites
               let setting = site.Origin.Setting!
               let own = setting.File.IsOfDeployment ? ImmutableArray<ContainerUse>.Empty : ofProject.RemoveAll(use => use.Service.Has(setting.Key))
               from use in ContainerSettings.UsesOf(setting, compilation).AddRange(own)
               where IsRead(site, use)
               select (site, use);
    }

    private static bool IsRead(ConnectionSite site, ContainerUse use) =>
        !site.LeadsNowhere && !site.Origin.IsDevelopmentOnly && use.Service is { IsForDevelopment: false, Network.IsOwn: true };
}

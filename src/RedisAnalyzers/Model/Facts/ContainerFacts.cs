using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>What an address means inside a container.</summary>
internal static class ContainerFacts
{
    /// <summary>The name that Docker gives to the machine on which the containers run.</summary>
    private const string Machine = "host.docker.internal";

    /// <summary>The port to which the library connects when none is written.</summary>
    private const int ServerPort = 6379;

    /// <summary>Inside a container the host is the container itself.</summary>
    internal static bool IsItself(string host) => HostNames.IsLoopback(host) && !host.StartsWith(Machine, System.StringComparison.OrdinalIgnoreCase);

    /// <summary>The addresses of a configuration that are sure to be used, of which the host is known.</summary>
    internal static IEnumerable<EndpointSetting> AddressesOf(ConnectionSite site) =>
        site.Facts.Endpoints.Where(static endpoint => endpoint is { IsCertain: true, IsDevelopmentOnly: false, Host: not null });

    /// <summary>
    /// The addresses that a program in a container connects to: also those after <c>??</c>, where neither its environment nor a settings file says an address.
    /// </summary>
    internal static IEnumerable<EndpointSetting> AddressesIn(ConnectionSite site, ContainerUse use, RedisCompilation compilation) =>
        !site.Origin.IsCode || use.Service.MayKnowMore || use.Service.Environment.Any(static variable => IsAddress(variable.Name))
            || SettingsIndex.Of(compilation).Keys.Any(IsAddress)
            ? AddressesOf(site)
            : AddressesOf(site).Concat(EndpointFacts.Fallbacks(site).Where(static endpoint => endpoint is { IsDevelopmentOnly: false, Host: not null }));

    private static bool IsAddress(string key) => SettingName.NamesRedis(key) && SettingName.RoleOf(key) == SettingRole.Address;

    /// <summary>The Redis servers that a program in a container may mean: all of its project but the container itself.</summary>
    internal static IEnumerable<RedisServer> ServersFor(ContainerUse use) => use.Project.Servers.Where(server => server.Service != use.Service);

    /// <summary>The server that a program in a container most likely means: one that it waits for, or else the first; null when there is none.</summary>
    internal static RedisServer? LikelyServer(ContainerUse use) =>
        ServersFor(use).OrderByDescending(server => use.Service.StartAfter(server.Service) != StartOrder.Any).FirstOrDefault();

    /// <summary>The container runs a server of its own.</summary>
    internal static bool IsServer(ContainerUse use) => use.Project.Servers.Any(server => server.Service == use.Service);

    /// <summary>The Redis server that a host name means to a program in a container; null when it means another thing, or nothing.</summary>
    internal static RedisServer? ServerAt(string host, ContainerUse use) =>
        ServersFor(use).FirstOrDefault(server => use.Service.Network.Reaches(server.Service, host));

    /// <summary>The host name means nothing in the network of the container: it is a single label that no compose file of the project knows.</summary>
    internal static bool IsUnknown(string host, ContainerUse use, RedisCompilation compilation) =>
        RedisText.IsHostName(host) && host.IndexOf('.') < 0 && !HostNames.IsLoopback(host) && !HostNames.IsPlaceholder(host)
        && !use.Project.IsPartial && !use.Service.Network.Networks.Any(use.Project.ExternalNetworks.Contains) && !use.Service.Network.KnowsHost(host)
        && !Deployments.Of(compilation).SelectMany(static project => project.Services).Any(service => service.Network.HasName(host));

    /// <summary>Two services have no network in common, so that neither reaches the other.</summary>
    internal static bool AreApart(ComposeService one, ComposeService other) =>
        one.Network.IsOwn && other.Network.IsOwn && !one.Network.Shares(other);

    /// <summary>
    /// A loopback address is judged without regard to containers: it is not in the environment of one, or it is there and means the container itself. Where
    /// Redis runs in a container beside it, Redis7001 names that.
    /// </summary>
    internal static bool MayBeJudged(ConnectionSite site, RedisCompilation compilation)
    {
        if (site.Origin.Setting is not { } setting)
        {
            return true;
        }

        var uses = ContainerSettings.UsesOf(setting, compilation);
        return !uses.Any(HasServerBeside) && (!setting.File.IsOfDeployment
            || (setting.File.Format == SettingsFormat.Compose && uses.All(static use => use.Service is { Network.IsOwn: true, IsForDevelopment: false })));
    }

    /// <summary>Redis runs in another container, and a loopback address is therefore wrong in this one.</summary>
    internal static bool HasServerBeside(ContainerUse use) =>
        use.Service is { Network.IsOwn: true, IsForDevelopment: false } && !IsServer(use) && ServersFor(use).Any();

    /// <summary>The service name of the Redis that a project's own container has beside it; null when there is none, or more than one.</summary>
    internal static string? NameOfServer(string projectFolder, RedisCompilation compilation)
    {
        var names = ContainerSettings.OfProject(projectFolder, compilation).SelectMany(ServersFor).Select(static server => server.Service.Name)
            .Distinct().ToList();
        return names.Count == 1 ? names[0] : null;
    }

    /// <summary>The port to which a program in a container connects, and where it is written.</summary>
    internal static (int Port, FilePlace? Place)? PortOf(ConnectionSite site, EndpointSetting endpoint, ContainerUse use)
    {
        if (endpoint.HasPort)
        {
            return endpoint.Port is { } written ? (written, null) : null;
        }

        if (site.Kind == SiteKind.Text && site.Facts.Endpoints.Contains(endpoint) && site.Facts[OptionNames.Ssl].IsUnset)
        {
            return (ServerPort, null);
        }

        return site is { Kind: SiteKind.Endpoint, Origin.Setting: { } setting } && use.Service.PortBeside(setting.Key) is { Value: { } number, Text: { } text }
            && int.TryParse(number, out var port)
            ? (port, text.Place)
            : null;
    }
}

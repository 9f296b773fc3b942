using System;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>The names that a container has in its networks, and those that it knows.</summary>
internal sealed class ContainerNetwork
{
    private readonly ComposeService _service;
    private readonly ImmutableHashSet<string> _names;
    private readonly ImmutableArray<(string Service, string Alias)> _links;

    internal ContainerNetwork(ComposeService service)
    {
        _service = service;
        var mode = service.Text("network_mode")?.Known.Value;
        IsOwn = mode is null or "bridge";
        var networks = service.Names("networks").ToList();
        Networks = networks.Count == 0 ? ImmutableHashSet.Create("default") : networks.Select(static network => network.Name).ToImmutableHashSet();
        var aliases =
            from network in networks
            where network.Node is YamlMapping
            from alias in (((YamlMapping)network.Node!).Find("aliases") as YamlSequence)?.Items ?? ImmutableArray<YamlNode>.Empty
            select (alias as YamlScalar)?.Value;
        _names = aliases.Append(service.Name).Append(service.Text("container_name")?.Usual.Value).Append(service.Text("hostname")?.Usual.Value)
            .OfType<string>().ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        _links = service.Names("links").Concat(service.Names("external_links")).Select(static link => Pair(link.Name, ':')).ToImmutableArray();
    }

    /// <summary>It has a network of its own: not that of the machine, or of another container, and not none.</summary>
    internal bool IsOwn { get; }

    /// <summary>The networks that it is attached to.</summary>
    internal ImmutableHashSet<string> Networks { get; }

    /// <summary>Others reach the container by this name. Without a name of its own it has that of its project, its service, and a number.</summary>
    internal bool HasName(string name) => _names.Contains(name) || IsNumbered(name, '-') || IsNumbered(name, '_');

    /// <summary>A name that only this container knows: a link, or an entry of its file of hosts.</summary>
    internal bool KnowsHost(string name) => _links.Any(link => Is(link.Alias, name) || Is(link.Service, name))
        || _service.Names("extra_hosts").Any(entry => Is(Pair(entry.Name.Replace('=', ':'), ':').First, name));

    /// <summary>A host name means another container to this one.</summary>
    internal bool Reaches(ComposeService other, string name) => other.Network.HasName(name)
        || _links.Any(link => Is(link.Alias, name) && Is(link.Service, other.Name));

    /// <summary>The two have a network in common, or a link.</summary>
    internal bool Shares(ComposeService other) => Networks.Overlaps(other.Network.Networks) || _links.Any(link => Is(link.Service, other.Name));

    private bool IsNumbered(string name, char separator)
    {
        var last = name.LastIndexOf(separator);
        return last > 0 && last < name.Length - 1 && name.Skip(last + 1).All(char.IsDigit)
            && name.Substring(0, last).EndsWith(separator + _service.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static (string First, string Last) Pair(string text, char separator) =>
        text.IndexOf(separator) is var at and >= 0 ? (text.Substring(0, at), text.Substring(at + 1)) : (text, text);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

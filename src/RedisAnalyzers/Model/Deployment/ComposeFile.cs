using System;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A compose file as it is written, without what other files add to it.</summary>
internal sealed class ComposeFile
{
    private ComposeFile(SettingsFile file, YamlMapping? root)
    {
        File = file;
        Services = Mappings(root?.Find("services"));
        ExternalNetworks = Mappings(root?.Find("networks")).Where(static network => IsExternal(network.Node)).Select(static network => network.Name)
            .ToImmutableHashSet();
        IncludesOthers = root?.Find("include") is not null;
    }

    /// <summary>The file.</summary>
    internal SettingsFile File { get; }

    /// <summary>The services in written order; none where the file is not understood.</summary>
    internal ImmutableArray<ComposeEntry> Services { get; }

    /// <summary>Networks that something else makes, and where other containers may be.</summary>
    internal ImmutableHashSet<string> ExternalNetworks { get; }

    /// <summary>Services of other files belong to it, of which nothing is known.</summary>
    internal bool IncludesOthers { get; }

    /// <summary>It needs no other file: each service says what it runs.</summary>
    internal bool IsComplete => Services.All(static service =>
        service.Node.Find("image") is not null || service.Node.Find("build") is not null || service.Node.Find("extends") is not null);

    /// <summary>The compose file that a settings file is; null when it is another file.</summary>
    internal static ComposeFile? Of(SettingsFile file) => file.Format == SettingsFormat.Compose
        ? file.Stored(static (settings, _) => new ComposeFile(settings, settings.Documents is { IsDefaultOrEmpty: false } all ? all[0] as YamlMapping : null))
        : null;

    private static ImmutableArray<ComposeEntry> Mappings(YamlNode? node) => node is YamlMapping mapping
        ? mapping.AllEntries().Where(static entry => entry.Value is YamlMapping)
            .Select(static entry => new ComposeEntry(entry.Key, (YamlMapping)entry.Value)).ToImmutableArray()
        : ImmutableArray<ComposeEntry>.Empty;

    private static bool IsExternal(YamlMapping network) =>
        network.Find("external") is { } external && !(external is YamlScalar { Value: var value } && value.Equals("false", StringComparison.OrdinalIgnoreCase));
}

/// <summary>A service or a network of a compose file.</summary>
internal readonly record struct ComposeEntry(YamlScalar Key, YamlMapping Node)
{
    /// <summary>The name.</summary>
    internal string Name => Key.Value;
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>Compose files that are used together: <c>docker-compose.yml</c> with its override, or another file with the files that it completes.</summary>
internal sealed class ComposeProject
{
    private static readonly char[] SignsOfSecrets = { '$', '@', '=' };

    private readonly ImmutableArray<ComposeFile> _files;
    private readonly ImmutableArray<ComposeFile> _reported;
    private readonly ImmutableArray<SettingsFile> _others;
    private readonly ILookup<string, FileValue>? _variables;

    /// <summary>Puts files together.</summary>
    /// <param name="files">The compose files; a later one overrides an earlier one.</param>
    /// <param name="isDefault">They are what Docker takes when nobody names a file.</param>
    /// <param name="others">All files of the project: those that the compose files name are among them.</param>
    internal ComposeProject(ImmutableArray<ComposeFile> files, bool isDefault, ImmutableArray<SettingsFile> others)
    {
        _files = files;
        _others = others;
        _reported = isDefault ? files : files.RemoveRange(0, files.Length - 1);
        _variables = FileAt(FilePaths.FolderOf(files[0].File.Path), ".env")?.Raw.ToLookup(static value => value.Key.Replace(":", "__"));
        ExternalNetworks = files.SelectMany(static file => file.ExternalNetworks).ToImmutableHashSet();
        Services = files.SelectMany(static file => file.Services.Select(static service => service.Name)).Distinct()
            .Select(name => new ComposeService(name, Layers(name), this)).ToImmutableArray();
        Servers = Services.Select(service => RedisServer.Of(service, this)).OfType<RedisServer>().ToImmutableArray();
    }

    /// <summary>Findings about the project are reported in this file; what the other files say belongs to a project of their own.</summary>
    internal bool Reports(SettingsFile file) => file.Format != SettingsFormat.Compose || _reported.Any(one => one.File == file);

    /// <summary>All services.</summary>
    internal ImmutableArray<ComposeService> Services { get; }

    /// <summary>The services that run Redis or a product that speaks its protocol.</summary>
    internal ImmutableArray<RedisServer> Servers { get; }

    /// <summary>Networks in which containers of other projects may be.</summary>
    internal ImmutableHashSet<string> ExternalNetworks { get; }

    /// <summary>Files that are not known describe services, too.</summary>
    internal bool IsPartial => _files.Any(static file => file.IncludesOthers)
        || Services.Any(static service => service.IsPartial);

    /// <summary>Its own file is for development.</summary>
    internal bool IsForDevelopment => _reported.All(static file => file.File.IsDevelopment);

    /// <summary>A file, by a path that is written in a file of a folder; null when the analysis was not given it.</summary>
    internal SettingsFile? FileAt(string folder, string path) =>
        FilePaths.Combine(folder, path) is { } full ? _others.FirstOrDefault(file => FilePaths.Same(file.Path, full)) : null;

    /// <summary>A text of one of the files, with its variables replaced.</summary>
    internal ComposeText Expand(SettingsFile file, FileString text) => ComposeText.Expand(file, text, ValueOf);

    /// <summary>
    /// The value of a variable, as the file <c>.env</c> beside the compose file has it. What may hold a secret stays unknown: it is written there, not here.
    /// </summary>
    private string? ValueOf(string variable) => SettingName.RoleOf(variable) != SettingRole.Password
        && _variables?[variable].LastOrDefault() is { Value: var value } && value.IndexOfAny(SignsOfSecrets) < 0
        ? value
        : null;

    /// <summary>What the files say about a service: a service that it extends first.</summary>
    private ImmutableArray<(SettingsFile File, YamlEntry Service)> Layers(string name)
    {
        var layers = new List<(SettingsFile File, YamlEntry Service)>();
        var extended = new HashSet<string>(StringComparer.Ordinal);
        Add(name);
        return layers.ToImmutableArray();

        void Add(string service)
        {
            if (!extended.Add(service))
            {
                return;
            }

            foreach (var file in _files)
            {
                foreach (var entry in file.Services.Where(one => one.Name == service))
                {
                    if (Extended(entry.Node) is { } other)
                    {
                        Add(other);
                    }

                    layers.Add((file.File, new YamlEntry(entry.Key, entry.Node)));
                }
            }
        }
    }

    /// <summary>The service of the same file that a service extends.</summary>
    private static string? Extended(YamlMapping service) => service.Find("extends") switch
    {
        YamlScalar name => name.Value,
        YamlMapping mapping when mapping.Find("file") is null && mapping.Find("service") is YamlScalar name => name.Value,
        _ => null,
    };
}

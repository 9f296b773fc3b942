using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>
/// A service of a compose project, as all files of the project together describe it: of a text the last file counts, mappings are merged, and sequences are
/// joined.
/// </summary>
internal sealed class ComposeService
{
    private readonly ImmutableArray<(SettingsFile File, YamlEntry Service)> _layers;
    private readonly ComposeProject _project;

    internal ComposeService(string name, ImmutableArray<(SettingsFile File, YamlEntry Service)> layers, ComposeProject project)
    {
        Name = name;
        _layers = layers;
        _project = project;
        Image = Text("image") is { } image ? ContainerImage.Of(image.Usual.Value) : null;
        Network = new ContainerNetwork(this);
        Ports = Items("ports").Select(port => PublishedPort.Read(port.File, port.Node, project)).OfType<PublishedPort>().ToImmutableArray();
        Build = ContainerBuild.Read(Last("build"));
        Environment = ContainerEnvironment.Of(this, project);
    }

    /// <summary>The name, by which the other services reach it.</summary>
    internal string Name { get; }

    /// <summary>The image that it runs; null when it is built, or not known.</summary>
    internal ContainerImage? Image { get; }

    /// <summary>Its names, and what it reaches by which name.</summary>
    internal ContainerNetwork Network { get; }

    /// <summary>The ports that are published on the machine.</summary>
    internal ImmutableArray<PublishedPort> Ports { get; }

    /// <summary>What its program finds in its environment, by name.</summary>
    internal ImmutableArray<ContainerVariable> Environment { get; }

    /// <summary>The environment has a setting.</summary>
    internal bool Has(string key) => Environment.Any(variable => string.Equals(variable.Name, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The variable of a name; null when the environment has none.</summary>
    internal ContainerVariable? Variable(string name) => Environment.FirstOrDefault(variable => variable.Name == name.Replace("__", ":"));

    /// <summary>The stage of a Dockerfile that the service is built with; null when it is not built, or the analysis was not given the file.</summary>
    internal DockerfileStage? StageIn(ComposeProject project) =>
        Build is { } build && project.FileAt("", build.Dockerfile) is { Format: SettingsFormat.Dockerfile } file
            ? file.Stored(static (_, text) => new BuildFile(Dockerfile.Read(text))).StageNamed(build.Target)
            : null;

    /// <summary>
    /// The variable with the port that belongs to a host: <c>REDIS_PORT</c> beside <c>REDIS_HOST</c>. Null when there is none, or more than one.
    /// </summary>
    internal ContainerVariable? PortBeside(string host)
    {
        var group = SettingName.GroupOf(host);
        var ports = Environment.Where(variable => SettingName.IsPort(variable.Name) && SettingName.GroupOf(variable.Name) == group).ToList();
        return ports.Count == 1 ? ports[0] : null;
    }

    /// <summary>It is the same as a service of another file, of which nothing is known.</summary>
    internal bool IsPartial => Last("extends").Node is YamlMapping extended && extended.Find("file") is not null;

    /// <summary>Its program may find more than its environment shows: a file that is not known, or a secret.</summary>
    internal bool MayKnowMore => IsPartial || Items("secrets").Any() || ContainerEnvironment.HasUnknownFile(this, _project);

    /// <summary>It runs for tests or for development only, when asked to.</summary>
    internal bool IsForDevelopment => Items("profiles").Any(
        static profile => profile.Node is YamlScalar { Value: var name } && SettingsFileName.IsDevelopmentWord(name));

    /// <summary>Where the name of the service is written first.</summary>
    internal FilePlace Place => new(_layers[0].File, _layers[0].Service.Key.Span);

    /// <summary>What it is built from; null when it is not built, or not known.</summary>
    internal ContainerBuild? Build { get; }

    /// <summary>A text of the service; null when none is written.</summary>
    internal ComposeText? Text(string key) =>
        Last(key) is { Node: YamlScalar { IsNull: false } scalar, File: var file } ? _project.Expand(file, scalar.Text) : null;

    /// <summary>The node of a key in the last file that has it.</summary>
    internal (SettingsFile File, YamlNode? Node) Last(string key) => Layers(key).LastOrDefault();

    /// <summary>The node of a key in each file that has it.</summary>
    internal IEnumerable<(SettingsFile File, YamlNode? Node)> Layers(string key)
    {
        foreach (var (file, service) in _layers)
        {
            if (((YamlMapping)service.Value).Find(key) is { } value)
            {
                yield return (file, value);
            }
        }
    }

    /// <summary>The items of a sequence; a single text is a sequence of one.</summary>
    internal IEnumerable<(SettingsFile File, YamlNode Node)> Items(string key) =>
        from layer in Layers(key)
        from item in layer.Node is YamlSequence sequence ? sequence.Items : ImmutableArray.Create(layer.Node!)
        select (layer.File, item);

    /// <summary>The names of a mapping or of a sequence of texts, with what belongs to each of them.</summary>
    internal IEnumerable<(string Name, YamlNode? Node)> Names(string key) => Layers(key).SelectMany(static layer => layer.Node switch
    {
        YamlMapping mapping => mapping.AllEntries().Select(static entry => (entry.Key.Value, (YamlNode?)entry.Value)),
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>().Select(static item => (item.Value, (YamlNode?)null)),
        _ => Enumerable.Empty<(string, YamlNode?)>(),
    });

    /// <summary>A Dockerfile that was read.</summary>
    private sealed record BuildFile(Dockerfile? Read)
    {
        internal DockerfileStage? StageNamed(string? target) => target is null ? Read?.Last : Read?.Named(target);
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Settings;

/// <summary>A settings file of the project. It is read once, when the first rule asks for its values.</summary>
internal sealed class SettingsFile
{
    private readonly AdditionalText _file;
    private readonly SettingsFileName? _name;
    private ImmutableArray<SettingValue> _values;
    private ILookup<string, SettingValue>? _byKey;

    private SettingsFile(AdditionalText file)
    {
        _file = file;
        _name = SettingsFileName.Of(file.Path);
    }

    /// <summary>The full path.</summary>
    internal string Path => _file.Path;

    /// <summary>The name without its folder, for messages.</summary>
    internal string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The environment that the file is for; null for a file that applies to all of them.</summary>
    internal string? Environment => _name!.Environment;

    /// <summary>How it is written.</summary>
    internal SettingsFormat Format => _name!.Format;

    /// <summary>It is used on developers' machines and in tests only, or is an example to copy.</summary>
    internal bool IsDevelopment => _name!.IsDevelopment;

    /// <summary>It says how containers and servers are started.</summary>
    internal bool IsOfDeployment => Format is SettingsFormat.Compose or SettingsFormat.Dockerfile or SettingsFormat.RedisConf;

    /// <summary>The settings file that an additional file is; null when it is something else.</summary>
    internal static SettingsFile? Of(AdditionalText file) =>
        FileStore.Of(file, static one => new SettingsFile(one)) is { _name: not null } settings ? settings : null;

    /// <summary>What is made of the text of the file. It is made once, and kept with the file: whoever asks first must not be able to end it.</summary>
    internal T Stored<T>(Func<SettingsFile, string, T> create)
        where T : class => FileStore.Of(_file, _ => create(this, _file.GetText(CancellationToken.None)?.ToString() ?? ""));

    /// <summary>Where a span of the file is, for a report.</summary>
    internal Location LocationOf(TextSpan span, CancellationToken cancellation) =>
        Location.Create(Path, span, _file.GetText(cancellation)?.Lines.GetLinePositionSpan(span) ?? default);

    /// <summary>A value of the file as a setting.</summary>
    internal SettingValue Setting(FileValue value, CancellationToken cancellation) =>
        new(this, _file.GetText(cancellation)!.Lines, SettingVariables.WithHoles(value));

    /// <summary>The documents of a YAML file; default where it is not understood.</summary>
    internal ImmutableArray<YamlNode> Documents => Stored(static (_, text) => new YamlFile(Yaml.Read(text))).Documents;

    /// <summary>The values as they are written, variables included.</summary>
    internal ImmutableArray<FileValue> Raw => Stored(static (file, text) => file.Read(text)).Values;

    /// <summary>The values in the order of the file; none where the file is broken.</summary>
    internal ImmutableArray<SettingValue> Values(CancellationToken cancellation)
    {
        if (_values.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(
                ref _values, ImmutableArray.CreateRange(Raw, value => Setting(value, cancellation)));
        }

        return _values;
    }

    /// <summary>The values by key. They stay with the file: an editor asks again with every compilation.</summary>
    internal ILookup<string, SettingValue> ByKey(CancellationToken cancellation) =>
        _byKey ??= Values(cancellation).ToLookup(static value => value.Key, StringComparer.OrdinalIgnoreCase);

    private RawValues Read(string text) => new(_name!.Format switch
    {
        SettingsFormat.Json => JsonSettings.Read(text),
        SettingsFormat.Env => EnvSettings.Read(text),
        SettingsFormat.Compose => ComposeSettings.Read(Documents),
        SettingsFormat.Dockerfile => DockerfileSettings.Read(text),
        SettingsFormat.RedisConf => RedisConfSettings.Read(text),
        _ => XmlSettings.Read(text),
    });

    private sealed record YamlFile(ImmutableArray<YamlNode> Documents);

    /// <summary>The values of a file as they are written.</summary>
    private sealed record RawValues(ImmutableArray<FileValue> Values);
}

/// <summary>A value of a settings file.</summary>
/// <param name="File">The file.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Value">The key, the text with a hole for each variable in it, and where it stands.</param>
internal sealed record SettingValue(SettingsFile File, TextLineCollection Lines, FileValue Value)
{
    /// <summary>The key, as the code asks for it: variables in a launch profile or in <c>local.settings.json</c> are asked for by their names.</summary>
    internal string Key { get; } = CodeKey(Value.Key);

    /// <summary>The text, with a hole for each part that is filled in later.</summary>
    internal string Text => Value.Value;

    /// <summary>A file of another environment than development has the key, too, or the environment of a container.</summary>
    internal bool IsOverridden(RedisCompilation compilation) => SettingsIndex.Of(compilation).Of(Key).Any(other =>
        other.File != File && !other.File.IsDevelopment
        && (other.File.IsOfDeployment || (other.File.Environment is not null && other.File.Format == File.Format)));

    /// <summary>Where the whole text stands in the file.</summary>
    internal Location Location => LocationOf(new TextSpan(0, Text.Length));

    /// <summary>Where a span of the text stands in the file.</summary>
    internal Location LocationOf(TextSpan span)
    {
        var place = Value.SpanOf(span);
        return Location.Create(File.Path, place, Lines.GetLinePositionSpan(place));
    }

    private static string CodeKey(string key)
    {
        const string Variables = "environmentVariables:";
        var variable = key.IndexOf(Variables, StringComparison.OrdinalIgnoreCase);
        var name = variable >= 0 ? key.Substring(variable + Variables.Length)
            : key.StartsWith("Values:", StringComparison.OrdinalIgnoreCase) ? key.Substring("Values:".Length)
            : key.StartsWith("appSettings:", StringComparison.OrdinalIgnoreCase) ? key.Substring("appSettings:".Length)
            : key;
        return name.Replace("__", ":");
    }
}

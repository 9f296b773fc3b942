using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Settings;

/// <summary>The settings of a project: which key has which value in which file.</summary>
internal sealed class SettingsIndex
{
    // A compilation may be asked with other files: editors keep it when only a file that is not C# has changed.
    private static readonly Memo<ImmutableArray<AdditionalText>, SettingsIndex> OfFiles = new();

    private readonly ILookup<string, SettingValue> _byKey;

    private SettingsIndex(IEnumerable<SettingValue> values)
    {
        Values = values.ToImmutableArray();
        _byKey = Values.ToLookup(static value => value.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All values of all settings files.</summary>
    internal ImmutableArray<SettingValue> Values { get; }

    /// <summary>The project has no settings file that could be read.</summary>
    internal bool IsEmpty => Values.IsEmpty;

    /// <summary>The settings of the files that the caller was given.</summary>
    internal static SettingsIndex Of(RedisCompilation compilation) => OfFiles.Of(compilation.Files, compilation, static (files, c) => new SettingsIndex(
        from file in files
        let settings = SettingsFile.Of(file)
        where settings is not null
        from value in settings.Values(c.Cancellation)
        select value));

    /// <summary>The values of a key in all files that have it.</summary>
    internal IEnumerable<SettingValue> Of(string key) => _byKey[key];
}

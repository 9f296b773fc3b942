using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Settings;

/// <summary>The settings of a project: which key has which value in which file.</summary>
internal sealed class SettingsIndex
{
    // A compilation may be asked with other files: editors keep it when only a file that is not C# has changed.
    private static readonly Memo<ImmutableArray<AdditionalText>, SettingsIndex> OfFiles = new();

    private readonly ImmutableArray<ILookup<string, SettingValue>> _files;

    private SettingsIndex(IEnumerable<ILookup<string, SettingValue>> files) => _files = files.Where(static file => file.Count > 0).ToImmutableArray();

    /// <summary>All keys; one that several files have is there several times.</summary>
    internal IEnumerable<string> Keys => _files.SelectMany(static file => file.Select(static values => values.Key));

    /// <summary>The project has no settings file that could be read.</summary>
    internal bool IsEmpty => _files.IsEmpty;

    /// <summary>The settings of the files that the caller was given.</summary>
    internal static SettingsIndex Of(RedisCompilation compilation) => OfFiles.Of(compilation.Files, compilation, static (files, c) => new SettingsIndex(
        from file in files
        let settings = SettingsFile.Of(file)
        where settings is not null
        select settings.ByKey(c.Cancellation)));

    /// <summary>
    /// The connection strings that a key has in production: those that name a server other than loopback. None where a file has something there that is no
    /// connection string, so that what the program gets is not known.
    /// </summary>
    internal ImmutableArray<SettingValue> ConnectionStringsOf(string key)
    {
        var inProduction = Of(key).Where(static value => !value.File.IsDevelopment && !string.IsNullOrWhiteSpace(value.Text)).ToList();
        return inProduction.TrueForAll(static value => RedisText.IsConnectionString(value.Text))
            ? inProduction.Where(static value => !IsLoopback(value.Text)).ToImmutableArray()
            : ImmutableArray<SettingValue>.Empty;
    }

    private static bool IsLoopback(string text) =>
        ConnectionString.Parse(text).Endpoints.All(static server => server.Host is { } host && HostNames.IsLoopback(host));

    /// <summary>The values of a key in all files that have it.</summary>
    internal IEnumerable<SettingValue> Of(string key) => _files.SelectMany(file => file[key]);
}

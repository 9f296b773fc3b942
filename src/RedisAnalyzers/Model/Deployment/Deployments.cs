using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>The compose projects among the files of a C# project.</summary>
internal static class Deployments
{
    // A compilation may be asked with other files: editors keep it when only a file that is not C# has changed.
    private static readonly Memo<ImmutableArray<AdditionalText>, ImmutableArray<ComposeProject>> OfFiles = new();

    /// <summary>The compose files that Docker takes when nobody names one, in its order.</summary>
    private static readonly string[] DefaultNames = { "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml" };

    /// <summary>Each file in which something can be reported stands in one project.</summary>
    internal static ImmutableArray<ComposeProject> Of(RedisCompilation compilation) => OfFiles.Of(compilation.Files, compilation, static (files, c) =>
    {
        var settings = files.Select(SettingsFile.Of).OfType<SettingsFile>().ToImmutableArray();
        return settings.Select(file => ComposeFile.Of(file, c.Cancellation)).Where(static file => file is { Services.IsEmpty: false }).Select(static file => file!)
            .GroupBy(static file => FilePaths.FolderOf(file.File.Path), StringComparer.OrdinalIgnoreCase)
            .SelectMany(folder => InFolder(folder.ToList(), settings, c.Cancellation)).ToImmutableArray();
    });

    private static IEnumerable<ComposeProject> InFolder(List<ComposeFile> files, ImmutableArray<SettingsFile> all, CancellationToken cancellation)
    {
        var main = DefaultNames.Select(name => files.Find(file => Is(file, name))).FirstOrDefault(static file => file is not null);
        var overriding = main is null ? null : files.Find(file => DefaultNames.Any(name => Is(file, name.Replace("compose.", "compose.override."))));
        if (main is not null)
        {
            yield return new ComposeProject(overriding is null ? ImmutableArray.Create(main) : ImmutableArray.Create(main, overriding), true, all, cancellation);
        }

        foreach (var file in files)
        {
            if (file != main && file != overriding)
            {
                yield return new ComposeProject(
                    main is null || file.IsComplete ? ImmutableArray.Create(file) : ImmutableArray.Create(main, file), false, all, cancellation);
            }
        }
    }

    private static bool Is(ComposeFile file, string name) => string.Equals(file.File.Name, name, StringComparison.OrdinalIgnoreCase);
}

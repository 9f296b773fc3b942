using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>The compose projects among the files of a C# project.</summary>
internal static class Deployments
{
    /// <summary>The compose files that Docker takes when nobody names one, in its order.</summary>
    private static readonly string[] DefaultNames = { "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml" };

    // A compilation may be asked with other files: editors keep it when only a file that is not C# has changed.
    private static readonly Memo<ImmutableArray<AdditionalText>, ImmutableArray<ComposeProject>> OfFiles = new();

    /// <summary>The projects. They are made again only when one of the files is another: an editor asks with every compilation.</summary>
    internal static ImmutableArray<ComposeProject> Of(RedisCompilation compilation) => OfFiles.Of(compilation.Files, compilation, static (files, _) =>
        files.FirstOrDefault(static file => SettingsFile.Of(file) is { Format: SettingsFormat.Compose }) is { } first
            ? FileStore.Of(first, static _ => new Last()).Of(files)
            : ImmutableArray<ComposeProject>.Empty);

    /// <summary>Each file in which something can be reported stands in one project.</summary>
    private static ImmutableArray<ComposeProject> Read(ImmutableArray<AdditionalText> files)
    {
        var settings = files.Select(SettingsFile.Of).OfType<SettingsFile>().ToImmutableArray();
        return settings.Select(ComposeFile.Of).OfType<ComposeFile>().Where(static file => !file.Services.IsEmpty)
            .GroupBy(static file => FilePaths.FolderOf(file.File.Path), StringComparer.OrdinalIgnoreCase)
            .SelectMany(folder => InFolder(folder.ToList(), settings)).ToImmutableArray();
    }

    private static IEnumerable<ComposeProject> InFolder(List<ComposeFile> files, ImmutableArray<SettingsFile> all)
    {
        var main = DefaultNames.Select(name => files.Find(file => Is(file, name))).FirstOrDefault(static file => file is not null);
        var overriding = main is null ? null : files.Find(file => DefaultNames.Any(name => Is(file, name.Replace("compose.", "compose.override."))));
        if (main is not null)
        {
            yield return new ComposeProject(overriding is null ? ImmutableArray.Create(main) : ImmutableArray.Create(main, overriding), true, all);
        }

        foreach (var file in files)
        {
            if (file != main && file != overriding)
            {
                yield return new ComposeProject(
                    main is null || file.IsComplete ? ImmutableArray.Create(file) : ImmutableArray.Create(main, file), false, all);
            }
        }
    }

    private static bool Is(ComposeFile file, string name) => string.Equals(file.File.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was read last, beside the first compose file of the files.</summary>
    private sealed class Last
    {
        private Answer? _answer;

        internal ImmutableArray<ComposeProject> Of(ImmutableArray<AdditionalText> files)
        {
            if (Volatile.Read(ref _answer) is { } known && (known.Files == files || known.Files.SequenceEqual(files)))
            {
                return known.Projects;
            }

            var answer = new Answer(files, Read(files));
            Volatile.Write(ref _answer, answer);
            return answer.Projects;
        }
    }

    private sealed record Answer(ImmutableArray<AdditionalText> Files, ImmutableArray<ComposeProject> Projects);
}

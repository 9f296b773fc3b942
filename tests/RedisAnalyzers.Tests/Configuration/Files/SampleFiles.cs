using System.Collections.Immutable;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Settings files as programs have them, and their readers.</summary>
internal static class SampleFiles
{
    /// <summary>The readers, by the name of their sample.</summary>
    internal static readonly ImmutableDictionary<string, Func<string, ImmutableArray<FileValue>>> Readers =
        new Dictionary<string, Func<string, ImmutableArray<FileValue>>>
        {
            ["appsettings.json"] = JsonSettings.Read,
            ["shop.env"] = EnvSettings.Read,
            ["web.config"] = XmlSettings.Read,
            ["compose.yml"] = YamlTree.Values,
        }.ToImmutableDictionary();

    /// <summary>The text of a sample, with line feeds.</summary>
    internal static string Text(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "Files", name)).Replace("\r\n", "\n", StringComparison.Ordinal);
}

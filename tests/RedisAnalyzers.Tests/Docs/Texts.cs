using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>The written files of the repository.</summary>
internal static class Texts
{
    internal static Repository Repository { get; } = Repository.Find(AppContext.BaseDirectory);

    /// <summary>Every Markdown file that a reader opens, relative to the root.</summary>
    internal static IEnumerable<string> All =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    internal static TheoryData<string> AllData => [.. All];
}

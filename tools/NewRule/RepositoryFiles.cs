using System.Globalization;
using System.Text.RegularExpressions;

namespace RedisAnalyzers.NewRule;

/// <summary>The work tree as the scaffold sees it: the IDs that are in use and the files to write.</summary>
internal sealed class RepositoryFiles
{
    private readonly string _root;

    private RepositoryFiles(string root)
    {
        _root = root;
        Catalog = string.Concat(Directory.EnumerateFiles(Path("src/RedisAnalyzers"), "RuleCatalog*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText));

        // Removed rules stay in the release files, so their IDs stay taken.
        Ids = Regex.Matches(Catalog + Read(Unshipped) + Read("src/RedisAnalyzers/AnalyzerReleases.Shipped.md"), @"\bRedis\d{4}\b").Select(id => id.Value)
            .ToHashSet(StringComparer.Ordinal);
    }

    internal const string Unshipped = "src/RedisAnalyzers/AnalyzerReleases.Unshipped.md";

    internal IReadOnlySet<string> Ids { get; }

    private string Catalog { get; }

    internal static RepositoryFiles Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "RedisAnalyzers.sln")))
            {
                return new RepositoryFiles(folder.FullName);
            }
        }

        throw new WrongRequestException($"{start} is not inside the repository.");
    }

    /// <summary>The ID whose entry in the catalog has this name, or null.</summary>
    internal string? IdOf(string name) =>
        Regex.Match(Catalog, $@"DiagnosticDescriptor\s+{name}\s*=\s*Rule\(\s*""(Redis\d{{4}})""") is { Success: true } entry ? entry.Groups[1].Value : null;

    /// <summary>One more than the highest ID of the thousand, so that gaps are left alone.</summary>
    internal string NextId(char thousand)
    {
        var used = Ids.Where(id => id[5] == thousand).Select(id => int.Parse(id[5..], CultureInfo.InvariantCulture));
        return "Redis" + (used.Append((thousand - '0') * 1000).Max() + 1).ToString(CultureInfo.InvariantCulture);
    }

    internal bool Has(string path) => File.Exists(Path(path));

    internal string Read(string path) => File.ReadAllText(Path(path)).ReplaceLineEndings("\n");

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.WriteAllText(Path(path), text);
    }

    private string Path(string relative) => System.IO.Path.Combine(_root, relative);
}

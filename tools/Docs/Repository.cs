using System.Text.RegularExpressions;

namespace RedisAnalyzers.Docs;

/// <summary>The work tree: where its files are and how they are addressed from outside.</summary>
internal sealed class Repository(string root)
{
    private const string Mark = "RedisAnalyzers.sln";

    /// <summary>The repository's address at its host, with a slash at the end; links in texts that leave the repository start with it.</summary>
    internal static string Address { get; } = Regex.Match(RuleCatalog.HelpLink("X"), "^https://github.com/[^/]+/[^/]+/").Value;

    /// <summary>Where a file of the repository can be read, with a slash at the end.</summary>
    internal static string Files { get; } = RuleCatalog.HelpLink("X").Replace("docs/rules/X.md", "");

    internal string Root { get; } = root;

    /// <summary>The version that the next package gets.</summary>
    internal string Version => Regex.Match(Read("Directory.Build.props"), "<Version>([^<]+)</Version>").Groups[1].Value;

    /// <summary>Walks up from <paramref name="start"/> to the folder with the solution.</summary>
    internal static Repository Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Mark)))
            {
                return new Repository(folder.FullName);
            }
        }

        throw new DirectoryNotFoundException($"{start} is not inside the repository: no folder above it holds {Mark}.");
    }

    internal string Path(string relative) => System.IO.Path.Combine(Root, relative);

    internal bool Has(string relative) => File.Exists(Path(relative)) || Directory.Exists(Path(relative));

    internal string Read(string relative) => File.ReadAllText(Path(relative)).ReplaceLineEndings("\n");
}

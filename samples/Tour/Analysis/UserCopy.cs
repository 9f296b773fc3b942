using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tour.Analysis;

/// <summary>Copies a user's project or solution with everything around it that its build needs.</summary>
internal static partial class UserCopy
{
    private static readonly string[] ProjectExtensions = [".csproj", ".sln", ".slnx"];
    private static readonly string[] InheritedFiles =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config",
        "NuGet.Config", ".editorconfig", ".globalconfig",
    ];

    internal static (SourceCopy Copy, string OriginalRoot) Create(Workbench workbench, string target, CancellationToken cancellation)
    {
        var originalRoot = FindRoot(target);
        var root = Path.Combine(workbench.Root, "copy");
        CopyRules.CopyTree(originalRoot, root, cancellation);
        var copied = Path.Combine(root, Path.GetRelativePath(originalRoot, target));
        return (new SourceCopy(workbench, root, copied) { IsRepository = Path.Exists(Path.Combine(originalRoot, ".git")) }, originalRoot);
    }

    internal static string FindTarget(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            var candidates = ProjectExtensions.SelectMany(extension => Directory.GetFiles(full, "*" + extension)).ToArray();
            return candidates.Length == 1
                ? candidates[0]
                : throw new RequestException(
                    $"'{path}' is a folder with {(candidates.Length == 0 ? "no" : "more than one")} project or solution in it: name the file");
        }

        if (!File.Exists(full))
        {
            throw new RequestException($"'{path}' does not exist");
        }

        return ProjectExtensions.Contains(Path.GetExtension(full), StringComparer.OrdinalIgnoreCase)
            ? full
            : throw new RequestException($"'{path}' is neither a C# project (.csproj) nor a solution (.sln, .slnx)");
    }

    /// <summary>The folder of the git work tree, else the nearest folder that holds the projects and the files they inherit.</summary>
    private static string FindRoot(string target)
    {
        var start = Path.GetDirectoryName(target)!;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return folder.FullName;
            }
        }

        var root = start;
        foreach (var needed in Needed(target, []).Select(file => Path.GetDirectoryName(file)!))
        {
            root = CommonFolder(root, needed);
        }

        for (var folder = Directory.GetParent(root); folder is not null; folder = folder.Parent)
        {
            if (InheritedFiles.Any(name => File.Exists(Path.Combine(folder.FullName, name))) && !IsTooWide(folder.FullName))
            {
                root = folder.FullName;
            }
        }

        return IsTooWide(root)
            ? throw new RequestException(
                $"'{Path.GetFileName(target)}' refers to projects that have no folder in common but "
                + $"'{Path.GetFileName(root)}{Path.DirectorySeparatorChar}': put them in one folder or a git repository")
            : root;
    }

    private static HashSet<string> Needed(string file, HashSet<string> seen)
    {
        if (!File.Exists(file) || !seen.Add(file))
        {
            return seen;
        }

        foreach (var reference in References(file))
        {
            Needed(Path.GetFullPath(reference.Replace('\\', '/'), Path.GetDirectoryName(file)!), seen);
        }

        return seen;
    }

    private static IEnumerable<string> References(string file)
    {
        try
        {
            return Path.GetExtension(file).ToLowerInvariant() switch
            {
                ".sln" => ProjectInSolution().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value),
                ".slnx" => Attributes("Project", "Path"),
                _ => Attributes("ProjectReference", "Include"),
            };
        }
        catch (System.Xml.XmlException)
        {
            return []; // the build will say so, with a line
        }

        string[] Attributes(string element, string attribute) =>
            [.. XDocument.Load(file).Descendants()
                .Where(node => node.Name.LocalName == element && node.Attribute(attribute) is { Value: var value }
                    && !value.Contains("$(", StringComparison.Ordinal))
                .Select(node => node.Attribute(attribute)!.Value)];
    }

    private static string CommonFolder(string first, string second)
    {
        var folder = new DirectoryInfo(first);
        while (folder.Parent is not null && !(second + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(folder.FullName) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static bool IsTooWide(string folder) =>
        Directory.GetParent(folder) is null
        || folder == Path.TrimEndingDirectorySeparator(Path.GetTempPath())
        || folder == Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    [GeneratedRegex("""(?m)^Project\([^)]*\)\s*=\s*"[^"]*",\s*"([^"]+\.\w*proj)" """)]
    private static partial Regex ProjectInSolution();
}

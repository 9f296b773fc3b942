using System.Reflection;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>The packages that the project file downloads (its <c>ReferencePackage</c> items), on disk; no test goes to the network.</summary>
public static class Packages
{
    // Best first, for a program on .NET 8 or later.
    private static readonly string[] Frameworks =
        ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netstandard2.1", "netstandard2.0", "netstandard1.5"];

    private static readonly Dictionary<string, string> Metadata = typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .GroupBy(attribute => attribute.Key)
        .ToDictionary(group => group.Key, group => group.First().Value ?? "", StringComparer.OrdinalIgnoreCase);

    /// <summary>The package is one that the tests can read.</summary>
    public static bool Has(string id) => id == "StackExchange.Redis" || Metadata.ContainsKey("Package." + id);

    /// <summary>The versions of a package that can be had, oldest first.</summary>
    public static IReadOnlyList<string> Versions(string id)
    {
        var written = id == "StackExchange.Redis" ? Metadata["RealLibraryVersions"]
            : id == "RESPite" ? Metadata["RespiteVersions"]
            : Metadata.GetValueOrDefault("Package." + id) ?? throw new ArgumentException($"{id} is not a ReferencePackage of the test project.");
        return [.. written.Split(';').Select(version => version.Trim('[', ']')).OrderBy(System.Version.Parse)];
    }

    /// <summary>The assemblies of a package for the given framework or, failing that, the best that the package has.</summary>
    public static IReadOnlyList<string> Assemblies(string id, string version, string framework = "net10.0")
    {
        var root = Path.Combine(Metadata["NuGetPackageRoot"], id.ToLowerInvariant(), version);
        var candidates =
            from kind in new[] { "ref", "lib" }
            from target in Frameworks.SkipWhile(known => known != framework)
            let folder = Path.Combine(root, kind, target)
            where Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.dll").Any()
            select Directory.GetFiles(folder, "*.dll");
        return candidates.FirstOrDefault() ?? throw new InvalidOperationException($"{id} {version} has no assembly for {framework} on this machine; restore "
            + $"the test project.");
    }

    /// <summary>The newest version of a package that starts with the given text.</summary>
    public static string Version(string id, string start = "") =>
        Versions(id).LastOrDefault(version => version.StartsWith(start, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The test project has no {id} {start}*.");
}

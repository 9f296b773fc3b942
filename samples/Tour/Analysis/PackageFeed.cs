using System.Globalization;
using System.IO.Compression;
using Tour.Running;

namespace Tour.Analysis;

/// <summary>A folder that serves as a NuGet source and holds one freshly packed RedisAnalyzers.</summary>
internal sealed record PackageFeed(string Folder, string Version)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    internal string Package => Path.Combine(Folder, $"RedisAnalyzers.{Version}.nupkg");

    /// <summary>Packs under a version that nobody has seen before, so that no cache can answer with an older copy.</summary>
    internal static async Task<PackageFeed> PackAsync(Repository repository, Workbench workbench, CancellationToken cancellation)
    {
        var version = $"0.0.1-tour.{DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}";
        var feed = new PackageFeed(workbench.Folder("feed"), version);
        var packed = await Dotnet.RunAsync(
            repository.Root, NoVariables, cancellation,
            "pack", repository.Package, "--configuration", "Release", "--output", feed.Folder, $"-p:PackageVersion={version}");
        return packed.Succeeded && File.Exists(feed.Package)
            ? feed
            : throw new TourException("the analyzers could not be packed:" + Environment.NewLine + string.Join(Environment.NewLine, packed.Errors.Take(5)));
    }

    /// <summary>The package's files, unpacked: what an installed package looks like.</summary>
    internal string Unpack(Workbench workbench)
    {
        var folder = Path.Combine(workbench.Root, "package");
        if (!Directory.Exists(folder))
        {
            ZipFile.ExtractToDirectory(Package, folder);
        }

        return folder;
    }
}

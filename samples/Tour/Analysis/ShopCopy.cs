using System.Xml.Linq;

namespace Tour.Analysis;

/// <summary>Copies the sample shop and installs the package in the copy, as a user would.</summary>
internal static class ShopCopy
{
    internal const string ProjectName = "Shop.csproj";

    internal static SourceCopy Create(Repository repository, Workbench workbench, PackageFeed feed, string name, CancellationToken cancellation)
    {
        var root = Path.Combine(workbench.Root, name);
        CopyRules.CopyTree(repository.Shop, root, cancellation);
        var project = Path.Combine(root, ProjectName);
        Install(project, feed);
        return new SourceCopy(workbench, root, project) { HasOwnPackages = true };
    }

    /// <summary>What <c>dotnet add package RedisAnalyzers</c> writes, and the feed in a nuget.config of its own beside the machine's.</summary>
    internal static void Install(string project, PackageFeed feed)
    {
        var xml = XDocument.Load(project);
        xml.Root!.Add(new XElement("ItemGroup", new XElement(
            "PackageReference",
            new XAttribute("Include", "RedisAnalyzers"),
            new XAttribute("Version", feed.Version),
            new XAttribute("PrivateAssets", "all"))));
        xml.Save(project);

        File.WriteAllText(Path.Combine(Path.GetDirectoryName(project)!, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="tour" value="{feed.Folder}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
              </packageSourceMapping>
            </configuration>

            """);
    }
}

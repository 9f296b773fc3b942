namespace Tour.Analysis;

/// <summary>Where this repository's own folders are.</summary>
internal sealed record Repository(string Root)
{
    internal string Package => Path.Combine(Root, "src", "RedisAnalyzers.Package");

    internal string Shop => Path.Combine(Root, "samples", "Shop");

    internal string ShopRepaired => Path.Combine(Root, "samples", "ShopRepaired");

    internal static Repository Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RedisAnalyzers.sln")))
            {
                return new Repository(folder.FullName);
            }
        }

        throw new RequestException("the Tour packs the analyzers from their source, so it must run inside the repository of RedisAnalyzers");
    }
}

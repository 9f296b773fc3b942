using Tour.Analysis;
using Tour.Running;

// One machine, one hard-coded port, two cores: one test after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>Packs once; builds, repairs and rebuilds one copy of the shop once. The tests look at what came out.</summary>
public sealed class Lab : IAsyncLifetime
{
    private readonly Dictionary<string, Task<RepairedShop>> _shops = [];

    internal Repository Repository { get; } = Repository.Find();

    internal Workbench Workbench { get; } = Workbench.Create();

    internal PackageFeed Feed { get; private set; } = null!;

    internal string UnpackedPackage => Feed.Unpack(Workbench);

    public async Task InitializeAsync() => Feed = await PackageFeed.PackAsync(Repository, Workbench, CancellationToken.None);

    public Task DisposeAsync()
    {
        Workbench.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The shop before and after the fixes; made at the first call.</summary>
    internal Task<RepairedShop> ShopAsync()
    {
        if (!_shops.TryGetValue("shop", out var shop))
        {
            _shops["shop"] = shop = RepairedShop.MakeAsync(this);
        }

        return shop;
    }

    /// <summary>Fails with the tool's own words.</summary>
    internal static void Succeeded(ProcessResult result) => Assert.True(result.Succeeded, result.Output);
}

[CollectionDefinition(Name)]
public sealed class LabCollection : ICollectionFixture<Lab>
{
    internal const string Name = "lab";
}

using Tour.Analysis;
using Tour.Running;

// One machine, one hard-coded port, two cores: one test after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>Packs once; builds, repairs and rebuilds one copy of the shop once. The tests look at what came out.</summary>
public sealed class Lab : IAsyncLifetime
{
    private readonly Dictionary<string, Task> _made = [];

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
    internal Task<RepairedShop> ShopAsync() => OnceAsync("shop", () => RepairedShop.MakeAsync(this));

    /// <summary>What several tests look at is made by the first of them.</summary>
    internal Task<T> OnceAsync<T>(string name, Func<Task<T>> make)
    {
        if (!_made.TryGetValue(name, out var made))
        {
            _made[name] = made = make();
        }

        return (Task<T>)made;
    }

    /// <summary>Fails with the tool's own words.</summary>
    internal static void Succeeded(ProcessResult result) => Assert.True(result.Succeeded, result.Output);
}

[CollectionDefinition(Name)]
public sealed class LabCollection : ICollectionFixture<Lab>
{
    internal const string Name = "lab";
}

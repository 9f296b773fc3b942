using Tour.Analysis;

namespace Tour.Steps;

internal sealed class PackAnalyzers : IStep
{
    public string Title => "Pack the analyzers into a local feed";

    public async Task RunAsync(ShopTour tour, CancellationToken cancellation)
    {
        tour.Feed = await tour.Screen.WhileAsync(
            "dotnet pack src/RedisAnalyzers.Package", () => PackageFeed.PackAsync(tour.Repository, tour.Workbench, cancellation));
        tour.Fixable = FixableRules.Read(tour.Feed.Unpack(tour.Workbench));
        tour.Screen.Good($"RedisAnalyzers {tour.Feed.Version}");
    }
}

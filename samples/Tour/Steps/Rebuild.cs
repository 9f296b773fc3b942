namespace Tour.Steps;

internal sealed class Rebuild : IStep
{
    public string Title => "Build again, warnings as errors";

    public async Task RunAsync(ShopTour tour, CancellationToken cancellation)
    {
        var (build, left) = await tour.Screen.WhileAsync(
            "dotnet build -warnaserror", () => tour.Copy.BuildAsync(cancellation, "-warnaserror", "--output", tour.RepairedOutput));
        Demand.That(
            left.Length == 0,
            $"the repaired shop still has {left.Length} findings: {string.Join(", ", left.Take(5).Select(finding => $"{finding.Rule} at {finding.Place}"))}");
        Demand.Success(build, "the repaired shop does not build");
        tour.Screen.Good("no finding is left");
    }
}

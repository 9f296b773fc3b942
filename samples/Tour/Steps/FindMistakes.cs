using Tour.Analysis;
using Tour.Ui;

namespace Tour.Steps;

internal sealed class FindMistakes : IStep
{
    public string Title => "Build a copy of samples/Shop with the package installed";

    public async Task RunAsync(ShopTour tour, CancellationToken cancellation)
    {
        tour.Copy = ShopCopy.Create(tour.Repository, tour.Workbench, tour.Feed, "shop", cancellation);
        var restore = await tour.Screen.WhileAsync("dotnet restore", () => tour.Copy.RestoreAsync(cancellation));
        Demand.Success(restore, "the shop does not restore");
        var (build, findings) = await tour.Screen.WhileAsync("dotnet build", () => tour.Copy.BuildAsync(cancellation, "--output", tour.RiskyOutput));
        Demand.Success(build, "the shop does not build");
        tour.Findings = findings;
        Demand.That(findings.Length > 0, "the analyzers found nothing in a shop that is full of mistakes");

        tour.Screen.Conceal(Secrets.In(findings, tour.Copy.Root));
        tour.Screen.Line();
        FindingsTable.Print(tour.Screen, findings, tour.Fixable);
        tour.Screen.Line();
        var rules = findings.Select(finding => finding.Rule).Distinct().Count();
        var files = findings.Select(finding => finding.File).Distinct().Count();
        tour.Screen.Bad($"{findings.Length} findings of {rules} rules in {files} files");
    }
}

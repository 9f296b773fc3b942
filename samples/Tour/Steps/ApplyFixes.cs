using Tour.Analysis;
using Tour.Ui;

namespace Tour.Steps;

internal sealed class ApplyFixes : IStep
{
    public string Title => "Apply the fixes with the SDK's own formatter";

    public async Task RunAsync(ShopTour tour, CancellationToken cancellation)
    {
        var rules = FixableRules.Of(tour.Findings, tour.Fixable);
        Demand.That(rules.Length > 0, "none of the findings has a fix");
        for (var run = 0; run < FixableRules.Runs; run++)
        {
            var format = await tour.Screen.WhileAsync(
                $"dotnet format analyzers --severity info --diagnostics {string.Join(' ', rules)}", () => tour.Copy.FixAsync(rules, cancellation));
            Demand.Success(format, "the fixes could not be applied");
        }

        var changes = tour.Copy.Changes().ToArray();
        Demand.That(changes.Length > 0, "the formatter changed nothing");

        tour.Screen.Line();
        DiffView.Print(tour.Screen, changes);
        tour.Screen.Good($"{changes.Length} files changed");
        var left = tour.Findings.Where(finding => !finding.IsInCode).ToArray();
        var files = left.Select(finding => finding.File).Distinct().Count();
        tour.Screen.Bad($"{left.Length} findings in {files} settings and deployment files are left: no fix reaches those");
    }
}

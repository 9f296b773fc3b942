using Tour.Analysis;
using Tour.Ui;

namespace Tour.Steps;

/// <summary>The analysis part on a copy of somebody's project or solution; the original is written to only with <c>--apply</c>.</summary>
internal sealed class UserTour(Screen screen, Repository repository, Workbench workbench)
{
    private static readonly string[] WarningsStayWarnings =
        ["-p:TreatWarningsAsErrors=false", "-p:CodeAnalysisTreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false"];

    internal async Task RunAsync(string path, bool apply, CancellationToken cancellation)
    {
        var target = UserCopy.FindTarget(path);
        screen.Title($"RedisAnalyzers looks at {Path.GetFileName(target)}, in a copy");
        var (copy, original) = UserCopy.Create(workbench, target, cancellation);
        await RestoreAsync(copy, cancellation);
        var feed = await screen.WhileAsync("pack the analyzers", () => PackageFeed.PackAsync(repository, workbench, cancellation));
        copy.InjectedPackage = feed.Unpack(workbench);
        var fixable = FixableRules.Read(copy.InjectedPackage);

        var (build, findings) = await screen.WhileAsync("dotnet build", () => copy.BuildAsync(cancellation, WarningsStayWarnings));
        if (!build.Succeeded)
        {
            throw new RequestException(Demand.WithReasons($"{Path.GetFileName(target)} does not build", build));
        }

        screen.Line();
        if (findings.Length == 0)
        {
            screen.Good("nothing to report");
            return;
        }

        screen.Conceal(Secrets.In(findings, copy.Root));
        FindingsTable.Print(screen, findings, fixable);
        screen.Line();
        screen.Bad($"{findings.Length} findings");
        var rules = FixableRules.Of(findings, fixable);
        if (rules.Length > 0)
        {
            await FixAsync(copy, original, rules, apply, cancellation);
        }
        else
        {
            ShowByHand(findings);
        }
    }

    /// <summary>No fix reaches settings and deployment files: their messages say what to write.</summary>
    private void ShowByHand(IEnumerable<Finding> findings)
    {
        foreach (var file in findings.Where(finding => !finding.IsInCode).GroupBy(finding => finding.File, StringComparer.Ordinal))
        {
            screen.Line($"  To edit by hand, as the messages say: {file.Key}, line {string.Join(", ", file.Select(finding => finding.Line).Distinct())}");
        }
    }

    private async Task RestoreAsync(SourceCopy copy, CancellationToken cancellation)
    {
        var name = Path.GetFileName(copy.Target);
        var restore = await screen.WhileAsync("dotnet restore", () => copy.RestoreAsync(cancellation));
        if (!restore.Succeeded)
        {
            throw new RequestException(Demand.WithReasons($"{name} does not restore", restore));
        }

        if (!copy.ReferencesRedis())
        {
            throw new RequestException($"{name} does not reference StackExchange.Redis, so there is nothing to look at");
        }
    }

    private async Task FixAsync(SourceCopy copy, string original, string[] rules, bool apply, CancellationToken cancellation)
    {
        for (var run = 0; run < FixableRules.Runs; run++)
        {
            var format = await screen.WhileAsync(
                $"dotnet format analyzers --severity info --diagnostics {string.Join(' ', rules)}", () => copy.FixAsync(rules, cancellation));
            Demand.Success(format, "the fixes could not be applied");
        }

        var changes = copy.Changes().ToArray();
        screen.Line();
        DiffView.Print(screen, changes);
        var (rebuild, left) = await screen.WhileAsync("dotnet build", () => copy.BuildAsync(cancellation, WarningsStayWarnings));
        Demand.Success(rebuild, "the repaired copy does not build, so nothing was written");
        screen.Good($"{changes.Length} files would change, {left.Length} findings would be left");
        ShowByHand(left);

        if (apply)
        {
            Write(original, changes);
        }
        else if (changes.Length > 0)
        {
            screen.Line("  Nothing of yours was written. The same with --apply writes these changes.");
        }
    }

    private void Write(string original, IReadOnlyCollection<(string File, string Before, string After)> changes)
    {
        var moved = changes.FirstOrDefault(change => File.ReadAllText(Path.Combine(original, change.File)) != change.Before);
        Demand.That(moved.File is null, $"{moved.File} was changed meanwhile, so nothing was written: run it again");
        foreach (var (file, _, after) in changes)
        {
            TextFile.WriteLike(Path.Combine(original, file), after);
        }

        screen.Good($"{changes.Count} files written");
    }
}

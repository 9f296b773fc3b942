using Tour.Analysis;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A copy of samples/Shop with the package installed: what was found, what the fixes made of it, both built programs.</summary>
internal sealed record RepairedShop(
    SourceCopy Copy, Finding[] Before, Finding[] After, ProcessResult LastBuild, string RiskyProgram, string RepairedProgram)
{
    internal static async Task<RepairedShop> MakeAsync(Lab lab)
    {
        var copy = ShopCopy.Create(lab.Repository, lab.Workbench, lab.Feed, "shop", CancellationToken.None);
        var (risky, repaired) = (Path.Combine(lab.Workbench.Root, "risky"), Path.Combine(lab.Workbench.Root, "repaired"));
        Lab.Succeeded(await copy.RestoreAsync(CancellationToken.None));

        var (build, before) = await copy.BuildAsync(CancellationToken.None, "--output", risky);
        Lab.Succeeded(build);

        var rules = FixableRules.Of(before, FixableRules.Read(lab.UnpackedPackage));
        Assert.NotEmpty(rules);
        for (var run = 0; run < FixableRules.Runs; run++)
        {
            Lab.Succeeded(await copy.FixAsync(rules, CancellationToken.None));
        }

        SettingsEdits.Make(copy);
        var (rebuild, after) = await copy.BuildAsync(CancellationToken.None, "-warnaserror", "--output", repaired);
        return new RepairedShop(copy, before, after, rebuild, Path.Combine(risky, "Shop.dll"), Path.Combine(repaired, "Shop.dll"));
    }
}

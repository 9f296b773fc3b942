using RedisAnalyzers.EndToEnd.Fixtures;
using RedisAnalyzers.Tests.Harness;
using Tour.Analysis;
using Tour.Steps;

namespace RedisAnalyzers.EndToEnd.Shop;

/// <summary>Package installed, project built: what the compiler reports, and what is left after <c>dotnet format analyzers</c>.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class FindingsTests(Lab lab)
{
    [Fact]
    public async Task Every_mistake_is_reported_at_its_place()
    {
        var findings = (await lab.ShopAsync()).Before.Select(finding =>
            $"{finding.File}({finding.Line},{finding.Column}-{finding.EndColumn}): {finding.Level} {finding.Rule}: {finding.Message}\n");
        Snapshot.Matches(lab.Repository, "Shop.findings.txt", string.Concat(findings));
    }

    [Fact]
    public async Task No_message_repeats_the_password() =>
        Assert.DoesNotContain((await lab.ShopAsync()).Before, finding => finding.Message.Contains("s3cret", StringComparison.Ordinal));

    /// <summary>
    /// What no fix reaches is edited by hand: each finding in a settings or deployment file has its edits, and each edit its finding. Each rule about
    /// deployment has one finding.
    /// </summary>
    [Fact]
    public async Task Every_finding_in_a_settings_or_deployment_file_is_edited_by_hand()
    {
        string[] inSettings = ["Redis1003", "Redis2001", "Redis2007", "Redis2008", "Redis3002"];
        string[] inDeployment = ["Redis3002", .. Enumerable.Range(7001, 9).Select(number => $"Redis{number}")];
        var found = (await lab.ShopAsync()).Before.Where(finding => !finding.IsInCode).Select(finding => finding.Rule).ToArray();
        Assert.Equal(inSettings.Concat(inDeployment).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(found.Distinct().Order(StringComparer.Ordinal), SettingsEdits.OfShop.Select(edit => edit.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_left_after_the_fixes_and_the_edits()
    {
        var shop = await lab.ShopAsync();
        Assert.Empty(shop.After);
        Lab.Succeeded(shop.LastBuild);
    }

    [Fact]
    public async Task The_twin_is_what_the_fixes_and_the_edits_make_of_the_shop()
    {
        var shop = await lab.ShopAsync();
        var files = Twin.Files(lab.Repository, shop.Copy).ToArray();
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(lab.Repository.ShopRepaired, name);
            // The formatter takes the rules in an order that changes from run to run, and so do the places of line breaks.
            if (!name.EndsWith(".cs", StringComparison.Ordinal) || Layout.Unordered(await File.ReadAllTextAsync(path)) != Layout.Unordered(text))
            {
                Snapshot.MatchesFile(path, text);
            }
        }

        Assert.Equal(
            files.Select(file => file.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(lab.Repository.ShopRepaired).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}

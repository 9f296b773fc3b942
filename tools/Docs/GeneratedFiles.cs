namespace RedisAnalyzers.Docs;

/// <summary>A file with generated parts: as it stands and as it should stand.</summary>
internal sealed record GeneratedFile(Repository Repository, string Path, string Current, string Expected)
{
    internal const string Command = "dotnet run --project tools/Docs";

    internal string FullPath => Repository.Path(Path);

    /// <summary>What to tell somebody whose file is stale.</summary>
    internal string Drift
    {
        get
        {
            var (current, expected) = (Current.Split('\n'), Expected.Split('\n'));
            var line = current.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
            return $"{Path}({line + 1}): out of date. Run: {Command}\n" +
                   $"  is:        {current.ElementAtOrDefault(line)}\n  should be: {expected.ElementAtOrDefault(line)}";
        }
    }
}

/// <summary>Every file with generated parts.</summary>
internal static class GeneratedFiles
{
    internal static IReadOnlyList<GeneratedFile> All(Repository repository)
    {
        var rules = Rule.All(repository);
        return
        [
            Regions("README.md", ("rules", RuleTable.Write(rules)), ("packages", PackageList.Names()), ("format", FormatGate.Block(rules))),
            Regions("docs/ci.md", ("format", FormatGate.Block(rules))),
            Regions("docs/configuration.md", ("keys", OptionTable.Write(rules))),
            Regions("docs/apis.md", ("apis", PackageList.Table())),
            .. rules.Select(rule => File(repository, rule.Page, text => RulePage.Fill(text, rule))),
            .. Preset.All.Select(preset => File(repository, preset.Path, _ => preset.Write(rules))),
        ];

        GeneratedFile Regions(string path, params (string Name, string Content)[] regions) =>
            File(repository, path, text => regions.Aggregate(text, (filled, region) => Region.Fill(filled, region.Name, region.Content, path)));
    }

    private static GeneratedFile File(Repository repository, string path, Func<string, string> fill)
    {
        if (!repository.Has(path))
        {
            throw new FileNotFoundException($"{path} is missing: every rule has a page. tools/NewRule creates one.");
        }

        var current = repository.Read(path);
        return new GeneratedFile(repository, path, current, fill(current));
    }
}

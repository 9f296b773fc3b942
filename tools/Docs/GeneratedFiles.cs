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
            File(repository, "README.md", text => Region.Fill(
                Region.Fill(text, "rules", RuleTable.Write(rules), "README.md"), "packages", PackageList.Names(), "README.md")),
            File(repository, "docs/configuration.md", text => Region.Fill(text, "keys", OptionTable.Write(rules), "docs/configuration.md")),
            File(repository, "docs/apis.md", text => Region.Fill(text, "apis", PackageList.Table(), "docs/apis.md")),
            .. rules.Select(rule => File(repository, rule.Page, text => RulePage.Fill(text, rule))),
            .. Preset.All.Select(preset => File(repository, preset.Path, _ => preset.Write(rules))),
        ];
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

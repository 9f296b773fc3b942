using Tour.Running;

namespace Tour.Analysis;

/// <summary>A copy of somebody's sources with the one project or solution in it that is looked at.</summary>
internal sealed class SourceCopy(Workbench workbench, string root, string target)
{
    private Dictionary<string, string>? _before;

    internal string Root { get; } = root;

    /// <summary>Full path of the copied project or solution.</summary>
    internal string Target { get; } = target;

    /// <summary>The unpacked package, for a project that does not reference it.</summary>
    internal string? InjectedPackage { get; set; }

    /// <summary>Restores into a folder that goes away with the copy.</summary>
    internal bool HasOwnPackages { get; init; }

    /// <summary>The root is that of a repository. Version control is not copied, so the package is told.</summary>
    internal bool IsRepository { get; init; }

    internal Task<ProcessResult> RestoreAsync(CancellationToken cancellation) =>
        RunAsync([], cancellation, "restore", Target);

    /// <summary>Whether any restored project here uses the library, directly or through another package.</summary>
    internal bool ReferencesRedis() =>
        Directory.EnumerateFiles(Root, "project.assets.json", SearchOption.AllDirectories)
            .Any(assets => File.ReadAllText(assets).Contains("\"StackExchange.Redis/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Builds, and reads what our rules say from the compiler's own log.</summary>
    internal async Task<(ProcessResult Build, Finding[] Findings)> BuildAsync(CancellationToken cancellation, params string[] more)
    {
        var findings = workbench.Folder($"findings-{Guid.NewGuid():N}");
        var build = await RunAsync(
            new() { ["RedisTourFindings"] = findings }, cancellation, ["build", Target, "--no-restore", "--no-incremental", .. more]);
        return (build, Sarif.ReadFolder(findings, Root));
    }

    /// <summary>Applies the fixes of the given rules with one run of the SDK's own formatter.</summary>
    internal Task<ProcessResult> FixAsync(IEnumerable<string> rules, CancellationToken cancellation)
    {
        _before ??= ReadSources();
        return RunAsync([], cancellation, ["format", "analyzers", Target, "--no-restore", "--severity", "info", "--diagnostics", .. rules]);
    }

    /// <summary>What all runs of <see cref="FixAsync"/> changed: path relative to the root, text before, text after.</summary>
    internal IEnumerable<(string File, string Before, string After)> Changes() =>
        from file in ReadSources().OrderBy(file => file.Key, StringComparer.Ordinal)
        let before = _before?.GetValueOrDefault(file.Key)
        where before is not null && before != file.Value
        select (file.Key, before, file.Value);

    private Task<ProcessResult> RunAsync(Dictionary<string, string> environment, CancellationToken cancellation, params IEnumerable<string> arguments)
    {
        environment.TryAdd("RedisTourFindings", workbench.Folder("findings-unread"));
        environment["CustomAfterMicrosoftCommonTargets"] = workbench.Targets;
        environment["RedisTourPackage"] = InjectedPackage ?? "";

        if (IsRepository)
        {
            environment["RedisAnalyzersRepositoryRoot"] = Root;
        }

        // A copy has no history for these two to read.
        environment["NBGV_GitEngine"] = "Disabled";
        environment["DisableGitVersionTask"] = "true";
        if (HasOwnPackages)
        {
            // The package of this one run must not stay behind in the machine's cache; what the cache has is not fetched again.
            environment["RestorePackagesPath"] = workbench.Folder("packages");
            environment["RestoreFallbackFolders"] = Directory.Exists(MachinePackages) ? MachinePackages : "";
        }

        return Dotnet.RunAsync(Root, environment, cancellation, arguments);
    }

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private Dictionary<string, string> ReadSources() =>
        Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !CopyRules.IsInOutputFolder(Root, file))
            .ToDictionary(file => Path.GetRelativePath(Root, file), File.ReadAllText, StringComparer.Ordinal);
}

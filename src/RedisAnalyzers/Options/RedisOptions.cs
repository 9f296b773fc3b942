using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Options;

/// <summary>
/// The options of one file: editorconfig first, then global config; an invalid value counts as not set, and an invalid entry of a list as
/// absent (Redis9001 reports them).
/// </summary>
internal readonly struct RedisOptions
{
    private static readonly string[] TestFolders = { "test", "tests", "benchmark", "benchmarks" };
    private static readonly string[] DevelopmentFolders =
    {
        "test", "tests", "e2e", "integration-tests", "benchmark", "benchmarks", "dev", "develop", "development", "local", ".devcontainer",
    };

    private readonly AnalyzerConfigOptions _file;
    private readonly AnalyzerConfigOptions _global;

    private RedisOptions(AnalyzerConfigOptions file, AnalyzerConfigOptions global)
    {
        _file = file;
        _global = global;
    }

    internal string HostVariable => Text(OptionKey.HostVariable);

    internal string PortVariable => Text(OptionKey.PortVariable);

    internal string PasswordVariable => Text(OptionKey.PasswordVariable);

    internal string CaVariable => Text(OptionKey.CaVariable);

    internal bool IncludeTests => Flag(OptionKey.IncludeTests);

    internal bool AllowEnvFallback => Flag(OptionKey.AllowEnvFallback);

    internal bool FailFast => Flag(OptionKey.FailFast);

    /// <summary>The smallest <c>maxclients</c> of a server that is not reported.</summary>
    internal int LeastMaxClients => int.Parse(Text(OptionKey.MinMaxClients), CultureInfo.InvariantCulture);

    /// <summary>
    /// The build says that this is a test or benchmark project: by <c>IsTestProject</c>, or by a folder <c>test(s)</c> or
    /// <c>benchmark(s)</c> between the root of the repository and the project. The package makes these properties visible to the compiler.
    /// </summary>
    internal bool IsTestProject => string.Equals(Property("IsTestProject"), "true", StringComparison.OrdinalIgnoreCase) || IsInTestFolder;

    private bool IsInTestFolder =>
        Root is { Length: > 0 } root && FilePaths.FoldersBetween(root, ProjectFolder + "/any").Any(static name => IsAmong(TestFolders, name));

    /// <summary>The folder of the project; empty when the build does not say it.</summary>
    internal string ProjectFolder => FilePaths.Normalized(Property("ProjectDir"));

    /// <summary>The project makes a program.</summary>
    internal bool IsProgram => Property("OutputType") is "Exe" or "WinExe";

    private string Root => FilePaths.Normalized(Property("RedisAnalyzersRepositoryRoot"));

    /// <summary>
    /// The folders of a file, below the root of the repository, say that it is for tests or for development; without a root the last one counts.
    /// </summary>
    internal bool IsInDevelopmentFolder(string path) => (Root is { Length: > 0 } root && FilePaths.IsWithin(path, root)
        ? FilePaths.FoldersBetween(root, path)
        : FilePaths.FolderOf(path).Split('/').AsEnumerable().Reverse().Take(1)).Any(static name => IsAmong(DevelopmentFolders, name));

    private static bool IsAmong(string[] names, string name) => Array.Exists(names, one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An MSBuild property; empty when it is not visible to the compiler.</summary>
    private string Property(string name) => _global.TryGetValue("build_property." + name, out var value) ? value : "";

    internal static RedisOptions Of(AnalyzerOptions options, SyntaxTree tree) =>
        new(options.AnalyzerConfigOptionsProvider.GetOptions(tree), options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>The options of a file of the project that is not C#.</summary>
    internal static RedisOptions Of(AnalyzerOptions options, AdditionalText file) =>
        new(options.AnalyzerConfigOptionsProvider.GetOptions(file), options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>
    /// Findings in settings files are reported by this build of the project: scanning is not switched off, and of several target frameworks it is the first
    /// one.
    /// </summary>
    internal bool ReportsFiles => !string.Equals(Property("RedisAnalyzersScanFiles"), "false", StringComparison.OrdinalIgnoreCase) && IsFirstFramework;

    // The list of frameworks does not reach the compiler as a whole.
    private bool IsFirstFramework =>
        Property("RedisAnalyzersFirstTargetFramework") is var first
            && (first.Length == 0 || string.Equals(first, Property("TargetFramework"), StringComparison.OrdinalIgnoreCase));

    /// <summary>The severity that the user gives a rule in a settings file; null where none is given.</summary>
    internal ReportDiagnostic? SeverityOf(string id) =>
        Written(SeverityKey.Prefix + id) is { } value ? SeverityKey.Read(value) : null;

    /// <summary>
    /// The severity that <c>RedisAnalysisMode</c> gives a rule in a settings file; null where it gives none. The compiler applies the severity of a category to
    /// C# only.
    /// </summary>
    internal ReportDiagnostic? SeverityOfMode(DiagnosticSeverity usual) => Property("RedisAnalysisMode").ToUpperInvariant() switch
    {
        "NONE" => ReportDiagnostic.Suppress,
        "STRICT" or "ALL" when usual == DiagnosticSeverity.Info => ReportDiagnostic.Warn,
        _ => null,
    };

    /// <summary>The keys that are set, of any tool; where a host cannot list them, those of ours.</summary>
    internal static IEnumerable<string> NamesIn(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return OptionKey.All.Select(static key => key.FullName).Where(key => options.TryGetValue(key, out _));
        }
    }

    /// <summary>The user allows the host in source.</summary>
    internal bool Allows(string host)
    {
        foreach (var entry in OptionKey.Entries(Written(OptionKey.AllowedHosts.FullName) ?? ""))
        {
            if (entry.StartsWith(OptionKey.Wildcard, StringComparison.Ordinal)
                    ? host.EndsWith(entry.Substring(1), StringComparison.OrdinalIgnoreCase)
                    : string.Equals(entry, host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool Flag(OptionKey key) => bool.Parse(Text(key));

    private string Text(OptionKey key) => Written(key.FullName) is { } value && key.Accepts(value) ? value : key.Default;

    private string? Written(string key) => _file.TryGetValue(key, out var value) || _global.TryGetValue(key, out value) ? value.Trim() : null;
}

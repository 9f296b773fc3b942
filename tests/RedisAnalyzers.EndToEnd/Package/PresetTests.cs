using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>The presets are generated from what the packed analyzers say of themselves.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "Package")]
public sealed class PresetTests(Lab lab)
{
    [Theory]
    [InlineData("None", "every rule off")]
    [InlineData("Recommended", "the default severity of every rule")]
    [InlineData("Strict", "every suggestion raised to a warning")]
    [InlineData("All", "every rule on, as a warning")]
    public void Every_rule_is_in_it(string mode, string meaning)
    {
        var text = new StringBuilder()
            .Append($"# RedisAnalysisMode={mode}: {meaning}. Generated from the rule catalog; a test keeps it up to date.\n")
            .Append("is_global = true\nglobal_level = -1\n");
        foreach (var rule in Rules())
        {
            text.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Severity(rule, mode)}\n");
        }

        Snapshot.MatchesFile(
            Path.Combine(lab.Repository.Package, "build", "presets", $"redisanalyzers.{mode.ToLowerInvariant()}.globalconfig"), text.ToString());
    }

    private IEnumerable<DiagnosticDescriptor> Rules() =>
        PackedAssemblies.Load(lab.UnpackedPackage).Single(assembly => assembly.GetName().Name == "RedisAnalyzers").GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static string Severity(DiagnosticDescriptor rule, string mode) => (mode, rule.IsEnabledByDefault, rule.DefaultSeverity) switch
    {
        ("None", _, _) => "none",
        (_, _, DiagnosticSeverity.Error) => "error",
        ("All", _, _) => "warning",
        (_, false, _) => "none",
        ("Strict", _, _) or (_, _, DiagnosticSeverity.Warning) => "warning",
        _ => "suggestion",
    };
}

using Microsoft.CodeAnalysis.CodeFixes;

namespace Tour.Analysis;

/// <summary>The rules that have an automatic fix, as the packed assembly itself says.</summary>
internal static class FixableRules
{
    /// <summary>How often the formatter runs: two fixes for the same piece of code are not made in one run.</summary>
    internal const int Runs = 2;

    internal static IReadOnlySet<string> Read(string unpackedPackage) =>
        PackedAssemblies.Load(unpackedPackage).Single(assembly => assembly.GetName().Name == "RedisAnalyzers.CodeFixes").GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .Where(provider => provider.GetFixAllProvider() is not null)
            .SelectMany(provider => provider.FixableDiagnosticIds)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a fix may reach it: one in a settings file is edited by hand, whatever the rule.</summary>
    internal static bool Reach(Finding finding, IReadOnlySet<string> fixable) => finding.IsInCode && fixable.Contains(finding.Rule);

    /// <summary>The rules to hand to the formatter: those that have findings that a fix may reach. The order in which it takes them changes nothing.</summary>
    internal static string[] Of(IEnumerable<Finding> findings, IReadOnlySet<string> fixable) =>
        [.. findings.Where(finding => Reach(finding, fixable)).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)];
}

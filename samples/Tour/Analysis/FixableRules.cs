using Microsoft.CodeAnalysis.CodeFixes;

namespace Tour.Analysis;

/// <summary>The rules that have an automatic fix, as the packed assembly itself says.</summary>
internal static class FixableRules
{
    private static readonly string[] First = ["Redis2001", "Redis2002", "Redis4007"];

    internal static IReadOnlySet<string> Read(string unpackedPackage) =>
        PackedAssemblies.Load(unpackedPackage).Single(assembly => assembly.GetName().Name == "RedisAnalyzers.CodeFixes").GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .Where(provider => provider.GetFixAllProvider() is not null)
            .SelectMany(provider => provider.FixableDiagnosticIds)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// What to hand to the formatter, run by run. It works through the rules of one run in an order that changes from run to run, so
    /// the rules whose fix writes a whole configuration go first, each alone: what they make leaves little for the single options after them. So does the
    /// rule that makes a factory of a registered instance: only in a factory is there a logger to hand to the connection.
    /// </summary>
    internal static string[][] Passes(IEnumerable<Finding> findings, IReadOnlySet<string> fixable)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct().Where(fixable.Contains).Order(StringComparer.Ordinal).ToArray();
        string[] rest = [.. rules.Except(First)];
        return [.. First.Intersect(rules).Select(rule => new[] { rule }), .. rest.Length > 0 ? new[] { rest } : []];
    }
}

using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tour.Analysis;

/// <summary>The rules that have an automatic fix, as the packed assembly itself says.</summary>
internal static class FixableRules
{
    internal static IReadOnlySet<string> Read(string unpackedPackage)
    {
        var folder = Path.Combine(unpackedPackage, "analyzers", "dotnet", "cs");
        foreach (var assembly in Directory.GetFiles(folder, "*.dll"))
        {
            Assembly.LoadFrom(assembly);
        }

        return Assembly.LoadFrom(Path.Combine(folder, "RedisAnalyzers.CodeFixes.dll")).GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .Where(provider => provider.GetFixAllProvider() is not null)
            .SelectMany(provider => provider.FixableDiagnosticIds)
            .ToHashSet(StringComparer.Ordinal);
    }
}

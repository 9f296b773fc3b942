using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.CodeFixes;
using RedisAnalyzers.Docs;
using RedisAnalyzers.Rules;
using RedisAnalyzers.Tests.Docs;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>The two assemblies that ship, read by reflection, so that a new rule stands under the laws by existing.</summary>
internal static class Product
{
    internal static readonly Assembly[] Assemblies = [typeof(RuleCatalog).Assembly, Assembly.Load("RedisAnalyzers.CodeFixes")];

    internal static Repository Repository => Texts.Repository;

    /// <summary>Every rule, each in an analyzer of its own.</summary>
    internal static IReadOnlyList<DiagnosticAnalyzer> Rules { get; } = [.. RuleTypes.Select(type => RuleAnalyzers.Of(Activator.CreateInstance(type)!))];

    /// <summary>Every rule's class: what <see cref="RedisAnalyzer"/> runs, and the analyzers beside it.</summary>
    internal static IEnumerable<Type> RuleTypes =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where !type.IsAbstract && type != typeof(RedisAnalyzer)
            && (typeof(RedisRule).IsAssignableFrom(type) || typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        orderby type.Name
        select type;

    /// <summary>The analyzers that the package brings.</summary>
    internal static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = [.. Instances<DiagnosticAnalyzer>()];

    /// <summary>Every fix's class.</summary>
    internal static IReadOnlyList<CodeFixProvider> Fixes { get; } = [.. Instances<CodeFixProvider>()];

    /// <summary>The equivalence key of every action that some fix may offer.</summary>
    internal static IEnumerable<string> Keys => Fixes.Cast<RedisFix>().SelectMany(fix => fix.Actions).Select(action => action.Key);

    /// <summary>The catalog: name of the entry and descriptor.</summary>
    internal static IReadOnlyList<(string Name, DiagnosticDescriptor Descriptor)> Catalog { get; } =
    [
        .. from field in typeof(RuleCatalog).GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
           where field.FieldType == typeof(DiagnosticDescriptor)
           let descriptor = (DiagnosticDescriptor)field.GetValue(null)!
           orderby descriptor.Id
           select (field.Name, descriptor),
    ];

    internal static DiagnosticAnalyzer? Rule(string id) => Rules.FirstOrDefault(rule => rule.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));

    internal static CodeFixProvider? Fix(string id) => Fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(id));

    /// <summary>Files below a folder of the repository, relative to its root, without what a build leaves behind.</summary>
    internal static IEnumerable<string> Files(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Repository.Path(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<T> Instances<T>() =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where !type.IsAbstract && typeof(T).IsAssignableFrom(type)
        orderby type.Name
        select (T)Activator.CreateInstance(type, nonPublic: true)!;
}

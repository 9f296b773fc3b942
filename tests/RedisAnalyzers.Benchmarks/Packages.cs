using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Benchmarks;

/// <summary>The packages that the project file downloads: references for the workloads, and other people's analyzers.</summary>
internal static class Packages
{
    private static readonly Dictionary<string, string> Metadata = typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Value is not null)
        .GroupBy(attribute => attribute.Key)
        .ToDictionary(group => group.Key, group => group.First().Value!);

    /// <summary>A package and the version of it that is measured.</summary>
    internal static string Named(string id) => $"{id} {Metadata[id]}";

    /// <summary>The base class library of .NET 8.</summary>
    internal static IReadOnlyList<MetadataReference> Framework { get; }
        = [.. Directory.GetFiles(Folder("Microsoft.NETCore.App.Ref", "ref/net8.0"), "*.dll").Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>StackExchange.Redis.</summary>
    internal static MetadataReference Library { get; }
        = MetadataReference.CreateFromFile(Path.Combine(Folder("StackExchange.Redis", "lib/net8.0"), "StackExchange.Redis.dll"));

    /// <summary>The C# analyzers of one assembly of a package.</summary>
    internal static IReadOnlyList<DiagnosticAnalyzer> Analyzers(string id, string folder, string assembly)
    {
        var path = Folder(id, folder);
        var context = new AssemblyLoadContext(id);
        // The compiler's own assemblies are this process's; whatever else an analyzer brings along lies beside it.
        context.Resolving += (_, name) => Path.Combine(path, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        return
        [
            .. from type in context.LoadFromAssemblyPath(Path.Combine(path, assembly)).GetTypes()
               where !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
                   && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
               orderby type.FullName
               select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
        ];
    }

    private static string Folder(string id, string folder) => Path.Combine(Metadata["NuGetPackageRoot"], id.ToLowerInvariant(), Metadata[id], folder);
}

using System.Reflection;
using System.Runtime.Loader;

namespace Tour.Analysis;

/// <summary>The analyzer assemblies of an unpacked package, loaded to be asked what they can do.</summary>
internal static class PackedAssemblies
{
    /// <summary>From memory, so that the files can be deleted while this program runs.</summary>
    internal static Assembly[] Load(string unpackedPackage)
    {
        var context = new AssemblyLoadContext("RedisAnalyzers package");
        return [.. Directory.GetFiles(Path.Combine(unpackedPackage, "analyzers", "dotnet", "cs"), "*.dll").Select(LoadOne)];

        Assembly LoadOne(string file)
        {
            using var bytes = new MemoryStream(File.ReadAllBytes(file));
            return context.LoadFromStream(bytes);
        }
    }
}

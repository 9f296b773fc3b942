using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>The compiler that the tests run on: <c>-p:RoslynHostVersion=…</c> chooses it, or <c>.ci/hosts</c>, which leaves a note beside the tests.</summary>
internal static class Host
{
    private static readonly string Note = Path.Combine(AppContext.BaseDirectory, "RoslynHostVersion.txt");

    /// <summary>What the build was told, or the note says.</summary>
    public static string Chosen { get; } = File.Exists(Note)
        ? File.ReadAllText(Note).Trim()
        : typeof(Host).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RoslynHostVersion").Value!;

    /// <summary>What is loaded.</summary>
    public static Version Loaded { get; } = typeof(Compilation).Assembly.GetName().Version!;

    /// <summary>The newest language that it knows, for example 1400 for C# 14.</summary>
    public static int Language { get; } = (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();
}

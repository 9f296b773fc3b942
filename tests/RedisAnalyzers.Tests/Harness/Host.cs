using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>The compiler that the tests run on: <c>-p:RoslynHostVersion=…</c> chooses it.</summary>
internal static class Host
{
    /// <summary>What the build was told.</summary>
    public static string Chosen { get; } = typeof(Host).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RoslynHostVersion").Value!;

    /// <summary>What is loaded.</summary>
    public static Version Loaded { get; } = typeof(Compilation).Assembly.GetName().Version!;

    /// <summary>The newest language that it knows, for example 1400 for C# 14.</summary>
    public static int Language { get; } = (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();
}

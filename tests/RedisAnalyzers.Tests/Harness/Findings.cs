using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>What the compiler and the rules say of one and the same project, asked once; it is forgotten with the project.</summary>
internal static class Findings
{
    /// <summary>So many texts are remembered, and then none more.</summary>
    private const int MaximumKnown = 50_000;

    private static readonly ConditionalWeakTable<Compilation, Lazy<ImmutableArray<Diagnostic>>> Compilations = new();
    private static readonly ConditionalWeakTable<Project, ConcurrentDictionary<string, Lazy<Task<ImmutableArray<Diagnostic>>>>> Projects = new();
    private static readonly ConcurrentDictionary<(Setup Setup, string Library, string Text), bool> KnownToCompile = new();

    /// <summary>What the compiler says.</summary>
    public static ImmutableArray<Diagnostic> OfCompiler(Compilation compilation) =>
        Compilations.GetValue(compilation, one => new(() => one.GetDiagnostics())).Value;

    /// <summary>What a rule reports in a project of a workspace.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfRule(Project project, DiagnosticAnalyzer rule) =>
        Projects.GetValue(project, _ => new()).GetOrAdd(string.Join(' ', rule.SupportedDiagnostics.Select(one => one.Id)), _ => new(async () =>
        {
            var compilation = await project.GetCompilationAsync().ConfigureAwait(false);
            return await TestProject.Analyze(compilation!, project.AnalyzerOptions, rule).ConfigureAwait(false);
        })).Value;

    /// <summary>The compiler accepts the source, if it must; of the same text in the same setup it is asked once.</summary>
    /// <param name="compilation">Of the project, wherever it comes from.</param>
    public static void RequireThatItCompiles(TestProject project, Func<Compilation> compilation)
    {
        var key = (project.Setup, project.Library, string.Join('\0', project.Sources.Select(file => file.Markup.Text)));
        if (project.Setup.AllowErrors || KnownToCompile.ContainsKey(key))
        {
            return;
        }

        Expect.Compiles(compilation(), project.Library, "The source");
        if (KnownToCompile.Count < MaximumKnown)
        {
            KnownToCompile.TryAdd(key, true);
        }
    }
}

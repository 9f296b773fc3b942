using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules.Options;

/// <summary>Redis9001: an editorconfig key of ours is misspelt or has an invalid value. It has no place in source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Redis9001InvalidAnalyzerOption : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleCatalog.InvalidAnalyzerOption);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static end =>
        {
            if (RedisCompilation.TryGet(end.Compilation, end.CancellationToken) is null)
            {
                return;
            }

            var seen = new HashSet<(string, string)>();
            var provider = end.Options.AnalyzerConfigOptionsProvider;
            Check(provider.GlobalOptions, seen, end);
            // Most files share their options, and hosts hand out one object for them.
            foreach (var options in new HashSet<AnalyzerConfigOptions>(end.Compilation.SyntaxTrees.Select(provider.GetOptions)))
            {
                Check(options, seen, end);
            }
        });
    }

    private static void Check(AnalyzerConfigOptions options, HashSet<(string, string)> seen, CompilationAnalysisContext end)
    {
        foreach (var name in NamesIn(options))
        {
            if (!name.StartsWith(OptionKey.Prefix, System.StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var value = options.TryGetValue(name, out var found) ? found.Trim() : "";
            if (seen.Add((name, value)) && OptionProblem.Of(name, value) is { } problem)
            {
                end.ReportDiagnostic(
                    Diagnostic.Create(RuleCatalog.InvalidAnalyzerOption, Location.None, DisplayText.Of(problem.Option), problem.Problem, problem.Advice));
            }
        }
    }

    /// <summary>The keys that are set; where a host cannot list them, those that we know.</summary>
    private static IEnumerable<string> NamesIn(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (System.NotImplementedException)
        {
            return OptionKey.All.Select(static k => k.FullName).Where(k => options.TryGetValue(k, out _));
        }
    }
}

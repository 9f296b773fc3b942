using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules.Options;

/// <summary>Redis9001: an editorconfig key of ours is misspelt or has an invalid value. It is reported where it is written, if that is known.</summary>
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
            if (RedisCompilation.TryGet(end.Compilation, end.Options.AdditionalFiles, end.CancellationToken) is null)
            {
                return;
            }

            var seen = new HashSet<(string, string)>();
            var provider = end.Options.AnalyzerConfigOptionsProvider;
            Check(provider.GlobalOptions, "in a global config file", seen, end);
            // Most files share their options, and hosts hand out one object for them.
            var asked = new HashSet<AnalyzerConfigOptions>();
            foreach (var tree in end.Compilation.SyntaxTrees)
            {
                if (provider.GetOptions(tree) is var options && asked.Add(options))
                {
                    Check(options, Where(tree.FilePath), seen, end);
                }
            }

            foreach (var file in end.Options.AdditionalFiles)
            {
                if (provider.GetOptions(file) is var options && asked.Add(options))
                {
                    Check(options, Where(file.Path), seen, end);
                }
            }
        });
    }

    private static string Where(string path) => "in an .editorconfig for " + Path.GetFileName(path);

    private static void Check(AnalyzerConfigOptions options, string where, HashSet<(string, string)> seen, CompilationAnalysisContext end)
    {
        foreach (var name in RedisOptions.NamesIn(options))
        {
            var value = options.TryGetValue(name, out var found) ? found.Trim() : "";
            if (!seen.Add((name, value)) || OptionProblem.Of(name, value) is not { } problem)
            {
                continue;
            }

            var places = OptionPlaces.Of(name, value, end.Options.AdditionalFiles, end.CancellationToken).ToList();
            foreach (var place in places.DefaultIfEmpty(Location.None))
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    RuleCatalog.InvalidAnalyzerOption,
                    place,
                    DisplayText.Of(problem.Option),
                    DisplayText.Of(places.Count == 0 ? where + " " + problem.Problem : problem.Problem),
                    problem.Advice));
            }
        }
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Configuration.Problems;
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
            foreach (var tree in end.Compilation.SyntaxTrees)
            {
                Check(provider.GetOptions(tree), seen, end);
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
            if (seen.Add((name, value)) && Complaint(name, value) is { } complaint)
            {
                end.ReportDiagnostic(
                    Diagnostic.Create(RuleCatalog.InvalidAnalyzerOption, Location.None, DisplayText.Of(complaint.What), complaint.Wrong, complaint.Advice));
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

    private static (string What, string Wrong, string Advice)? Complaint(string name, string value)
    {
        foreach (var key in OptionKey.All)
        {
            if (!string.Equals(key.FullName, name, System.StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            return key.Accepts(value) ? null : (key.FullName + " = " + value, "has an invalid value", key.Expected);
        }

        var near = Similarity.Nearest(name.Substring(OptionKey.Prefix.Length), OptionKey.All, static k => k.Name)?.FullName;
        return (name, "is not a RedisAnalyzers option", near is null ? "see docs/configuration.md for the full list" : "use " + near);
    }
}

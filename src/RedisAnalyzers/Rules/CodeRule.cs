using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>Base of the rules about the code around a connection: where it is created, who holds it, who closes it.</summary>
public abstract class CodeRule : RedisRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected CodeRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override void AnalyzeFile(SemanticModelAnalysisContext file, RedisModel model, RedisOptions options) =>
        Check(new CodeReport(Descriptor, file, model, options));

    /// <summary>Asks the model about the file of <paramref name="report"/> and reports.</summary>
    private protected abstract void Check(CodeReport report);
}

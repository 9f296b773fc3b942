using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1005: a value that the library rejects, or that a later value overrides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Redis1005InvalidOptionValue : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1005InvalidOptionValue()
        : base(RuleCatalog.InvalidOptionValue)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind == ProblemKind.Value;
}

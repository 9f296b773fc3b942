using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Writes the intended value, or removes the overridden one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1005InvalidOptionValueFix()
    : TextRepairFix(RuleCatalog.InvalidOptionValue, ProblemKind.Value, "Use the intended value");

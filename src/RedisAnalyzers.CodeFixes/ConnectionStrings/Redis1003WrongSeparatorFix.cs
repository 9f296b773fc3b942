using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Separates the options with commas.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1003WrongSeparatorFix()
    : TextRepairFix(RuleCatalog.WrongSeparator, ProblemKind.Separator, "Separate with a comma");

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Writes the intended keyword, where there is only one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1002UnknownOptionFix()
    : TextRepairFix(RuleCatalog.UnknownOption, ProblemKind.UnknownKeyword, "Use the intended keyword");

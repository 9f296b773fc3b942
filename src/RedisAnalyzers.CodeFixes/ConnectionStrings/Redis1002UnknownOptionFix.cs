using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Writes the keyword that was meant, where there is only one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1002UnknownOptionFix : TextRepairFix
{
    /// <summary>The fix.</summary>
    public Redis1002UnknownOptionFix()
        : base(RuleCatalog.UnknownOption, ProblemKind.UnknownKeyword, "Write the keyword that is meant")
    {
    }
}

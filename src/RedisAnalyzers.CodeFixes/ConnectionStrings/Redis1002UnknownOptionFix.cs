using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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

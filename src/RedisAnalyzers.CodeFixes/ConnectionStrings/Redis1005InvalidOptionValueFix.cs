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

/// <summary>Writes the value that was meant, or takes out the one that is overridden.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1005InvalidOptionValueFix : TextRepairFix
{
    /// <summary>The fix.</summary>
    public Redis1005InvalidOptionValueFix()
        : base(RuleCatalog.InvalidOptionValue, ProblemKind.Value, "Write the value that is meant")
    {
    }
}

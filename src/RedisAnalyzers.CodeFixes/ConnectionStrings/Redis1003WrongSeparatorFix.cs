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

/// <summary>Separates the options with commas.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1003WrongSeparatorFix : TextRepairFix
{
    /// <summary>The fix.</summary>
    public Redis1003WrongSeparatorFix()
        : base(RuleCatalog.WrongSeparator, ProblemKind.Separator, "Separate with a comma")
    {
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3003: a callback accepts certificates that anyone can create.</summary>
public sealed class Redis3003CertificateValidationDisabled : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis3003CertificateValidationDisabled()
        : base(RuleCatalog.CertificateValidationDisabled)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var callback in CertificateCallback.In(report.Tree, report.Compilation))
        {
            var isOpen = callback.AcceptsOtherNames(report.Compilation);
            if ((!isOpen && !callback.AcceptsClaimedNames(report.Compilation)) || DevelopmentOnly.Covers(callback.Assignment)
                || DevelopmentOnly.Covers(callback.Body))
            {
                continue;
            }

            SyntaxNode place = callback.Assignment.Left is MemberAccessExpressionSyntax { Name: var name } ? name : callback.Assignment.Left;
            report.At(
                place,
                !isOpen ? "any certificate with the expected name in it"
                    : callback.AcceptsEverything(report.Compilation) ? "any certificate" : "certificates of other hosts");
        }
    }
}

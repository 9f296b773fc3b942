using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
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

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Trusts one's own authority in place of everybody, or leaves the decision to the machine's trusted roots.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3003CertificateValidationDisabledFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis3003CertificateValidationDisabledFix()
        : base(RuleCatalog.CertificateValidationDisabled)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis3003.TrustIssuer", "Trust the issuer of the server's certificate", static (r, e) => Edit(CertificateEdits.TrustIssuer, r, e)),
        new CodeEdit("Redis3003.Remove", "Remove the callback", static (r, e) => Edit(CertificateEdits.Remove, r, e)),
    };

    private static void Edit(Action<EditRequest, AssignmentExpressionSyntax, EditSet> edit, CodeRequest request, EditSet edits)
    {
        if (request.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment)
        {
            edit(request, assignment, edits);
        }
        else
        {
            edits.Refuse();
        }
    }
}

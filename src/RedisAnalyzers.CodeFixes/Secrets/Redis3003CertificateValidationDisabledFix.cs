using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Trusts your own authority instead of every certificate, or leaves the decision to the machine's trusted roots.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3003CertificateValidationDisabledFix() : RedisFix(RuleCatalog.CertificateValidationDisabled)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis3003.TrustIssuer", "Trust the issuer of the server's certificate", CertificateEdits.TrustIssuer),
        new FixAction("Redis3003.Remove", "Remove the callback", CertificateEdits.Remove),
    };
}

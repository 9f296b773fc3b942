using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Leaves the decision to the operating system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3006PinnedTlsProtocolFix() : RedisFix(RuleCatalog.PinnedTlsProtocol)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction(
            "Redis3006.Remove",
            "Remove the option",
            static (r, e) => OptionEdits.Remove(r, e, OptionNames.SslProtocols, OptionNames.CheckCertificateRevocation)),
    };
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Leaves the decision to the operating system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3006PinnedTlsProtocolFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis3006PinnedTlsProtocolFix()
        : base(RuleCatalog.PinnedTlsProtocol)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction(
            "Redis3006.Remove",
            "Remove the option",
            static (r, e) => OptionEdits.Remove(r, e, OptionNames.SslProtocols, OptionNames.CheckCertificateRevocation)),
    };
}

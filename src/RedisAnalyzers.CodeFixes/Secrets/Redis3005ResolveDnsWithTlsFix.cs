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

/// <summary>Leaves the host to the connection, so that its name is what the certificate says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3005ResolveDnsWithTlsFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis3005ResolveDnsWithTlsFix()
        : base(RuleCatalog.ResolveDnsWithTls)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis3005.Remove", "Remove ResolveDns", static (r, e) => OptionEdits.Remove(r, e, OptionNames.ResolveDns)),
    };
}

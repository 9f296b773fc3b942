using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Keeps the host name for the connection, so that it matches the certificate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3005ResolveDnsWithTlsFix() : RedisFix(RuleCatalog.ResolveDnsWithTls)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis3005.Remove", "Remove ResolveDns", static (r, e) => OptionEdits.Remove(r, e, OptionNames.ResolveDns)),
    };
}

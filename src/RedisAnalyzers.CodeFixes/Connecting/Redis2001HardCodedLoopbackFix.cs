using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Reads what Redis2001 finds from the environment or from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2001HardCodedLoopbackFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2001HardCodedLoopbackFix()
        : base(RuleCatalog.HardCodedLoopback)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = HostActions.For("Redis2001");
}

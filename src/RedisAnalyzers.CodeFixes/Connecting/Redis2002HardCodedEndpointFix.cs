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

/// <summary>Reads what Redis2002 finds from the environment or from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2002HardCodedEndpointFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2002HardCodedEndpointFix()
        : base(RuleCatalog.HardCodedEndpoint)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = HostActions.For("Redis2002");
}

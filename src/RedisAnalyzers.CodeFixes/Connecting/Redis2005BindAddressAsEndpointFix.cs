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

/// <summary>
/// Reads the host from the environment or from configuration; where neither says one, it is this machine, which the bind address meant at best.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2005BindAddressAsEndpointFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2005BindAddressAsEndpointFix()
        : base(RuleCatalog.BindAddressAsEndpoint)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = HostActions.For("Redis2005");
}

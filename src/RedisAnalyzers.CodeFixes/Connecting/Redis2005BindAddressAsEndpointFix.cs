using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

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

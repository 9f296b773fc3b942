using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>
/// Reads the host from the environment or from configuration; where neither has one, the fallback is this machine, the best that the bind address could reach.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2005BindAddressAsEndpointFix() : RedisFix(RuleCatalog.BindAddressAsEndpoint)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = HostActions.For("Redis2005");
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Reads what Redis2002 finds from the environment or from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2002HardCodedEndpointFix() : RedisFix(RuleCatalog.HardCodedEndpoint)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = HostActions.For("Redis2002");
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Reads what Redis2001 finds from the environment or from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2001HardCodedLoopbackFix() : RedisFix(RuleCatalog.HardCodedLoopback)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = HostActions.For("Redis2001");
}

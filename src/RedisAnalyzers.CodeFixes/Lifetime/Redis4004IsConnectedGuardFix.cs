using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Reduces the guard to the null check: the client reconnects by itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4004IsConnectedGuardFix() : RedisFix(RuleCatalog.IsConnectedGuard)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis4004.Drop", "Keep the connection: it reconnects by itself", GuardEdits.Drop),
    };
}

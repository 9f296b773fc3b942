using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Lets the guard ask for null only: the client reconnects by itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4004IsConnectedGuardFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis4004IsConnectedGuardFix()
        : base(RuleCatalog.IsConnectedGuard)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis4004.Drop", "Keep the connection: it reconnects by itself", GuardEdits.Drop),
    };
}

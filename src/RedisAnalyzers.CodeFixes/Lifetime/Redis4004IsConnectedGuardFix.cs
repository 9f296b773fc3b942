using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
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

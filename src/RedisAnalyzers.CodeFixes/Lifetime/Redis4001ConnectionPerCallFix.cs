using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Uses one connection for the whole program: the injected one if there is one, otherwise a static one of the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4001ConnectionPerCallFix() : RedisFix(RuleCatalog.ConnectionPerCall)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis4001.Injected", "Use the injected multiplexer", SharedConnection.UseInjected),
        new FixAction("Redis4001.Share", "Open one connection and share it", SharedConnection.Share),
    };
}

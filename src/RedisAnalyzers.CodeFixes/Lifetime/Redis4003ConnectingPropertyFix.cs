using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Opens the connection once and returns that: the injected one where there is one, else a static one of the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4003ConnectingPropertyFix() : RedisFix(RuleCatalog.ConnectingProperty)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis4003.Injected", "Return the multiplexer that is injected", SharedConnection.UseInjected),
        new FixAction("Redis4003.Share", "Open one connection and return that", SharedConnection.Share),
    };
}

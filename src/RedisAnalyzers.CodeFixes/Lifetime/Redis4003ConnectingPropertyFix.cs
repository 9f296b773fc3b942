using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Returns one connection: the registered or the injected one if there is one, otherwise a static one of the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4003ConnectingPropertyFix() : RedisFix(RuleCatalog.ConnectingProperty)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis4003.Injected", "Return the registered multiplexer", RegisteredConnection.Use),
        new FixAction("Redis4003.Injected", "Return the injected multiplexer", SharedConnection.UseInjected),
        new FixAction("Redis4003.Share", "Open one connection and return it", SharedConnection.Share),
    };
}

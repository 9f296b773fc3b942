using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Registers the connection as a singleton.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4002ScopedConnectionFix() : RedisFix(RuleCatalog.ScopedConnection)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis4002.Singleton", "Register it as a singleton", RegistrationEdits.MakeSingleton),
    };
}

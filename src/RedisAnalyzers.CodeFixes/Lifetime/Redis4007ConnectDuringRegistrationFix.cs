using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Registers a factory instead of the instance: the container connects when the service is resolved, and disposes what it created.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4007ConnectDuringRegistrationFix() : RedisFix(RuleCatalog.ConnectDuringRegistration)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[] { new FixAction("Redis4007.Factory", "Register a factory", Register) };

    private static void Register(FixRequest request, EditSet edits)
    {
        if (EagerRegistration.In(request.Tree, request.Compilation).FirstOrDefault(e => e.Anchor.Span == request.Span) is { } eager)
        {
            FactoryEdits.Register(request, eager, edits);
        }
    }
}

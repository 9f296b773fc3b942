using System;
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
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis4007.Factory", "Register a factory", Register),
        new FixAction("Redis4007.Connect", "Connect in the factory", Connect),
    };

    private static void Register(FixRequest request, EditSet edits) => Edit(request, EagerTaker.Instance, FactoryEdits.Register, edits);

    private static void Connect(FixRequest request, EditSet edits) => Edit(request, EagerTaker.Factory, FactoryEdits.ConnectInFactory, edits);

    private static void Edit(FixRequest request, EagerTaker taker, Action<FixRequest, EagerRegistration, EditSet> edit, EditSet edits)
    {
        if (EagerRegistration.In(request.Tree, request.Compilation).FirstOrDefault(e => e.Anchor.Span == request.Span) is { } eager && eager.Taker == taker)
        {
            edit(request, eager, edits);
        }
        else
        {
            edits.Refuse();
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Writes the usual port.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2008SuspiciousPortFix() : RedisFix(RuleCatalog.SuspiciousPort)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis2008.Port", "Use the usual port", static (request, edits) =>
        {
            if (request.Site.Facts.Endpoints.FirstOrDefault(request.IsAbout) is { } endpoint
                && PortFacts.MeantBy(endpoint, request.Compilation) is { } port)
            {
                PortEdits.Set(request, endpoint, port, edits);
            }
        }),
    };
}

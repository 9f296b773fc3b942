using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Turns on TLS, in the form that the code uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3004UnencryptedConnectionFix() : RedisFix(RuleCatalog.UnencryptedConnection)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis3004.Set", "Turn on TLS", TurnOn),
    };

    private static void TurnOn(FixRequest request, EditSet edits)
    {
        OptionEdits.Set(request, OptionNames.Ssl, "true", edits);
        foreach (var endpoint in request.Site.Facts.Endpoints)
        {
            if (TlsFacts.PortForTls(endpoint) is { } port)
            {
                PortEdits.Set(request, endpoint, port, edits);
            }
        }
    }
}

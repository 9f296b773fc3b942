using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Turns TLS on, in the form that the code uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3004UnencryptedConnectionFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis3004UnencryptedConnectionFix()
        : base(RuleCatalog.UnencryptedConnection)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis3004.Set", "Turn TLS on", TurnOn),
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

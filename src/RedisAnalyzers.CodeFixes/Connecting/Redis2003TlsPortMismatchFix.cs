using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Turns on TLS, on the port where the service offers it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2003TlsPortMismatchFix() : RedisFix(RuleCatalog.TlsPortMismatch)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis2003.Tls", "Use TLS on the port where the service offers it", Tls),
    };

    private static void Tls(FixRequest request, EditSet edits)
    {
        var lacks = false;
        foreach (var endpoint in request.Site.Facts.Endpoints)
        {
            if (!endpoint.IsCertain)
            {
                continue;
            }

            lacks |= TlsFacts.LacksTls(request.Site, endpoint, request.Compilation);
            if (TlsFacts.RightPort(request.Site, endpoint) is { } port)
            {
                PortEdits.Set(request, endpoint, port, edits);
            }
        }

        if (lacks)
        {
            OptionEdits.Set(request, OptionNames.Ssl, "true", edits);
        }
    }
}

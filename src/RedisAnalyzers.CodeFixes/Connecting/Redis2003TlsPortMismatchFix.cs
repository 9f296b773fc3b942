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

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Turns TLS on, on the port that the service has it on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2003TlsPortMismatchFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2003TlsPortMismatchFix()
        : base(RuleCatalog.TlsPortMismatch)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis2003.Tls", "Use TLS, on the port where the service has it", Tls),
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

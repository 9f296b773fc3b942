using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2001: a loopback address is hard-coded in production code.</summary>
public sealed class Redis2001HardCodedLoopback : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2001HardCodedLoopback()
        : base(RuleCatalog.HardCodedLoopback)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (site.Origin.IsDevelopmentOnly)
        {
            return;
        }

        if (site.DefaultsToLoopback && !report.Options.Allows("localhost"))
        {
            report.AtSite(site, "localhost (the default when no endpoint is named)");
        }

        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (endpoint is { Host: { } host, IsCertain: true } && HostNames.IsLoopback(host) && !report.Options.Allows(host) && !endpoint.IsDevelopmentOnly)
            {
                report.AtHost(site, endpoint, host);
            }
        }

        // value ?? "localhost" is the recommended pattern: it is reported only on request.
        if (!report.Options.AllowEnvFallback)
        {
            CheckFallbacks(site, report);
        }
    }

    private static void CheckFallbacks(ConnectionSite site, SiteReport report)
    {
        foreach (var fallback in site.Facts.Endpoints.SelectMany(e => e.Fallbacks).Concat(site.Alternatives))
        {
            foreach (var endpoint in fallback.Parsed.Endpoints)
            {
                if (endpoint.Host is { } host && HostNames.IsLoopback(host) && !report.Options.Allows(host))
                {
                    report.AtText(site, fallback, endpoint.HostSpan, host);
                }
            }
        }
    }
}

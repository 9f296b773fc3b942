using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2003: the hosted service offers TLS on another port, or requires it, and the configuration differs.</summary>
public sealed class Redis2003TlsPortMismatch : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2003TlsPortMismatch()
        : base(RuleCatalog.TlsPortMismatch)
    {
    }

    private protected override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (!endpoint.IsCertain || TlsFacts.ServiceOf(endpoint) is not { } service)
            {
                continue;
            }

            var advice = OptionNames.Advice(site, OptionNames.Ssl, "true");
            if (TlsFacts.LacksTls(site, endpoint, report.Compilation) && site.Facts[OptionNames.Ssl].Setting is { } off)
            {
                report.AtValue(
                    site,
                    off,
                    service.Name,
                    service.Tls == TlsOffer.Required ? "accepts TLS connections only" : "uses TLS on this port",
                    OptionNames.Advice(off, "true"));
            }
            else if (TlsFacts.LacksTls(site, endpoint, report.Compilation))
            {
                report.AtHost(
                    site,
                    endpoint,
                    service.Name,
                    (service.Tls == TlsOffer.Required ? "accepts TLS connections only" : "expects TLS") + ", but TLS is off",
                    advice);
            }
            else if (TlsFacts.RightPort(site, endpoint) is { } port)
            {
                report.AtEndpoint(
                    site,
                    endpoint,
                    service.Name,
                    "offers TLS on port " + port + (endpoint.HasPort ? ", not on this port" : ", which is not the client's default"),
                    "port " + port);
            }
        }
    }
}

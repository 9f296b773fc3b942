using System.Linq;
using System.Net;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3005: the client resolves and connects to an address, while the certificate contains a host name.</summary>
public sealed class Redis3005ResolveDnsWithTls : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis3005ResolveDnsWithTls()
        : base(RuleCatalog.ResolveDnsWithTls)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        var resolve = site.Facts[OptionNames.ResolveDns];
        if (!resolve.IsKnown || !AbortFacts.IsTrue(resolve.Value!) || !TlsFacts.IsOn(site, report.Compilation) || !site.Facts[OptionNames.SslHost].IsUnset)
        {
            return;
        }
        // Code that checks the certificate itself knows which name to expect.
        if (!site.Facts[OptionNames.SslClientAuthenticationOptions].IsUnset || !site.Facts[OptionNames.CertificateValidation].IsUnset)
        {
            return;
        }

        if (!site.Facts.EndpointsMayHoldMore && site.Facts.Endpoints.All(static e => e.Host is { } host && IPAddress.TryParse(host.Trim('[', ']'), out _)))
        {
            return;
        }

        report.AtValue(
            site,
            resolve.Setting!,
            OptionNames.Advice(resolve.Setting!, "true"),
            OptionNames.Advice(resolve.Setting! with { Property = OptionNames.SslHost }, "…"));
    }
}

using System.Linq;
using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3005: the client looks an address up and connects to it, and the certificate names a host.</summary>
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
        // Who checks the certificate in code of their own knows what name to expect.
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

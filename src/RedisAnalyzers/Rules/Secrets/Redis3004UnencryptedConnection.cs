using System.Linq;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3004: a password, or traffic to a public address, is sent without TLS. Redis2003 reports hosted services that accept only TLS.</summary>
public sealed class Redis3004UnencryptedConnection : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis3004UnencryptedConnection()
        : base(RuleCatalog.UnencryptedConnection)
    {
    }

    private protected override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (!site.ReportsMissing || site.Origin.HoldsLocalSecretsOnly || !site.Facts[OptionNames.Tunnel].IsUnset || !TlsFacts.IsOff(site, report.Compilation))
        {
            return;
        }

        var hasPassword = site.Facts.Settings.Any(static s => OptionNames.IsSecret(s.Property) && s.Value?.Length != 0);
        report.AtHosts(
            site,
            site.Facts.Endpoints.Where(endpoint => endpoint is { Host: { } host, IsCertain: true } && !(endpoint.Origin.IsCode && endpoint.IsDevelopmentOnly)
                && (PublicHosts.IsAddress(host) || CloudHosts.ServiceOf(host) is not null || (hasPassword && PublicHosts.IsName(host)))
                && !report.Options.Allows(host) && !TlsFacts.LacksTls(site, endpoint, report.Compilation)),
            hasPassword ? "The password and everything else" : "Everything",
            OptionNames.Advice(site, OptionNames.Ssl, "true"));
    }
}

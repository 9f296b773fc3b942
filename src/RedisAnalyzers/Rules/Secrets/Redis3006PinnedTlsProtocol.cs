using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3006: TLS versions are hard-coded, broken ones or a single one, or revoked certificates are accepted.</summary>
public sealed class Redis3006PinnedTlsProtocol : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis3006PinnedTlsProtocol()
        : base(RuleCatalog.PinnedTlsProtocol)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        // Without TLS none of this has an effect.
        if (TlsFacts.IsOff(site, report.Compilation))
        {
            return;
        }

        var protocols = site.Facts[OptionNames.SslProtocols];
        if (protocols.IsKnown && TlsProtocols.AllowsBroken(protocols.Value!))
        {
            Report(site, protocols, "allows broken versions of TLS", report);
        }
        else if (protocols.IsKnown && TlsProtocols.IsTls12Only(protocols.Value!) && !report.Compilation.Types.IsNetFramework)
        {
            Report(site, protocols, "rules out newer versions of TLS", report);
        }

        var revocation = site.Facts[OptionNames.CheckCertificateRevocation];
        if (revocation.IsKnown && OptionValues.TryParseBoolean(revocation.Value!, out var check) && !check)
        {
            Report(site, revocation, "accepts revoked certificates", report);
        }
    }

    private static void Report(ConnectionSite site, Fact<string> fact, string what, SiteReport report) =>
        report.AtValue(
            site,
            fact.Setting!,
            fact.Setting!.Form == SettingForm.Text ? OptionNames.Advice(fact.Setting, fact.Value!) : fact.Setting.Property,
            what);
}

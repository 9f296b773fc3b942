using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3002: a password is written in a settings file. No message repeats it.</summary>
public sealed class Redis3002PasswordInSettingsFile : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis3002PasswordInSettingsFile()
        : base(RuleCatalog.PasswordInSettingsFile)
    {
    }

    private protected override SiteScope Scope => SiteScope.Settings;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var secret in WrittenSecrets.In(site))
        {
            report.AtText(site, secret.Text, secret.Span, secret.Origin, SettingsAdvice.ForSecret(site.Origin.Setting!));
        }
    }
}

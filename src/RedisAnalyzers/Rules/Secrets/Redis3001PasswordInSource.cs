using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3001: a password is hard-coded. No message repeats it.</summary>
public sealed class Redis3001PasswordInSource : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis3001PasswordInSource()
        : base(RuleCatalog.PasswordInSource)
    {
    }

    private protected override bool HoldsWithoutConnection => true;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var secret in WrittenSecrets.In(site))
        {
            report.AtText(site, secret.Text, secret.Span, secret.Origin, secret.IsInUri ? "The password in a URI" : "A password");
        }
    }
}

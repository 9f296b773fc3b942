using RedisAnalyzers.Configuration.Syntax;
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
        // An Azure credential replaces any password in the connection string.
        if (site.IsAzure || site.Origin.IsDevelopmentOnly)
        {
            return;
        }

        foreach (var setting in site.Facts.Settings)
        {
            if (OptionNames.IsSecret(setting.Property) && setting.Template is { } text && Secret.IsReal(text.Parsed.TextOf(setting.ValueSpan))
                && !setting.IsDevelopmentOnly)
            {
                report.AtValue(site, setting, "A password");
            }
        }

        foreach (var alternative in site.Alternatives)
        {
            foreach (var option in alternative.Parsed.Options)
            {
                if (option.Keyword is { IsSecret: true } && Secret.IsReal(alternative.Parsed.TextOf(option.ValueSpan))
                    && !site.Origin.IsDevelopmentOnlyAt(alternative, option.ValueSpan))
                {
                    report.AtText(site, alternative, option.ValueSpan, "A password");
                }
            }
        }

        if (site.Text is { } uri && Secret.InUserInfo(uri.Text) is { } span && Secret.IsReal(uri.Parsed.TextOf(span)))
        {
            report.AtText(site, uri, span, "The password in a URI");
        }
    }
}

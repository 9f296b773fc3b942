using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

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

        foreach (var text in site.Alternatives)
        {
            CheckText(site, text, site.Origin, report);
        }

        if (site.Text is { } main)
        {
            CheckText(site, main, site.Origin, report);
        }

        foreach (var endpoint in site.Facts.Endpoints.Where(static e => e.Form != SettingForm.Text))
        {
            foreach (var text in endpoint.Template is { } own ? endpoint.Fallbacks.Insert(0, own) : endpoint.Fallbacks)
            {
                CheckText(site, text, endpoint.Origin, report);
            }
        }
    }

    private static void CheckText(ConnectionSite site, TextTemplate text, Origin origin, SiteReport report)
    {
        foreach (var option in text.Parsed.Options.Where(static o => o.Keyword is { IsSecret: true }))
        {
            Check(site, text, option.ValueSpan, origin, "A password", report);
        }

        foreach ((var span, var isInUri) in text.IsPart ? Enumerable.Empty<(TextSpan, bool)>() : Secret.BeforeAt(text.Parsed))
        {
            Check(site, text, span, origin, isInUri ? "The password in a URI" : "A password", report);
        }
    }

    private static void Check(ConnectionSite site, TextTemplate text, TextSpan secret, Origin origin, string found, SiteReport report)
    {
        if (Secret.IsReal(text.Parsed.TextOf(secret)) && !origin.IsDevelopmentOnlyAt(text, secret))
        {
            report.AtText(site, text, secret, origin, found);
        }
    }
}

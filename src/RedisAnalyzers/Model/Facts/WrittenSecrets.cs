using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Facts;

/// <summary>A password that a configuration spells out.</summary>
/// <param name="Text">The text that holds it.</param>
/// <param name="Span">Where it stands in <paramref name="Text"/>.</param>
/// <param name="Origin">Where the text is written.</param>
/// <param name="IsInUri">It stands before the <c>@</c> of a URI.</param>
internal sealed record WrittenSecret(TextTemplate Text, TextSpan Span, Origin Origin, bool IsInUri);

/// <summary>Finds the passwords that a configuration spells out, placeholders and those of a developer's machine left out.</summary>
internal static class WrittenSecrets
{
    /// <summary>The passwords of a site, of its alternatives and of its endpoints.</summary>
    internal static IEnumerable<WrittenSecret> In(ConnectionSite site) =>
        // An Azure credential replaces any password in the connection string.
        site.IsAzure || site.Origin.HoldsLocalSecretsOnly
            ? Enumerable.Empty<WrittenSecret>()
            : Candidates(site).Where(static found =>
                Secret.IsReal(found.Text.Parsed.TextOf(found.Span)) && !(found.Origin.IsCode && found.Origin.IsDevelopmentOnlyAt(found.Text, found.Span)));

    /// <summary>All passwords of a site, whatever they are worth.</summary>
    internal static IEnumerable<WrittenSecret> Candidates(ConnectionSite site)
    {
        foreach (var setting in site.Facts.Settings)
        {
            if (OptionNames.IsSecret(setting.Property) && setting.Template is { } template)
            {
                yield return new WrittenSecret(template, setting.ValueSpan, setting.Origin, IsInUri: false);
            }
        }

        var texts = site.Alternatives.Select(text => (Text: text, Origin: site.Origin));
        if (site.Text is { } main)
        {
            texts = texts.Append((Text: main, Origin: site.Origin));
        }

        var ofEndpoints =
            from endpoint in site.Facts.Endpoints
            where endpoint.Form != SettingForm.Text
            from text in endpoint.Template is { } own ? endpoint.Fallbacks.Insert(0, own) : endpoint.Fallbacks
            select (Text: text, Origin: endpoint.Origin);
        foreach (var secret in texts.Concat(ofEndpoints).SelectMany(static one => InText(one.Text, one.Origin)))
        {
            yield return secret;
        }
    }

    private static IEnumerable<WrittenSecret> InText(TextTemplate text, Origin origin)
    {
        foreach (var option in text.Parsed.Options)
        {
            if (option.Keyword is { IsSecret: true })
            {
                yield return new WrittenSecret(text, option.ValueSpan, origin, IsInUri: false);
            }
        }

        foreach (var (span, isInUri) in text.IsPart ? Enumerable.Empty<(TextSpan, bool)>() : Secret.BeforeAt(text.Parsed))
        {
            yield return new WrittenSecret(text, span, origin, isInUri);
        }
    }
}

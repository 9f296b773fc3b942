using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// The recommended way to connect in one step: host, port and password from outside, no abort on a failed connect, a connect timeout, retries, and an
/// exponential reconnect policy. All other options of the old configuration are kept.
/// </summary>
internal static class GuidePattern
{
    /// <summary>The recommended connect timeout in milliseconds, which is the library's default.</summary>
    internal const string ConnectTimeout = "5000";

    /// <summary>The recommended number of attempts to connect.</summary>
    internal const string ConnectRetry = "5";

    private static readonly ImmutableArray<(string Property, string Value)> Defaults = ImmutableArray.Create(
        (OptionNames.AbortOnConnectFail, "false"),
        (OptionNames.ConnectTimeout, ConnectTimeout),
        (OptionNames.ConnectRetry, ConnectRetry));

    /// <summary>Rewrites the whole site; refuses where the configuration is not fully known, and where a password would go into a text needlessly.</summary>
    internal static void Apply(ValueSource source, FixRequest request, EditSet edits)
    {
        if (!IsKnown(request.Site))
        {
            edits.Refuse();
        }
        else if (Old(request, edits) is { } old)
        {
            AsOptions(source, request, old.Text, old.Options, edits);
        }
        else if (request.Site.Facts.OfPlace[OptionNames.Password].IsUnset && IsTextForOptions(request.Site))
        {
            edits.Refuse();
        }
        else
        {
            InPlace(source, request, edits);
        }
    }

    /// <summary>
    /// Rewrites a text that no object can replace, though its API takes objects, all but the password: a comma in it would end it there. Refuses where there
    /// is no such text.
    /// </summary>
    internal static void ApplyToText(ValueSource source, FixRequest request, EditSet edits)
    {
        if (IsKnown(request.Site) && IsTextForOptions(request.Site) && Old(request, new EditSet()) is null)
        {
            InPlace(source, request, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>The text that an object can replace, and its options as code; null where there is none, and then nothing is edited.</summary>
    private static (ReplacedText Text, List<(string Property, string Value)> Options)? Old(FixRequest request, EditSet edits)
    {
        var attempt = new EditSet();
        if (ReplacedText.Of(request, attempt) is { } replaced && ProblemEdits.Repaired(request) is { } text
            && OptionsObject.Known(request, text, replaced.Start, attempt) is { } options)
        {
            edits.TryMerge(attempt);
            return (replaced, options);
        }

        return null;
    }

    private static bool IsKnown(ConnectionSite site) =>
        site.Helper is null && site.Setting is null && !site.Facts.OptionsMayHoldMore && site.Facts.EndpointsAreKnown && site.Facts.Endpoints.Length == 1
            && site.Kind is SiteKind.Text or SiteKind.Parsed or SiteKind.Options;

    private static bool IsTextForOptions(ConnectionSite site) => site.Kind != SiteKind.Options && ReplacedText.TakesOptions(site);

    private static void AsOptions(ValueSource source, FixRequest request, ReplacedText replaced, List<(string Property, string Value)> old, EditSet edits)
    {
        var site = request.Site;
        var position = replaced.Start;
        if (EndpointCode.From(source, request, site.Facts.Endpoints[0], position, edits) is not { DefaultPort: not null } endpoint
            || source.Password(request, position, edits) is not { } password)
        {
            edits.Refuse();
            return;
        }

        // What a delegate assigns wins over the text.
        var written = old.Where(o => replaced.Assigned.All(a => a.Property != o.Property)).Concat(replaced.Assigned).ToList();
        string? Old(string property) => written.Find(o => o.Property == property).Value;
        var elements = new List<(string Property, string Value)>
        {
            ("EndPoints", $"{{ {{ {endpoint.Host}, {endpoint.Port} }} }}"),
            (OptionNames.Password, Old(OptionNames.Password) is { } assigned && assigned[0] is not ('"' or '@') ? assigned : password),
            (OptionNames.AbortOnConnectFail, Old(OptionNames.AbortOnConnectFail) is { } abort && abort != "true" ? abort : "false"),
            (OptionNames.ConnectTimeout, Old(OptionNames.ConnectTimeout) ?? ConnectTimeout),
            (OptionNames.ConnectRetry, Old(OptionNames.ConnectRetry) is { } retry && !IsAtMostOne(retry) ? retry : ConnectRetry),
            (OptionNames.ReconnectRetryPolicy, Old(OptionNames.ReconnectRetryPolicy) ?? Policy(request, position, edits)),
        };
        elements.AddRange(written.Where(o => elements.All(e => e.Property != o.Property)));

        var setLater = site.Facts.Settings.Where(s => s.Form != SettingForm.Text && replaced.Assigned.All(a => a.Property != s.Property)).ToList();
        OptionsObject.Write(request, replaced, elements.Where(e => setLater.TrueForAll(s => s.Property != e.Property)), edits);
        CorrectOld(request, site.Facts.Effective().Where(setLater.Contains), edits);
    }

    private static bool IsAtMostOne(string attempts) => int.TryParse(attempts, out var number) && number <= 1;

    /// <summary>Keeps the form of the site: each part of the pattern is a separate edit.</summary>
    private static void InPlace(ValueSource source, FixRequest request, EditSet edits)
    {
        if (ProblemEdits.AreLeftIn(request))
        {
            edits.Refuse();
            return;
        }

        var (site, facts) = (request.Site, request.Site.Facts.OfPlace);
        EndpointEdits.ReadFrom(source, request, edits);
        var isText = site.Kind != SiteKind.Options;
        var missing = new List<(string Property, string Value)>();
        var password = facts[OptionNames.Password];
        if (password.IsKnown && Secret.IsReal(password.Value!))
        {
            SecretEdits.ReadFrom(source, request, password.Setting!, edits);
        }
        else if (password.IsUnset && !IsTextForOptions(site))
        {
            if (source.Password(request, TextEdits.EndPosition(request), edits) is not { } code)
            {
                edits.Refuse();
                return;
            }

            missing.Add((OptionNames.Password, isText ? "{" + code + "}" : code));
        }

        missing.AddRange(Defaults.Where(d => facts[d.Property].IsUnset));
        if (!isText && facts[OptionNames.ReconnectRetryPolicy].IsUnset)
        {
            missing.Add((OptionNames.ReconnectRetryPolicy, Policy(request, site.Anchor.SpanStart, edits)));
        }

        if (missing.Count > 0 && isText)
        {
            OptionEdits.AddToText(request, missing, edits);
        }
        else if (missing.Count > 0)
        {
            OptionEdits.Add(request, missing, edits);
        }

        CorrectOld(request, site.Facts.Effective(), edits);
    }

    /// <summary>Corrects the values of the old configuration that contradict the pattern, where they are written.</summary>
    private static void CorrectOld(FixRequest request, IEnumerable<OptionSetting> settings, EditSet edits)
    {
        foreach (var setting in settings)
        {
            if (setting is { Property: OptionNames.AbortOnConnectFail, Value: { } abort } && AbortFacts.IsTrue(abort))
            {
                OptionEdits.Change(request, setting, "false", edits);
            }

            if (setting is { Property: OptionNames.ConnectRetry, Value: { } retry } && OptionValues.TryParseInt32(retry, out var attempts) && attempts <= 1)
            {
                OptionEdits.Change(request, setting, ConnectRetry, edits);
            }
        }
    }

    /// <summary>Code of the reconnect policy: one second, increasing (the library's maximum is ten).</summary>
    internal static string Policy(FixRequest request, int position, EditSet edits) =>
        "new " + request.NameOf("StackExchange.Redis", "ExponentialRetry", position, edits) + "(1000)";
}

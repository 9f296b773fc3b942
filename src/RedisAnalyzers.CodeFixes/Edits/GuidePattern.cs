using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// The guide's "robust connection handling" in one step: host, port and password from outside, no abort on a failed connect, a
/// connect timeout, retries, and an exponential reconnect policy. Whatever else the old configuration had stays.
/// </summary>
internal static class GuidePattern
{
    private const string Timeout = "5000";
    private const string Retries = "5";

    /// <summary>Rewrites the whole site; refuses where the configuration is not wholly known.</summary>
    internal static void Apply(ValueSource source, FixRequest request, EditSet edits)
    {
        var site = request.Site;
        if (site.Helper is not null || site.Facts.OptionsMayHoldMore || !site.Facts.EndpointsAreKnown || site.Facts.Endpoints.Length != 1)
        {
            edits.Refuse();
            return;
        }

        if (OptionsObject.Replaced(site) is { } replaced && OptionsObject.Known(request) is { } options)
        {
            AsOptions(source, request, replaced, options, edits);
        }
        else if (site.Kind is SiteKind.Text or SiteKind.Parsed or SiteKind.Options)
        {
            InPlace(source, request, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static void AsOptions(ValueSource source, FixRequest request, ExpressionSyntax replaced, List<(string Property, string Value)> old, EditSet edits)
    {
        var site = request.Site;
        var endpoint = site.Facts.Endpoints[0];
        var position = replaced.SpanStart;
        var port = EndpointEdits.PortOf(request, endpoint)?.ToString(CultureInfo.InvariantCulture);
        if (port is null || source.Host(request, position, edits) is not { } hostCode || source.Port(request, position, edits) is not { } portCode
            || source.Password(request, position, edits) is not { } password)
        {
            edits.Refuse();
            return;
        }

        var later = new HashSet<string>(site.Facts.Settings.Where(s => s.Form != SettingForm.Text).Select(s => s.Property));
        var elements = new List<(string Property, string Value)>
        {
            ("EndPoints", "{ { " + hostCode + " ?? \"" + EndpointEdits.FallbackFor(endpoint.Host!) + "\", int.Parse(" + portCode + " ?? \"" + port + "\") } }"),
            (OptionNames.Password, password),
            (OptionNames.AbortOnConnectFail, "false"),
            (OptionNames.ConnectTimeout, Old(OptionNames.ConnectTimeout) ?? Timeout),
            (OptionNames.ConnectRetry, Old(OptionNames.ConnectRetry) is { } retry && int.TryParse(retry, out var n) && n > 1 ? retry : Retries),
            (OptionNames.ReconnectRetryPolicy, Policy(request, position, edits)),
        };
        elements.AddRange(old.Where(o => elements.All(e => e.Property != o.Property)));

        OptionsObject.Write(request, replaced, elements.Where(e => !later.Contains(e.Property)), edits);
        MendWrong(request, site.Facts.Effective().Where(s => s.Form != SettingForm.Text), edits);

        string? Old(string name) => old.Where(o => o.Property == name).Select(o => o.Value).FirstOrDefault();
    }

    /// <summary>Keeps the form of the site: each part of the pattern is one edit of its own.</summary>
    private static void InPlace(ValueSource source, FixRequest request, EditSet edits)
    {
        var site = request.Site;
        EndpointEdits.ReadFrom(source, request, edits);
        var text = site.Kind != SiteKind.Options;
        var missing = new List<(string Property, string Value)>();
        if (site.Facts[OptionNames.Password] is { IsKnown: true } password && Secret.IsReal(password.Value!))
        {
            SecretEdits.ReadFrom(source, request, password.Setting!, edits);
        }
        else if (site.Facts[OptionNames.Password].IsUnset && source.Password(request, TextEdits.EndPosition(request), edits) is { } code)
        {
            missing.Add((OptionNames.Password, text ? "{" + code + "}" : code));
        }
        else if (site.Facts[OptionNames.Password].IsUnset)
        {
            edits.Refuse();
        }

        AddIfUnset(OptionNames.AbortOnConnectFail, "false");
        AddIfUnset(OptionNames.ConnectTimeout, Timeout);
        AddIfUnset(OptionNames.ConnectRetry, Retries);
        if (!text && site.Facts[OptionNames.ReconnectRetryPolicy].IsUnset)
        {
            missing.Add((OptionNames.ReconnectRetryPolicy, Policy(request, site.Anchor.SpanStart, edits)));
        }

        if (missing.Count > 0 && text)
        {
            TextEdits.Append(request, string.Join(",", missing.Select(m => OptionNames.Keyword(m.Property) + "=" + m.Value)), edits);
        }
        else if (missing.Count > 0)
        {
            OptionEdits.Add(request, missing, edits);
        }

        MendWrong(request, site.Facts.Effective(), edits);

        void AddIfUnset(string property, string value)
        {
            if (site.Facts[property].IsUnset)
            {
                missing.Add((property, value));
            }
        }
    }

    /// <summary>What the old configuration says wrongly is said rightly, where it is said.</summary>
    private static void MendWrong(FixRequest request, IEnumerable<OptionSetting> settings, EditSet edits)
    {
        foreach (var setting in settings)
        {
            if (setting is { Property: OptionNames.AbortOnConnectFail, Value: { } abort } && AbortFacts.IsTrue(abort))
            {
                OptionEdits.Change(request, setting, "false", edits);
            }

            if (setting is { Property: OptionNames.ConnectRetry, Value: { } retry } && OptionValues.TryParseInt32(retry, out var attempts) && attempts <= 1)
            {
                OptionEdits.Change(request, setting, Retries, edits);
            }
        }
    }

    /// <summary>Code of the reconnect policy, a second and growing (the library caps it at ten).</summary>
    internal static string Policy(FixRequest request, int position, EditSet edits) =>
        "new " + request.NameOf("StackExchange.Redis", "ExponentialRetry", position, edits) + "(1000)";
}

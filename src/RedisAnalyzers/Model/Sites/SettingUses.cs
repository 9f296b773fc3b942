using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>What code does with a setting.</summary>
internal enum SettingUse
{
    /// <summary>Nothing that is seen here.</summary>
    None,

    /// <summary>It is a whole connection string.</summary>
    Text,

    /// <summary>It is a host, perhaps with its port.</summary>
    Host,

    /// <summary>It is a password.</summary>
    Password,
}

/// <summary>The settings that code passes to an API that connects.</summary>
internal static class SettingUses
{
    /// <summary>Names without which a file reads no setting.</summary>
    private static readonly ImmutableArray<string> Readers = ImmutableArray.Create(
        "IConfiguration", "IConfigurationRoot", "IConfigurationSection", "IConfigurationManager", "Configuration", "ConfigurationManager",
        "ConfigurationBuilder", "GetConnectionString", "GetSection", "GetRequiredSection", "GetValue", "GetEnvironmentVariable", "ConnectionStrings",
        "AppSettings", "IOptions", "IOptionsMonitor", "IOptionsSnapshot");

    private static readonly Memo<ImmutableDictionary<string, (SettingUse Use, bool IsCompleted)>> All = new();

    /// <summary>What code does with the setting; the rest of the code may do more.</summary>
    internal static SettingUse Of(string key, RedisCompilation compilation) =>
        All.Of(compilation, static c => Read(c)).TryGetValue(key, out var found) ? found.Use : SettingUse.None;

    /// <summary>Code adds options to the setting, or may: what the setting lacks is no mistake of its own.</summary>
    internal static bool IsCompleted(string key, RedisCompilation compilation) =>
        All.Of(compilation, static c => Read(c)).TryGetValue(key, out var found) && found.IsCompleted;

    private static ImmutableDictionary<string, (SettingUse Use, bool IsCompleted)> Read(RedisCompilation compilation)
    {
        var uses = ImmutableDictionary.CreateBuilder<string, (SettingUse, bool)>(StringComparer.OrdinalIgnoreCase);
        var context = ReadContext.At(compilation);
        foreach (var site in compilation.TreesThatMentionAny(Readers).SelectMany(tree => ConnectionSites.In(tree, compilation)))
        {
            foreach (var (expression, use) in PartsOf(site))
            {
                if (SettingKey.Behind(expression, context) is { } key)
                {
                    var isCompleted = site.Kind != SiteKind.Text || !site.Facts.Settings.IsEmpty || !site.AssignmentTargets.IsEmpty;
                    uses[key.Path] = (use, isCompleted);
                }
            }
        }

        foreach (var name in ConnectionNames.In(compilation))
        {
            uses["ConnectionStrings:" + name] = (SettingUse.Text, true);
        }

        return uses.ToImmutable();
    }

    /// <summary>The expressions that give the parts of a configuration, as far as each gives one part.</summary>
    private static IEnumerable<(ExpressionSyntax Expression, SettingUse Use)> PartsOf(ConnectionSite site)
    {
        foreach (var setting in site.Facts.Settings.Where(static s => OptionNames.IsSecret(s.Property)))
        {
            foreach (var hole in Holes(setting.Template, setting.ValueSpan, setting.Form == SettingForm.Text ? null : setting.Origin))
            {
                yield return (hole, SettingUse.Password);
            }
        }

        foreach (var endpoint in site.Facts.Endpoints)
        {
            foreach (var hole in Holes(endpoint.Template, endpoint.HostSpan, endpoint.Form == SettingForm.Text ? null : endpoint.Origin))
            {
                var isHost = endpoint.HasPort || site.Kind == SiteKind.Endpoint || endpoint.Form != SettingForm.Text;
                yield return (hole, isHost ? SettingUse.Host : SettingUse.Text);
            }
        }

        if (site is { Text: { IsUnknown: true, Text.Length: 1 }, TextExpression: { } whole })
        {
            yield return (whole, SettingUse.Text);
        }
        else if (site.Text is { } text)
        {
            // Text that stands before or after known items: "…" + ",abortConnect=false".
            foreach (var hole in text.Parsed.Segments.Where(static s => s.Kind == SegmentKind.Unknown).SelectMany(s => Holes(text, s.Span, null)))
            {
                yield return (hole, SettingUse.Text);
            }
        }
    }

    /// <summary>The one expression that a span of a text comes from; where there is no text, that of the origin.</summary>
    private static IEnumerable<ExpressionSyntax> Holes(TextTemplate? template, TextSpan span, Origin? origin)
    {
        if (template?.PieceOf(span) is { IsLiteral: false, Node: ExpressionSyntax hole } piece && piece.Length == span.Length)
        {
            yield return hole;
        }
        else if (origin is { IsCode: true, Node: ExpressionSyntax value })
        {
            yield return value;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>How a configuration is written at its site.</summary>
internal enum SiteKind
{
    /// <summary>A connection string that an API takes as text.</summary>
    Text,

    /// <summary><c>ConfigurationOptions.Parse(text)</c>, perhaps followed by assignments.</summary>
    Parsed,

    /// <summary><c>new ConfigurationOptions { … }</c>, perhaps followed by assignments.</summary>
    Options,

    /// <summary>A lambda that completes options which the API makes.</summary>
    Delegate,

    /// <summary>One endpoint by itself: <c>GetServer("host:port")</c>.</summary>
    Endpoint,

    /// <summary>One statement about a configuration whose rest is elsewhere.</summary>
    Fragment,
}

/// <summary>
/// One place where a Redis configuration enters the program: what is known of it, which API it reaches, and where it is written.
/// Rules ask its facts; fixes edit it.
/// </summary>
internal sealed record ConnectionSite
{
    internal ConnectionSite(SiteKind kind, Origin origin, ConfigurationFacts facts)
    {
        Kind = kind;
        Origin = origin;
        Creator = origin;
        Facts = facts;
    }

    /// <summary>The site in the file that reaches the API, whoever it is seen from.</summary>
    internal Origin Creator { get; }

    /// <summary>
    /// The values of one configuration, one for each way through the conditions that decide it: it lacks only what all of them lack.
    /// </summary>
    internal static ImmutableArray<ConnectionSite> AsValues(ImmutableArray<ConnectionSite> ways)
    {
        if (ways.Length < 2)
        {
            return ways;
        }

        var facts = ImmutableArray.CreateRange(ways, static way => way.Facts);
        var values = ways.GroupBy(static way => (way.Anchor, way.Helper)).SelectMany(group =>
        {
            var texts = group.Select(static way => way.Text).OfType<TextTemplate>().ToImmutableArray();
            var factsHere = group.Select(static way => way.Facts).ToImmutableArray();
            return group.Select((way, number) => way with { Number = number, Facts = way.Facts.Among(facts, factsHere), Values = texts });
        }).ToImmutableArray();
        foreach (var value in values)
        {
            value.Places = values.GroupBy(static way => way.Anchor).Select(static group => group.First()).ToImmutableArray();
        }

        return values;
    }

    /// <summary>
    /// Where the values of the configuration are written, when conditions choose between several expressions: the first value of each. Otherwise empty.
    /// </summary>
    internal ImmutableArray<ConnectionSite> Places { get; private set; } = ImmutableArray<ConnectionSite>.Empty;

    /// <summary>The same sites, reported at a caller's argument (or where they are, when the caller leaves the argument out).</summary>
    internal static ImmutableArray<ConnectionSite> SeenFrom(
        ImmutableArray<ConnectionSite> sites, ExpressionSyntax? argument, ConnectionSite helper, IReadOnlyCollection<ExpressionSyntax> resolvedNames) =>
        AsValues(ImmutableArray.CreateRange(sites, site => site with
        {
            Origin = argument is null ? site.Origin : argument,
            Helper = helper,
            ResolvedNames = resolvedNames,
            SetTooLate = ImmutableArray<(string, SyntaxNode)>.Empty,
            DefaultsToLoopback = false,
        }));

    /// <summary>Tells values apart that are written at one place.</summary>
    internal int Number { get; private init; }

    /// <summary>The texts of all values that are written at one place; empty when the configuration has one value.</summary>
    internal ImmutableArray<TextTemplate> Values { get; private init; } = ImmutableArray<TextTemplate>.Empty;

    /// <summary>Two sites are never the same, however alike.</summary>
    public bool Equals(ConnectionSite? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    internal SiteKind Kind { get; }

    /// <summary>What stands for the configuration as a whole: the text's expression, the creation of the options, the name of the call.</summary>
    internal Origin Origin { get; private init; }

    /// <summary>The node of <see cref="Origin"/>, for a site in C#.</summary>
    internal SyntaxNode Anchor => Origin.Node;

    internal ConfigurationFacts Facts { get; private init; }

    /// <summary>The APIs that the configuration reaches; empty when it leaves what can be seen.</summary>
    internal ImmutableArray<ReachedSink> Sinks { get; init; } = ImmutableArray<ReachedSink>.Empty;

    /// <summary>The text that the configuration starts from; null without one.</summary>
    internal TextTemplate? Text { get; init; }

    /// <summary>The expression that is <see cref="Text"/>, where the API takes it.</summary>
    internal ExpressionSyntax? TextExpression { get; init; }

    /// <summary>The setting that the text comes from, where a settings file says what it is; null anywhere else.</summary>
    internal SettingValue? Setting => Text?.Setting;

    /// <summary>Where <see cref="Text"/> is written.</summary>
    internal Origin TextOrigin => TextExpression is { } expression ? expression : Origin;

    /// <summary>What the API is given, of which <see cref="TextExpression"/> may be a branch; null when the API is not given a text.</summary>
    internal ExpressionSyntax? Argument { get; init; }

    /// <summary>The creation of the options object: <c>new ConfigurationOptions</c> or <c>ConfigurationOptions.Parse(…)</c>.</summary>
    internal ExpressionSyntax? Creation { get; init; }

    /// <summary>The options object as named by assignments that complete it, in source order.</summary>
    internal ImmutableArray<ExpressionSyntax> AssignmentTargets { get; init; } = ImmutableArray<ExpressionSyntax>.Empty;

    /// <summary>Texts that may take the place of <see cref="Text"/> (<c>??</c>, <c>?:</c>): looked at for secrets only.</summary>
    internal ImmutableArray<TextTemplate> Alternatives { get; init; } = ImmutableArray<TextTemplate>.Empty;

    /// <summary>What is set on the options object, or added to it, after the call that connects, by property.</summary>
    internal ImmutableArray<(string Property, SyntaxNode Node)> SetTooLate { get; init; } = ImmutableArray<(string, SyntaxNode)>.Empty;

    /// <summary>The options object is set up, and then nothing is done with it.</summary>
    internal bool LeadsNowhere { get; init; }

    /// <summary>A <c>ConfigureForAzure…</c> helper brings credentials and defaults.</summary>
    internal bool IsAzure { get; init; }

    /// <summary>A password that is missing has to fail: without one the server would be open.</summary>
    internal bool NeedsPassword { get; init; }

    /// <summary>Assigned by a call in a <c>using</c>: the connection is meant to be short-lived.</summary>
    internal bool IsShortLived { get; init; }

    /// <summary>For a site seen from a caller of a helper: the helper's own site.</summary>
    internal ConnectionSite? Helper { get; init; }

    /// <summary>The names that lead from the API to the literals: what they mean is configuration text.</summary>
    internal IReadOnlyCollection<ExpressionSyntax> ResolvedNames { get; set; } = Array.Empty<ExpressionSyntax>();

    /// <summary>Unknown keywords are skipped: <c>Parse(text, ignoreUnknown: true)</c>.</summary>
    internal bool IgnoresUnknown { get; init; }

    /// <summary>Unknown keywords are skipped, or may be: whether they are is not known here.</summary>
    internal bool MayIgnoreUnknown { get; init; }

    /// <summary>The options object goes where endpoints may be added to it.</summary>
    internal bool MayGetEndpoints { get; init; }

    /// <summary>No endpoint is ever named, and nothing else can add one before the options reach an API.</summary>
    internal bool LacksEndpoints { get; init; }

    /// <summary>The package that takes the configuration connects to loopback when nothing names an endpoint.</summary>
    internal bool DefaultsToLoopback { get; init; }

    /// <summary>Tells the site from the others of its C# file: its kind, position and value.</summary>
    internal string Identity => Kind + "@" + Anchor.SpanStart.ToString(CultureInfo.InvariantCulture) + (Helper is null ? "" : "*")
        + (Setting is null ? "" : OfSettings)
        + (Number == 0 ? "" : "#" + Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A part of <see cref="Identity"/>: the site is one that a settings file completes.</summary>
    internal const string OfSettings = "$";

    internal SyntaxTree Tree => Anchor.SyntaxTree;

    /// <summary>
    /// What the configuration lacks is worth a report: it reaches an API, names a server, and its text is sound (text that the
    /// library rejects or drops has a mistake of its own). A helper's callers are told only what the helper cannot know.
    /// </summary>
    internal bool ReportsMissing =>
        (!Sinks.IsEmpty || !Origin.IsCode) && Kind is not (SiteKind.Endpoint or SiteKind.Fragment)
        && (Helper is null || Helper.Facts.OptionsMayHoldMore)
        && (Text is null ? Kind == SiteKind.Delegate || !Facts.Endpoints.IsEmpty || Facts.EndpointsMayHoldMore : IsSound(Text));

    private static readonly char[] NeverInAHost = { '<', '{', ';', '@' };

    private static bool IsSound(TextTemplate text)
    {
        var parsed = text.Parsed;
        if (parsed.Endpoints.IsEmpty)
        {
            return false;
        }

        foreach (var endpoint in parsed.Endpoints)
        {
            if (endpoint.HostText.IndexOf("://", StringComparison.Ordinal) >= 0 || endpoint.HostText.IndexOfAny(NeverInAHost) >= 0)
            {
                return false;
            }
        }

        foreach (var option in parsed.Options)
        {
            if (option.Keyword is null)
            {
                return false;
            }
        }

        foreach (var segment in parsed.Segments)
        {
            if (segment.Kind == SegmentKind.Dropped)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where it is reported that the configuration lacks something: once, however many values it has.</summary>
    internal Location PlaceOfMissing => Places.Length > 1 && Argument is not null && Argument.SyntaxTree == Tree ? Argument.GetLocation() : AnchorLocation;

    /// <summary>Where <see cref="Anchor"/> is reported: without the initializer of a creation and, where the call itself is meant, its arguments.</summary>
    internal Location AnchorLocation => !Origin.IsCode ? Origin.Location : Anchor switch
    {
        BaseObjectCreationExpressionSyntax creation => Location.Create(Tree, creation.Header()),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m } when Anchor != TextExpression => m.Name.GetLocation(),
        InvocationExpressionSyntax i when Anchor != TextExpression => i.Expression.GetLocation(),
        _ => Anchor.GetLocation(),
    };

    /// <summary>
    /// Where a stretch of a text is reported: at its own characters when they stand in this file, otherwise at the use, with
    /// the literal as additional location (a diagnostic on a constant in another file would vanish with that file).
    /// </summary>
    internal (Location Primary, Location? Additional) Locate(TextTemplate? template, TextSpan span, Origin origin)
    {
        if (origin.Setting is { } setting)
        {
            return (template is null ? origin.Location : setting.LocationOf(span), null);
        }

        if (template?.SourceOf(span, Tree) is { } source)
        {
            return (Location.Create(Tree, source), null);
        }

        if (template is null && origin.IsIn(Tree))
        {
            return (origin.Location, null);
        }

        return (AnchorLocation, template?.FirstLiteral() ?? origin.Location);
    }
}

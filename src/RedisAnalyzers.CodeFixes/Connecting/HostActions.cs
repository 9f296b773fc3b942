using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>
/// The actions of the rules about hosts: the whole recommended pattern first, from the environment and from <c>IConfiguration</c>, then host and port only.
/// </summary>
internal static class HostActions
{
    private static readonly ImmutableArray<ValueSource> Sources = ImmutableArray.Create(ValueSource.Environment, ValueSource.Configuration);

    /// <summary>The actions of a rule.</summary>
    internal static IReadOnlyList<FixAction> For(string id) =>
        Sources.SelectMany(source => Patterns(id + ".Pattern" + source.Key, source))
            .Concat(Sources.Select(source => Host(id + ".Host" + source.Key, source)))
            .ToList();

    /// <summary>Where the pattern cannot be applied, its key stands for host and port, so that fix-all reaches those too.</summary>
    private static IEnumerable<FixAction> Patterns(string key, ValueSource source) => new[]
    {
        new FixAction(key, $"Connect robustly, with host, port and password from {source.Name}", (r, e) => GuidePattern.Apply(source, r, e)),
        new FixAction(key, $"Connect robustly, with host and port from {source.Name}", (r, e) => GuidePattern.ApplyToText(source, r, e)),
        Host(key, source),
    };

    private static FixAction Host(string key, ValueSource source) =>
        new(key, $"Read host and port from {source.Name}", (r, e) => EndpointEdits.ReadFrom(source, r, e));
}

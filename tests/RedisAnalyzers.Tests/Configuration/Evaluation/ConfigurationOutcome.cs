using System.Collections.Immutable;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>What <c>ConfigurationOptions.Parse</c> makes of a text in one version of the library.</summary>
internal sealed class ConfigurationOutcome
{
    /// <summary>The text has holes: nothing is said of it.</summary>
    internal static readonly ConfigurationOutcome Unknown = new() { IsKnown = false };

    private ConfigurationOutcome()
    {
    }

    /// <summary>False when the text has holes; then nothing else is meant.</summary>
    internal bool IsKnown { get; private init; } = true;

    /// <summary>How it fails; null when it does not.</summary>
    internal Failure? Failure { get; private init; }

    /// <summary>
    /// The endpoints, without duplicates: <c>dns:host:port</c>, <c>ip:address:port</c>, <c>ip:[address]:port</c> for IPv6, <c>unix:path</c>.
    /// Port 0 means that none is given.
    /// </summary>
    internal ImmutableArray<string> Endpoints { get; private init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// The options that differ from those of a new <c>ConfigurationOptions</c>, printed, by property. Those that follow from other options or
    /// from the endpoints are included, except the reconnect policy and the commands that a proxy disables. <c>CommandMap</c> is
    /// <c>$COMMAND=replacement</c> in alphabetical order, joined by commas.
    /// </summary>
    internal ImmutableSortedDictionary<string, string?> Changed { get; private init; } =
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    internal static ConfigurationOutcome Failed(Failure failure) => new() { Failure = failure };

    internal static ConfigurationOutcome Succeeded(ImmutableArray<string> endpoints, ImmutableSortedDictionary<string, string?> changed) =>
        new() { Endpoints = endpoints, Changed = changed };
}

using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// Which StackExchange.Redis a compilation references. The assembly version only says 1, 2 or 3, so types that came with a
/// release tell the rest.
/// </summary>
internal static class LibraryVersion
{
    private static readonly ImmutableArray<(string Type, Version Since)> Milestones = ImmutableArray.Create(
        ("StackExchange.Redis.MaintenanceNotificationMode", new Version(3, 3, 0)),
        ("StackExchange.Redis.ITransactionAsync", new Version(3, 1, 0)),
        ("StackExchange.Redis.Configuration.AzureManagedRedisOptionsProvider", new Version(2, 11, 0)),
        ("StackExchange.Redis.Expiration", new Version(2, 10, 1)),
        ("StackExchange.Redis.RedisProtocol", new Version(2, 7, 4)),
        ("StackExchange.Redis.Configuration.Tunnel", new Version(2, 6, 80)),
        ("StackExchange.Redis.BacklogPolicy", new Version(2, 5, 43)),
        ("StackExchange.Redis.Profiling.ProfilingSession", new Version(2, 0, 0)));

    /// <summary>A version above every release before <paramref name="release"/>.</summary>
    internal static Version Below(Version release) =>
        release.Build > 0 ? new Version(release.Major, release.Minor, release.Build - 1, int.MaxValue)
        : release.Minor > 0 ? new Version(release.Major, release.Minor - 1, int.MaxValue)
        : new Version(release.Major - 1, int.MaxValue);

    /// <summary>
    /// The release that the referenced assembly has surely reached, and the first one that it has surely not.
    /// </summary>
    internal static (Version Reached, Version NotReached) Of(Func<string, INamedTypeSymbol?> type)
    {
        var notReached = new Version(99, 0);
        foreach ((var name, var since) in Milestones)
        {
            if (type(name) is not null)
            {
                return (since, notReached);
            }

            notReached = since;
        }

        return (new Version(1, 0), notReached);
    }
}

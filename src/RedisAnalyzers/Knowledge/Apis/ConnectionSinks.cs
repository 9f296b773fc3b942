using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Knowledge.Apis;

/// <summary>
/// Every API that takes a StackExchange.Redis configuration, one row each; the files of this partial class are per subject. A new integration is one row
/// (<c>ConnectionSinksTests</c> confirms each row against the real assembly, or a stub where the package cannot be restored).
/// </summary>
/// <remarks>
/// A row covers every overload of the member that has a parameter of that name and type. APIs that take a multiplexer or a factory of one are not listed: the
/// configuration entered where the multiplexer was created. Neither are the members of <c>ConfigurationOptions</c> itself: they are settings of a
/// configuration, not an entry point.
/// </remarks>
internal static partial class ConnectionSinks
{
    /// <summary>All rows.</summary>
    internal static readonly ImmutableArray<ConnectionSink> All =
        new[] { Library(), AspNetCore(), Aspire(), Caches(), Frameworks() }.SelectMany(static rows => rows).ToImmutableArray();

    private static readonly ImmutableDictionary<string, ImmutableArray<ConnectionSink>> ByMember =
        All.GroupBy(static row => row.Member).ToImmutableDictionary(static rows => rows.Key, static rows => rows.ToImmutableArray());

    /// <summary>The rows of all members of a name; <c>.ctor</c> for constructors.</summary>
    internal static ImmutableArray<ConnectionSink> OfMember(string name) =>
        ByMember.TryGetValue(name, out var rows) ? rows : ImmutableArray<ConnectionSink>.Empty;
}

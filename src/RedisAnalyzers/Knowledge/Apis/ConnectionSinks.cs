using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Knowledge.Apis;

/// <summary>
/// Every API that takes a StackExchange.Redis configuration, a row each; the files of this partial class are per subject. A new integration
/// is one row (<c>ConnectionSinksTests</c> confirms each row against the real assembly, or a stub where the package cannot be restored).
/// </summary>
/// <remarks>
/// A row stands for every overload of the member that has a parameter of that name and of the carried type. What takes a finished
/// multiplexer or a factory of one is not here: the configuration entered where the multiplexer was made. Neither are the members of
/// <c>ConfigurationOptions</c> itself: they are facts of a configuration, not a way in.
/// </remarks>
internal static partial class ConnectionSinks
{
    /// <summary>All rows.</summary>
    internal static readonly ImmutableArray<ConnectionSink> All =
        new[] { Library(), AspNetCore(), Aspire(), Caches(), Frameworks() }.SelectMany(static rows => rows).ToImmutableArray();

    private static readonly ILookup<string, ConnectionSink> ByMember = All.ToLookup(static row => row.Member);

    /// <summary>The rows of all members of a name; <c>.ctor</c> for constructors.</summary>
    internal static ImmutableArray<ConnectionSink> OfMember(string name) => ByMember[name].ToImmutableArray();
}

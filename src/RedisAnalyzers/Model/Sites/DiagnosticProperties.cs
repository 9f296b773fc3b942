using System.Collections.Immutable;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Keys of the properties that a rule hands to its fix. Values never hold configuration text.</summary>
internal static class DiagnosticProperties
{
    /// <summary>Which site of the file was reported: see <see cref="ConnectionSite.Identity"/>.</summary>
    internal const string Site = "site";

    /// <summary>The properties of a report about a site; none in a file that is not C#, where no fix is made.</summary>
    internal static ImmutableDictionary<string, string?> Of(ConnectionSite site) =>
        site.Origin.IsCode ? ImmutableDictionary<string, string?>.Empty.Add(Site, site.Identity) : ImmutableDictionary<string, string?>.Empty;
}

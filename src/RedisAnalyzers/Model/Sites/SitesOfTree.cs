using System.Collections.Immutable;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The sites that one file shows.</summary>
/// <param name="Sites">The sites.</param>
/// <param name="Open">Those of which callers may show more, once for each parameter that decides.</param>
internal sealed record SitesOfTree(ImmutableArray<ConnectionSite> Sites, ImmutableArray<OpenSite> Open);

using System.Collections.Immutable;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The sites that one file shows.</summary>
/// <param name="Sites">The sites.</param>
/// <param name="Open">Those of which callers may say more, once for each parameter that decides.</param>
internal sealed record SitesOfTree(ImmutableArray<ConnectionSite> Sites, ImmutableArray<OpenSite> Open);

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The connection sites of a compilation, asked for by file or by call: nothing is read of files that cannot matter.</summary>
internal static class ConnectionSites
{
    private static readonly Memo<SyntaxTree, ImmutableArray<ConnectionSite>> OfTree = new();
    private static readonly Memo<(SyntaxTree Tree, ImmutableArray<AdditionalText> Files), ImmutableArray<ConnectionSite>> OfSettings = new();
    private static readonly Memo<SyntaxNode, ImmutableArray<ConnectionSite>> OfCall = new();
    private static readonly Memo<SitesByCall> OfFilesWithOptions = new();

    /// <summary>The sites that are reported in a file, in source order.</summary>
    internal static ImmutableArray<ConnectionSite> In(SyntaxTree tree, RedisCompilation compilation) => OfTree.Of(tree, compilation, static (t, c) =>
        Direct(t, c).Concat(CallerSites.In(t, c)).OrderBy(static site => site.Anchor.SpanStart).ToImmutableArray());

    /// <summary>The sites of a file as far as it shows them by itself, without what callers pass.</summary>
    internal static ImmutableArray<ConnectionSite> Direct(SyntaxTree tree, RedisCompilation compilation) => SiteFinder.In(tree, compilation).Sites;

    /// <summary>
    /// The sites of a file whose text comes from a setting that the project's settings files have, with the text that they give: what it lacks is known, and
    /// what code adds to it.
    /// </summary>
    internal static ImmutableArray<ConnectionSite> WithSettings(SyntaxTree tree, RedisCompilation compilation) =>
        OfSettings.Of((tree, compilation.Files), compilation, static (key, c) =>
            Direct(key.Tree, c).Any(static site => site.Text is { IsComplete: false }) && SettingsIndex.Of(c) is { IsEmpty: false } settings
                ? SiteFinder.WithSettings(key.Tree, settings, c)
                : ImmutableArray<ConnectionSite>.Empty);

    /// <summary>
    /// The site that a rule reported; null when it is not there any more. One that its file shows by itself is found without a look at other files.
    /// </summary>
    internal static ConnectionSite? Find(SyntaxTree tree, string identity, RedisCompilation compilation) =>
        (identity.Contains(ConnectionSite.OfSettings) ? WithSettings(tree, compilation) : Direct(tree, compilation))
            .FirstOrDefault(site => site.Identity == identity) ?? In(tree, compilation).FirstOrDefault(site => site.Identity == identity);

    /// <summary>The configurations that a call or assignment is given, wherever they are written.</summary>
    internal static ImmutableArray<ConnectionSite> Of(SyntaxNode call, RedisCompilation compilation) => OfCall.Of(call, compilation, static (node, c) =>
    {
        // An options object may come from any file that makes one; a text is a site of the file of its call.
        var options = OfFilesWithOptions.Of(c, static compilation => new SitesByCall(compilation.TreesThatMention("ConfigurationOptions"), compilation));
        var own = options.Files.Contains(node.SyntaxTree) ? options : new SitesByCall(new[] { node.SyntaxTree }, c);
        var (sites, open) = own == options ? (options.Sites[node], options.Open[node])
            : (options.Sites[node].Concat(own.Sites[node]), options.Open[node].Concat(own.Open[node]));
        return sites.Concat(CallerSites.Of(open, c).Where(site => site.Sinks.Any(sink => sink.Node == node))).ToImmutableArray();
    });

    /// <summary>The sites that some files show by themselves, by the calls and assignments that they reach.</summary>
    private sealed class SitesByCall
    {
        internal SitesByCall(IEnumerable<SyntaxTree> files, RedisCompilation compilation)
        {
            var ordered = files.ToList();
            Files = ordered.ToImmutableHashSet();
            var found = ordered.ConvertAll(tree => SiteFinder.In(tree, compilation));
            Sites = ByCall(found.SelectMany(static file => file.Sites), static site => site);
            Open = ByCall(found.SelectMany(static file => file.Open), static open => open.Site);
        }

        internal ImmutableHashSet<SyntaxTree> Files { get; }

        internal ILookup<SyntaxNode, ConnectionSite> Sites { get; }

        internal ILookup<SyntaxNode, OpenSite> Open { get; }

        private static ILookup<SyntaxNode, T> ByCall<T>(IEnumerable<T> sites, System.Func<T, ConnectionSite> siteOf) =>
            sites.SelectMany(site => siteOf(site).Sinks.Select(static sink => sink.Node).Distinct().Select(node => (Node: node, Site: site)))
                .ToLookup(static one => one.Node, static one => one.Site);
    }
}

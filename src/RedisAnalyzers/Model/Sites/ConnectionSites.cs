using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The connection sites of a compilation, asked for by file or by call: nothing is read of files that cannot matter.</summary>
internal static class ConnectionSites
{
    private static readonly Memo<SyntaxTree, ImmutableArray<ConnectionSite>> OfTree = new();
    private static readonly Memo<SyntaxNode, ImmutableArray<ConnectionSite>> OfCall = new();
    private static readonly Memo<ImmutableArray<SyntaxTree>> FilesWithOptions = new();

    /// <summary>The sites that are reported in a file, in source order.</summary>
    internal static ImmutableArray<ConnectionSite> In(SyntaxTree tree, RedisCompilation compilation) => OfTree.Of(tree, compilation, static (t, c) =>
        Direct(t, c).Concat(CallerSites.In(t, c)).OrderBy(static site => site.Anchor.SpanStart).ToImmutableArray());

    /// <summary>The sites of a file as far as it shows them by itself, without what callers pass.</summary>
    internal static ImmutableArray<ConnectionSite> Direct(SyntaxTree tree, RedisCompilation compilation) => SiteFinder.In(tree, compilation).Sites;

    /// <summary>
    /// The site that a rule reported; null when it is not there any more. One that its file shows by itself is found without a look at other files.
    /// </summary>
    internal static ConnectionSite? Find(SyntaxTree tree, string identity, RedisCompilation compilation) =>
        Direct(tree, compilation).FirstOrDefault(site => site.Identity == identity) ?? In(tree, compilation).FirstOrDefault(site => site.Identity == identity);

    /// <summary>The configurations that a call or assignment is given, wherever they are written.</summary>
    internal static ImmutableArray<ConnectionSite> Of(SyntaxNode call, RedisCompilation compilation) => OfCall.Of(call, compilation, static (node, c) =>
    {
        var files = FilesThatMayReach(node, c).Select(tree => SiteFinder.In(tree, c)).ToList();
        return files.SelectMany(static file => file.Sites)
            .Concat(CallerSites.Of(files.SelectMany(static file => file.Open).Where(open => Reaches(open.Site, node)), c))
            .Where(site => Reaches(site, node)).ToImmutableArray();
    });

    /// <summary>The file of the call, and those that make options objects, which may come from anywhere.</summary>
    private static IEnumerable<SyntaxTree> FilesThatMayReach(SyntaxNode call, RedisCompilation compilation) =>
        FilesWithOptions.Of(compilation, static c => c.TreesThatMention("ConfigurationOptions").ToImmutableArray()).Append(call.SyntaxTree).Distinct();

    private static bool Reaches(ConnectionSite site, SyntaxNode call) => site.Sinks.Any(sink => sink.Node == call);
}

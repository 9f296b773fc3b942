using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>
/// Sees the sites of helpers from their callers: <c>Open("localhost")</c> is a hard-coded host when Open's parameter reaches Connect.
/// Constructor chaining and default values are left alone: there a library documents its fallback.
/// </summary>
internal static class CallerSites
{
    private static readonly Memo<(SyntaxTree Tree, int Helpers), SitesOfTree> Remembered = new();

    /// <summary>What the calls of a file show of helpers, wherever those are.</summary>
    internal static IEnumerable<ConnectionSite> In(SyntaxTree tree, RedisCompilation compilation) =>
        Enumerable.Range(0, FollowLimits.Helpers).SelectMany(helpers => At(tree, helpers, compilation).Sites);

    /// <summary>A site as each of its callers sees it.</summary>
    internal static IEnumerable<ConnectionSite> Of(IEnumerable<OpenSite> open, RedisCompilation compilation)
    {
        // A helper with several parameters that decide has a site for each of them.
        var calls = new Dictionary<IMethodSymbol, List<SyntaxNode>>(SymbolEqualityComparer.Default);
        for (var helpers = 0; helpers < FollowLimits.Helpers; helpers++)
        {
            var next = new List<OpenSite>();
            foreach (var site in open)
            {
                if (!calls.TryGetValue(site.Method, out var callers))
                {
                    calls[site.Method] = callers = compilation.CallsOf(site.Method).Take(FollowLimits.CallsOfHelper).ToList();
                }

                foreach (var call in callers)
                {
                    foreach (var seen in See(site, call, compilation, next))
                    {
                        yield return seen;
                    }
                }
            }

            open = next;
        }
    }

    /// <summary>The sites that a file shows through so many helpers and one more, and of which its own callers may show more.</summary>
    private static SitesOfTree At(SyntaxTree tree, int helpers, RedisCompilation compilation) =>
        Remembered.Of((tree, helpers), compilation, static (key, c) => Read(key.Tree, key.Helpers, c));

    private static SitesOfTree Read(SyntaxTree tree, int helpers, RedisCompilation compilation)
    {
        var (sites, open) = (new List<ConnectionSite>(), new List<OpenSite>());
        foreach (var (call, method) in HelperCalls.In(tree, compilation))
        {
            foreach (var site in OpenSitesOf(method, tree, helpers, compilation))
            {
                compilation.Cancellation.ThrowIfCancellationRequested();
                sites.AddRange(See(site, call, compilation, open));
            }
        }

        return new SitesOfTree(sites.ToImmutableArray(), open.ToImmutableArray());
    }

    /// <summary>The open sites of a method, in its own file or in the one that calls it.</summary>
    private static IEnumerable<OpenSite> OpenSitesOf(IMethodSymbol method, SyntaxTree caller, int helpers, RedisCompilation compilation) =>
        method.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree).Append(caller).Distinct()
            .SelectMany(tree => helpers == 0 ? SiteFinder.In(tree, compilation).Open : At(tree, helpers - 1, compilation).Open)
            .Where(open => SymbolEqualityComparer.Default.Equals(open.Method, method));

    /// <summary>The sites as the call shows them. What depends on parameters around the call is added to <paramref name="open"/>.</summary>
    private static ImmutableArray<ConnectionSite> See(OpenSite site, SyntaxNode call, RedisCompilation compilation, List<OpenSite> open)
    {
        if (compilation.CalledMethod(call) is not { } called)
        {
            return ImmutableArray<ConnectionSite>.Empty;
        }

        var context = ReadContext.At(compilation);
        var inner = site.BuildAll(context.Enter(call, called));
        var seen = ConnectionSite.SeenFrom(inner, Argument(site.Parameter, call, called), site.Site, context.Trace.ResolvedNames);
        open.AddRange(OpenSite.Of(seen, site.Source, context.Trace, site.Calls.Insert(0, (call, called)))
            .Where(next => !SymbolEqualityComparer.Default.Equals(next.Method, site.Method)));
        return seen;
    }

    /// <summary>What the call says about the parameter: its argument, or the call itself where the parameter's own text applies.</summary>
    private static ExpressionSyntax? Argument(IParameterSymbol parameter, SyntaxNode call, IMethodSymbol called) =>
        call.ArgumentFor(called, parameter.Name)
            ?? (parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string } ? call as ExpressionSyntax : null);
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>
/// Sees the sites of helpers from their callers: <c>Open("localhost")</c> is a hard-coded host when Open's parameter reaches Connect.
/// Constructor chaining and default values are left alone: there a library documents its fallback.
/// </summary>
internal static class CallerSites
{
    /// <summary>How many helpers may stand between a text and the API that takes it.</summary>
    private const int MaxHelpers = 3;

    /// <summary>More callers than this make it an API rather than a helper; reading them all would cost more than it finds.</summary>
    private const int MaxCallers = 200;

    internal static ImmutableDictionary<SyntaxTree, ImmutableArray<ConnectionSite>> Of(List<OpenSite> open, RedisModel model, CancellationToken cancellation)
    {
        var found = new List<ConnectionSite>();
        for (var helpers = 0; helpers < MaxHelpers && open.Count > 0; helpers++)
        {
            var next = new List<OpenSite>();
            foreach (var site in open)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach ((var call, var semantic) in model.CallsOf(site.Method).Take(MaxCallers))
                {
                    See(site, call, semantic, model, found, next);
                }
            }

            open = next;
        }

        return found.GroupBy(s => s.Tree).ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    private static void See(OpenSite open, SyntaxNode call, SemanticModel semantic, RedisModel model, List<ConnectionSite> found, List<OpenSite> next)
    {
        if (model.CalledMethod(call, semantic) is not { } called)
        {
            return;
        }

        var caller = ReadContext.At(semantic);
        ReadContext Inside(ReadContext outer) => outer with
        {
            Semantic = model.SemanticModelOf(open.Tree),
            Bindings = outer.Bindings.SetItems(CallBindings.Of(call, called, outer)),
            Depth = outer.Depth + 1,
        };

        if (open.Build(Inside(caller)) is not { } inner)
        {
            return;
        }

        var argument = call.ArgumentFor(called, open.Parameter.Name);
        var site = inner.SeenFrom(argument, open.Site, caller.ResolvedNames);
        found.Add(site);
        foreach (var parameter in caller.UnboundParameters)
        {
            if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction } method
                && !SymbolEqualityComparer.Default.Equals(method, open.Method))
            {
                next.Add(new OpenSite(method, parameter, call.SyntaxTree, site, outer => open.Build(Inside(outer))));
            }
        }
    }
}

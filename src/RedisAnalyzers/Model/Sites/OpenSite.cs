using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A site that depends on a parameter: what it is becomes known for each caller that binds it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Site">The site as seen without such a caller.</param>
/// <param name="Source">Where the configuration enters.</param>
/// <param name="Calls">The calls that lead there from the method of the parameter, outermost first.</param>
internal sealed record OpenSite(
    IParameterSymbol Parameter,
    ConnectionSite Site,
    SiteSource Source,
    ImmutableArray<(SyntaxNode Call, IMethodSymbol Method)> Calls)
{
    /// <summary>The method whose parameter is open.</summary>
    internal IMethodSymbol Method => (IMethodSymbol)Parameter.ContainingSymbol;

    /// <summary>The sites in a context that binds the parameter; none when the configuration enters elsewhere.</summary>
    internal ImmutableArray<ConnectionSite> BuildAll(ReadContext caller) =>
        Source.BuildAll(Calls.Aggregate(caller, static (context, entered) => context.Enter(entered.Call, entered.Method)), new HashSet<SyntaxNode>());

    /// <summary>The open sites that remain after reading: one for each parameter of a method that callers bind.</summary>
    internal static IEnumerable<OpenSite> Of(
        ImmutableArray<ConnectionSite> sites,
        SiteSource source,
        ReadTrace trace,
        ImmutableArray<(SyntaxNode Call, IMethodSymbol Method)> calls) =>
        sites.IsEmpty ? Enumerable.Empty<OpenSite>() : trace.UnboundParameters
            .Where(static p => p.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction })
            .Select(parameter => new OpenSite(parameter, sites.FirstOrDefault(static s => s.Facts.OptionsMayHoldMore) ?? sites[0], source, calls));
}

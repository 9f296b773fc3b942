using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Model.Connections;

/// <summary>Compares configurations with that of the multiplexer that the container shares, over the whole compilation.</summary>
internal sealed class SharedConfiguration
{
    private readonly RedisCompilation _compilation;
    private readonly Lazy<ImmutableArray<ConnectionSite>> _shared;

    internal SharedConfiguration(RedisCompilation compilation)
    {
        _compilation = compilation;
        _shared = new Lazy<ImmutableArray<ConnectionSite>>(Find);
    }

    /// <summary>The API that opens a second connection to the server and database of the shared one; null when that is not sure.</summary>
    internal OwnConnection? Repeats(ConnectionSite site)
    {
        if (site.Kind is SiteKind.Endpoint or SiteKind.Fragment || site.Sinks.Length != 1 || SharedConnections.Of(site.Sinks[0].Sink) is not { } api)
        {
            return null;
        }
        // Several registered connections differ in something; which of them is meant is not known.
        return _shared.Value.Length == 1 && IsSame(site, _shared.Value[0]) ? api : null;
    }

    private ImmutableArray<ConnectionSite> Find()
    {
        var sites = new List<ConnectionSite>();
        foreach (var registration in RegistrationIndex.All(_compilation).Where(r => !r.IsRepeated && _compilation.Types.IsMultiplexer(r.Service)))
        {
            var maker = registration.Factory is { } factory ? _compilation.FunctionOf(factory) : registration.Instance;
            if (maker is null)
            {
                continue;
            }

            foreach (var connect in DirectConnect.In(maker.SyntaxTree, _compilation))
            {
                var isMade = maker.Span.Contains(connect.Call.Span)
                    || (registration.Instance is not null && ConnectionOwnership.Of(connect.Call, _compilation).Uses.Any(use => maker.Span.Contains(use.Span)));
                if (isMade)
                {
                    sites.AddRange(ConnectionSites.Of(connect.Call, _compilation));
                }
            }
        }

        return sites.ToImmutableArray();
    }

    private bool IsSame(ConnectionSite one, ConnectionSite other)
    {
        Fact<string> a = one.Facts["DefaultDatabase"], b = other.Facts["DefaultDatabase"];
        if (a.IsKnown != b.IsKnown || a.Value != b.Value)
        {
            return false;
        }

        if (one.Facts.EndpointsAreKnown && other.Facts.EndpointsAreKnown)
        {
            return Endpoints(one).SetEquals(Endpoints(other));
        }

        return one.TextExpression is { } text && other.TextExpression is { } shared && Key(text) is { } key && key == Key(shared);
    }

    private static HashSet<string> Endpoints(ConnectionSite site) =>
        new(site.Facts.Endpoints.Select(e => e.Host + ":" + (e.Port ?? 6379)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Where an unknown text comes from: the setting that is read, or the variable. Null when two readings might differ.</summary>
    private string? Key(ExpressionSyntax text, int depth = 0)
    {
        var e = text.WalkDown();
        if (e is BinaryExpressionSyntax { OperatorToken.Text: "??" } fallback)
        {
            e = fallback.Left.WalkDown();
        }

        switch (e)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call when call
                .CalledName() is "GetConnectionString" or "GetEnvironmentVariable" or "GetValue":
                return _compilation.ConstantOf(arguments[0].Expression) is { HasValue: true, Value: string name } ? call.CalledName() + ":" + name : null;
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } element when _compilation.Types.IsConfiguration(_compilation.TypeOf(element.Expression)):
                return _compilation.ConstantOf(arguments[0].Expression) is { HasValue: true, Value: string key } ? "setting:" + key : null;
            case IdentifierNameSyntax when depth < 3 && _compilation.SymbolOf(e) is { } symbol:
                if (ValueResolver.Resolve(symbol, ReadContext.At(_compilation)) is { } definition)
                {
                    return Key(definition.Expression, depth + 1) ?? Local(symbol);
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>One variable, written once, is one text.</summary>
    private static string Local(ISymbol symbol) => "variable:" + symbol.ToDisplayString() + "@" + symbol.Locations[0].SourceSpan.Start;
}

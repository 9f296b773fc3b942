using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Connections;

/// <summary>Compares configurations with that of the multiplexer that the container shares, over the whole compilation.</summary>
internal static class SharedConfiguration
{
    private static readonly Memo<ImmutableArray<(ConnectionSite Site, Registration Registration)>> Shared = new();

    /// <summary>The API that opens a second connection to the server and database of the shared one; null when that is not sure.</summary>
    internal static OwnConnection? Repeats(ConnectionSite site, RedisCompilation compilation)
    {
        if (site.Kind is SiteKind.Endpoint or SiteKind.Fragment || site.Sinks.Length != 1 || SharedConnections.Of(site.Sinks[0].Sink) is not { } api)
        {
            return null;
        }

        return SharedBy(site, compilation) is not null ? api : null;
    }

    /// <summary>The registration of the one shared connection, when a site opens another one to its server and database; null when that is not sure.</summary>
    internal static Registration? SharedBy(ConnectionSite site, RedisCompilation compilation)
    {
        // Several registered connections differ in something; which of them is meant is not known.
        var shared = Shared.Of(compilation, static c => Find(c));
        return shared.Length == 1 && IsSame(site, shared[0].Site, compilation) ? shared[0].Registration : null;
    }

    private static ImmutableArray<(ConnectionSite Site, Registration Registration)> Find(RedisCompilation compilation)
    {
        var sites = new List<(ConnectionSite, Registration)>();
        foreach (var registration in RegistrationIndex.All(compilation).Where(r => !r.IsRepeated && compilation.Types.IsMultiplexer(r.Service)))
        {
            var maker = registration.Factory is { } factory ? compilation.FunctionOf(factory) : registration.Instance;
            if (maker is null)
            {
                continue;
            }

            foreach (var connect in DirectConnect.In(maker.SyntaxTree, compilation))
            {
                var isMade = maker.Span.Contains(connect.Call.Span)
                    || (registration.Instance is not null && ConnectionOwnership.Of(connect.Call, compilation).Uses.Any(use => maker.Span.Contains(use.Span)));
                if (isMade)
                {
                    sites.AddRange(ConnectionSites.Of(connect.Call, compilation).Select(site => (site, registration)));
                }
            }
        }

        return sites.ToImmutableArray();
    }

    private static bool IsSame(ConnectionSite one, ConnectionSite other, RedisCompilation compilation)
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

        return SourceOf(one, compilation) is { } source && SourceOf(other, compilation) is { } shared && source.IsSameAs(shared);
    }

    private static TextSource? SourceOf(ConnectionSite site, RedisCompilation compilation) =>
        site.TextExpression is { } text ? SourceOf(text, ReadContext.At(compilation)) : null;

    private static HashSet<string> Endpoints(ConnectionSite site) =>
        new(site.Facts.Endpoints.Select(e => e.Host + ":" + (e.Port ?? 6379)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Where an unknown text comes from; null when two readings of it might differ.</summary>
    private static TextSource? SourceOf(ExpressionSyntax text, ReadContext context)
    {
        var expression = text.WalkDown();
        if (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallback)
        {
            expression = fallback.Left.WalkDown();
        }

        if (SettingKey.Of(expression, context) is { } setting)
        {
            return new TextSource(setting, null, "");
        }

        return OfVariable(expression, context);
    }

    /// <summary>One variable that is written once is one text, and so is a member of it that nobody sets in between.</summary>
    private static TextSource? OfVariable(ExpressionSyntax expression, ReadContext context)
    {
        if (expression is MemberAccessExpressionSyntax { Expression: var owner, Name: IdentifierNameSyntax name } && owner is not ThisExpressionSyntax)
        {
            if (context.Compilation.SymbolOf(expression) is not { Kind: SymbolKind.Field or SymbolKind.Property } member
                || !IsStable(member, expression, context.Compilation))
            {
                return null;
            }

            return member.IsStatic ? new TextSource(null, member, "")
                : OfVariable(owner.WalkDown(), context) is { Variable: not null } source ? source with { Path = source.Path + "." + name.Identifier.ValueText }
                : null;
        }

        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
            || context.Compilation.SymbolOf(expression) is not { } symbol)
        {
            return null;
        }

        if (ValueResolver.Resolve(symbol, context) is { } definition)
        {
            return SourceOf(definition.Expression, definition.Context) ?? (IsComputed(symbol) ? null : new TextSource(null, symbol, ""));
        }

        var isWrittenOnce = symbol is IParameterSymbol { RefKind: RefKind.None } or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
            && symbol.DeclaringSyntaxReferences.Length == 1 && (symbol is not IParameterSymbol || IsStable(symbol, expression, context.Compilation));
        return isWrittenOnce && !IsComputed(symbol) ? new TextSource(null, symbol, "") : null;
    }

    /// <summary>Nothing in the file sets it, other than in an initializer.</summary>
    private static bool IsStable(ISymbol member, ExpressionSyntax use, RedisCompilation compilation) =>
        !IsComputed(member) && compilation.IndexOf(use.SyntaxTree).Assignments(member.Name)
            .All(a => a.Parent is InitializerExpressionSyntax || !SymbolEqualityComparer.Default.Equals(compilation.SymbolOf(a.Left), member));

    /// <summary>A property whose getter is code may give another value each time.</summary>
    private static bool IsComputed(ISymbol symbol) =>
        symbol is IPropertySymbol && symbol.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is PropertyDeclarationSyntax property
            && (property.ExpressionBody is not null
                || property.AccessorList?.Accessors.Any(static a => a.Body is not null || a.ExpressionBody is not null) == true));

    /// <summary>A setting, or a variable whose value is not known, or a member of one.</summary>
    private sealed record TextSource(SettingKey? Setting, ISymbol? Variable, string Path)
    {
        internal bool IsSameAs(TextSource other) => Setting is null
            ? Variable is not null && Path == other.Path && SymbolEqualityComparer.Default.Equals(Variable, other.Variable)
            : other.Setting is not null && Setting.IsSameAs(other.Setting);
    }
}

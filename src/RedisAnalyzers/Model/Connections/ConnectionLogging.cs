using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Connections;

/// <summary>
/// Decides whether anybody hears when a connection fails or comes back. A handler that is attached to something else than a connection that was just
/// opened (a parameter, a service) is taken to be for every connection of the compilation.
/// </summary>
internal sealed class ConnectionLogging
{
    /// <summary>Packages that listen to every multiplexer, or that bring a logger factory.</summary>
    private static readonly ImmutableArray<string> Listeners = ImmutableArray.Create(
        "Aspire.StackExchange.Redis",
        "OpenTelemetry.Instrumentation.StackExchangeRedis");

    private static readonly ImmutableArray<string> Events = ImmutableArray.Create(
        "ConnectionFailed",
        "ConnectionRestored",
        "InternalError",
        "ErrorMessage",
        "ConnectionAttemptCompleted");

    private readonly RedisModel _model;
    private readonly Lazy<bool> _isHeard;
    private readonly Lazy<ImmutableHashSet<ISymbol>> _opened;
    private readonly Lazy<ImmutableArray<ISymbol?>> _heard;

    internal ConnectionLogging(RedisModel model)
    {
        _model = model;
        _opened = new Lazy<ImmutableHashSet<ISymbol>>(() => model.Compilation.SyntaxTrees.SelectMany(tree => model.ConnectsIn(tree))
            .SelectMany(c => ConnectionOwnership.Of(c.Call, model).Targets)
            .ToImmutableHashSet(SymbolEqualityComparer.Default));
        _heard = new Lazy<ImmutableArray<ISymbol?>>(() => model.Compilation.SyntaxTrees.SelectMany(HeardIn).ToImmutableArray());
        _isHeard = new Lazy<bool>(() => model.Compilation.ReferencedAssemblyNames.Any(a => Listeners.Contains(a.Name)) || model.HasOwnDefaults
            || _heard.Value.Any(h => h is null || !_opened.Value.Contains(h)));
    }

    /// <summary><c>ConfigurationOptions.LoggerFactory</c> is there (2.7.4).</summary>
    internal bool HasLoggerFactory => _model.OptionsType is { } options && !options.GetMembers(OptionNames.LoggerFactory).IsEmpty;

    /// <summary>The connection is kept for long, and nothing that can be seen listens to it.</summary>
    internal bool IsUnlogged(DirectConnect connect)
    {
        if (connect.IsInUsing || IsTool() || _isHeard.Value)
        {
            return false;
        }

        if (connect.Call.ArgumentFor(connect.Method, "log") is { } log && !log.IsNullOrDefault())
        {
            return false;
        }

        var sites = _model.SitesOf(connect.Call).ToImmutableArray();
        return !sites.IsEmpty && sites.All(site => SaysNothing(site, connect)) && IsKept(connect);
    }

    /// <summary>A console program without a host is a tool: it runs, prints, and ends.</summary>
    private bool IsTool() =>
        _model.Compilation.Options.OutputKind == OutputKind.ConsoleApplication && _model.Type("Microsoft.Extensions.Hosting.IHostedService") is null;

    /// <summary>A text cannot carry a logger factory; of options that other code has seen nothing is known.</summary>
    private static bool SaysNothing(ConnectionSite site, DirectConnect connect) =>
        site.Kind == SiteKind.Text && connect.Call.ArgumentFor(connect.Method, "configure") is null
            ? site.Facts.Settings.All(s => s.Property != "Defaults")
            : site.Facts[OptionNames.LoggerFactory].IsUnset;

    /// <summary>The variables to whose events a file attaches handlers; null for what is no variable.</summary>
    private IEnumerable<ISymbol?> HeardIn(SyntaxTree tree)
    {
        var semantic = _model.SemanticModelOf(tree);
        return Events.SelectMany(TreeIndex.Of(tree).Assignments)
            .Where(a => a.IsKind(SyntaxKind.AddAssignmentExpression) && IsOurs(semantic.GetSymbolInfo(a.Left).Symbol))
            .Select(a => a.Left is MemberAccessExpressionSyntax { Expression: var connection } ? semantic.GetSymbolInfo(connection.WalkDown()).Symbol : null);
    }

    /// <summary>An event of the library; what does not compile counts too.</summary>
    private bool IsOurs(ISymbol? raised) =>
        raised is null || SymbolEqualityComparer.Default.Equals(raised.ContainingAssembly, _model.OptionsType!.ContainingAssembly);

    /// <summary>
    /// A field, a property, a <c>Lazy</c> or the container keeps the connection; nobody listens to it, and code that cannot be seen does not get hold of it
    /// otherwise.
    /// </summary>
    private bool IsKept(DirectConnect connect)
    {
        var ownership = ConnectionOwnership.Of(connect.Call, _model);
        if (ownership.Targets.Any(t => _heard.Value.Contains(t, SymbolEqualityComparer.Default)))
        {
            return false;
        }

        var keeper = ownership.Targets.FirstOrDefault(
            t => t is IFieldSymbol { Type: var field } && IsConnection(field) || t is IPropertySymbol { Type: var property } && IsConnection(property)) ?? LazyKeeper(connect);
        if (keeper is not null)
        {
            return !IsExposed(keeper) && !IsPassedOn(keeper);
        }

        return _model.Lifetimes.Registrations.Any(r => _model.Lifetimes.IsMultiplexer(r.Service) && !r.IsRepeated && IsMadeBy(r, connect, ownership));
    }

    private ISymbol? LazyKeeper(DirectConnect connect)
    {
        // A method may be the factory of a Lazy in another part of its type.
        var trees = connect.Function is MethodDeclarationSyntax ? _model.Compilation.SyntaxTrees : new[] { connect.Call.SyntaxTree };
        var lazy = trees.SelectMany(tree => _model.LazyConnectionsIn(tree)).FirstOrDefault(l => l.Connect.Call == connect.Call);
        return lazy is null ? null : ConnectionOwnership.Of(lazy.Creation, _model).Targets.FirstOrDefault(t => t is IFieldSymbol or IPropertySymbol);
    }

    private bool IsMadeBy(Registration registration, DirectConnect connect, ConnectionOwnership ownership) =>
        (registration.Factory is { } factory && _model.FunctionOf(factory) == connect.Function)
        || registration.Instance is { } instance && instance.SyntaxTree == connect.Call.SyntaxTree
            && (instance.Span.Contains(connect.Call.Span) || ownership.Uses.Any(use => instance.Span.Contains(use.Span)));

    /// <summary>The assembly hands connections out to other assemblies, which may listen.</summary>
    private bool IsExposed(ISymbol keeper)
    {
        if (_model.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
        {
            return false;
        }

        for (var type = keeper.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return keeper.ContainingType.GetMembers()
            .Any(m => m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && HandsOut(m));
    }

    private bool HandsOut(ISymbol member) => member switch
    {
        IFieldSymbol f => IsConnection(f.Type),
        IPropertySymbol p => IsConnection(p.Type),
        IMethodSymbol { MethodKind: MethodKind.Ordinary } m => IsConnection(m.ReturnType),
        _ => false,
    };

    private bool IsConnection(ITypeSymbol type) =>
        _model.Lifetimes.IsMultiplexer(type) || (type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } && arguments.Any(a => IsConnection(a)));

    /// <summary>A method of another assembly is given the connection. The container, and what only looks at it, are no listeners.</summary>
    private bool IsPassedOn(ISymbol keeper) =>
        (VariableReferences.Of(keeper, _model, IsArgument) ?? VariableReferences.Anywhere(keeper, _model, IsArgument)).Any(use =>
            use.Expression.WalkUp().Parent!.Parent!.Parent is { } call
            && _model.CalledMethod(call, use.Semantic) is not ({ DeclaringSyntaxReferences.IsEmpty: false } or { ContainingNamespace
                .Name: "System" or "Threading" or "DependencyInjection" }));

    private static bool IsArgument(ExpressionSyntax use) => use.WalkUp().Parent is ArgumentSyntax { Parent.Parent: not null };
}

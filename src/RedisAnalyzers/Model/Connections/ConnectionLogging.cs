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

    private static readonly Memo<ImmutableArray<ISymbol?>> HeardConnections = new();
    private static readonly Memo<bool> HearsAll = new();

    private readonly RedisCompilation _compilation;

    internal ConnectionLogging(RedisCompilation compilation) => _compilation = compilation;

    /// <summary>The variables to whose events handlers are attached somewhere; null for what is no variable.</summary>
    private ImmutableArray<ISymbol?> Heard => HeardConnections.Of(_compilation, static c =>
        c.TreesThatMentionAny(Events).SelectMany(tree => HeardIn(tree, c)).ToImmutableArray());

    /// <summary>Something listens to every connection: a package, a provider of defaults, or a handler on a connection that came from elsewhere.</summary>
    private bool IsHeard => HearsAll.Of(_compilation, static c =>
        c.Roslyn.ReferencedAssemblyNames.Any(static a => Listeners.Contains(a.Name)) || c.Types.HasOwnDefaults
            || new ConnectionLogging(c).HearsUnknownConnection());

    /// <summary><c>ConfigurationOptions.LoggerFactory</c> is there (2.7.4).</summary>
    internal bool HasLoggerFactory => _compilation.Types.Options is { } options && !options.GetMembers(OptionNames.LoggerFactory).IsEmpty;

    /// <summary>The connection is kept for long, and nothing that can be seen listens to it.</summary>
    internal bool IsUnlogged(DirectConnect connect)
    {
        if (connect.IsInUsing || IsTool() || IsHeard)
        {
            return false;
        }

        if (connect.Call.ArgumentFor(connect.Method, "log") is { } log && !log.IsNullOrDefault())
        {
            return false;
        }

        var sites = ConnectionSites.Of(connect.Call, _compilation);
        return !sites.IsEmpty && sites.All(site => SaysNothing(site, connect)) && IsKept(connect);
    }

    private bool HearsUnknownConnection()
    {
        if (Heard.IsEmpty)
        {
            return false;
        }

        var opened = EntryPoints.Files(_compilation).SelectMany(tree => DirectConnect.In(tree, _compilation))
            .SelectMany(connect => ConnectionOwnership.Of(connect.Call, _compilation).Targets).ToImmutableHashSet(SymbolEqualityComparer.Default);
        return Heard.Any(heard => heard is null || !opened.Contains(heard));
    }

    /// <summary>A console program without a host is a tool: it runs, prints, and ends.</summary>
    private bool IsTool() =>
        _compilation.Roslyn.Options.OutputKind == OutputKind.ConsoleApplication
            && _compilation.Types.Type("Microsoft.Extensions.Hosting.IHostedService") is null;

    /// <summary>A text cannot carry a logger factory; of options that other code has seen nothing is known.</summary>
    private static bool SaysNothing(ConnectionSite site, DirectConnect connect) =>
        site.Kind == SiteKind.Text && connect.Call.ArgumentFor(connect.Method, "configure") is null
            ? site.Facts.Settings.All(s => s.Property != "Defaults")
            : site.Facts[OptionNames.LoggerFactory].IsUnset;

    /// <summary>The variables to whose events a file attaches handlers; null for what is no variable.</summary>
    private static IEnumerable<ISymbol?> HeardIn(SyntaxTree tree, RedisCompilation compilation)
    {
        return Events.SelectMany(compilation.IndexOf(tree).Assignments)
            .Where(a => a.IsKind(SyntaxKind.AddAssignmentExpression) && IsOurs(compilation.SymbolOf(a.Left), compilation))
            .Select(a => a.Left is MemberAccessExpressionSyntax { Expression: var connection } ? compilation.SymbolOf(connection.WalkDown()) : null);
    }

    /// <summary>An event of the library; what does not compile counts too.</summary>
    private static bool IsOurs(ISymbol? raised, RedisCompilation compilation) =>
        raised is null || SymbolEqualityComparer.Default.Equals(raised.ContainingAssembly, compilation.Types.Options.ContainingAssembly);

    /// <summary>
    /// A field, a property, a <c>Lazy</c> or the container keeps the connection; nothing listens to it, and code that cannot be seen does not get hold of it
    /// otherwise.
    /// </summary>
    private bool IsKept(DirectConnect connect)
    {
        var ownership = ConnectionOwnership.Of(connect.Call, _compilation);
        if (ownership.Targets.Any(t => Heard.Contains(t, SymbolEqualityComparer.Default)))
        {
            return false;
        }

        var keeper = ownership.Targets.FirstOrDefault(
            t => t is IFieldSymbol { Type: var field } && IsConnection(field)
                || t is IPropertySymbol { Type: var property } && IsConnection(property)) ?? LazyKeeper(connect);
        if (keeper is not null)
        {
            return !IsExposed(keeper) && !IsPassedOn(keeper);
        }

        return RegistrationIndex.All(_compilation).Any(r => _compilation.Types.IsMultiplexer(r.Service) && !r.IsRepeated && IsMadeBy(r, connect, ownership));
    }

    private ISymbol? LazyKeeper(DirectConnect connect)
    {
        // A method may be the factory of a Lazy in another part of its type.
        var trees = connect.Function is MethodDeclarationSyntax method
            ? _compilation.TreesThatMention(method.Identifier.ValueText)
            : new[] { connect.Call.SyntaxTree };
        var lazy = trees.SelectMany(tree => LazyConnection.In(tree, _compilation)).FirstOrDefault(l => l.Connect.Call == connect.Call);
        return lazy is null ? null : ConnectionOwnership.Of(lazy.Creation, _compilation).Targets.FirstOrDefault(t => t is IFieldSymbol or IPropertySymbol);
    }

    private bool IsMadeBy(Registration registration, DirectConnect connect, ConnectionOwnership ownership) =>
        (registration.Factory is { } factory && _compilation.FunctionOf(factory) == connect.Function)
        || registration.Instance is { } instance && instance.SyntaxTree == connect.Call.SyntaxTree
            && (instance.Span.Contains(connect.Call.Span) || ownership.Uses.Any(use => instance.Span.Contains(use.Span)));

    /// <summary>The assembly hands connections out to other assemblies, which may listen.</summary>
    private bool IsExposed(ISymbol keeper)
    {
        if (_compilation.Roslyn.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
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
        _compilation.Types.IsMultiplexer(type)
            || (type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } && arguments.Any(a => IsConnection(a)));

    /// <summary>A method of another assembly is given the connection. The container, and what only looks at it, are no listeners.</summary>
    private bool IsPassedOn(ISymbol keeper) =>
        VariableReferences.All(keeper, _compilation, IsArgument).Any(use =>
            use.Expression.WalkUp().Parent!.Parent!.Parent is { } call
            && _compilation.CalledMethod(call) is not ({ DeclaringSyntaxReferences.IsEmpty: false } or { ContainingNamespace
                .Name: "System" or "Threading" or "DependencyInjection" }));

    private static bool IsArgument(ExpressionSyntax use) => use.WalkUp().Parent is ArgumentSyntax { Parent.Parent: not null };
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Registrations;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>
/// How long things live in one compilation: what is registered with the container, and every place that opens a connection with the evidence of
/// how often it runs. Each answer is a function of the whole compilation, computed when somebody asks first; the order of questions does not matter.
/// </summary>
internal sealed class LifetimeModel
{
    private static readonly ImmutableArray<string> EntryPoints = ImmutableArray.Create("Connect", "ConnectAsync", "SentinelConnect", "SentinelConnectAsync");

    private readonly RedisModel _model;
    private readonly ImmutableHashSet<ISymbol> _multiplexers;
    private readonly ImmutableHashSet<ISymbol> _redisServices;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<ConnectCall>> _connects = new();
    private readonly Lazy<ILookup<SyntaxTree, Registration>> _registrationsByTree;
    private ImmutableArray<Registration> _registrations;
    private ImmutableHashSet<ISymbol>? _helpers;

    internal LifetimeModel(RedisModel model)
    {
        _model = model;
        _multiplexers = Symbols("ConnectionMultiplexer", "IConnectionMultiplexer");
        _redisServices = _multiplexers.Union(Symbols("IDatabase", "IDatabaseAsync", "ISubscriber", "IServer"));
        Frequencies = new FrequencyReader(model);
        _registrationsByTree = new Lazy<ILookup<SyntaxTree, Registration>>(() => Registrations.ToLookup(static r => r.Tree));
    }

    /// <summary>What <see cref="ConnectionOwnership.Of"/> has read.</summary>
    internal ConcurrentDictionary<ExpressionSyntax, ConnectionOwnership> Fates { get; } = new();

    /// <summary>Answers how often a piece of code runs.</summary>
    internal FrequencyReader Frequencies { get; }

    private ImmutableHashSet<ISymbol> Symbols(params string[] names) =>
        names.Select(name => (ISymbol?)_model.Type("StackExchange.Redis." + name)).OfType<ISymbol>().ToImmutableHashSet(SymbolEqualityComparer.Default);

    /// <summary>The type is <c>ConnectionMultiplexer</c> or <c>IConnectionMultiplexer</c>.</summary>
    internal bool IsMultiplexer(ITypeSymbol? type) => type is not null && _multiplexers.Contains(type.WithNullableAnnotation(NullableAnnotation.None));

    /// <summary>The type is one of those that the library makes to be shared: a multiplexer, or what one hands out.</summary>
    internal bool IsRedisService(ITypeSymbol? type) => type is not null && _redisServices.Contains(type.WithNullableAnnotation(NullableAnnotation.None));

    /// <summary>Every registration of the compilation, in the order of its files and of their text.</summary>
    internal ImmutableArray<Registration> Registrations
    {
        get
        {
            if (_registrations.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _registrations, ReadRegistrations());
            }

            return _registrations;
        }
    }

    private ImmutableArray<Registration> ReadRegistrations()
    {
        var all = ImmutableArray.CreateBuilder<Registration>();
        if (_model.Type("Microsoft.Extensions.DependencyInjection.IServiceCollection") is null)
        {
            return all.ToImmutable();
        }

        foreach (var tree in _model.Compilation.SyntaxTrees)
        {
            var found = new List<Registration>();
            RegistrationReader.Read(tree, _model, found);
            all.AddRange(found.OrderBy(r => r.Call.SpanStart));
        }

        return all.ToImmutable();
    }

    /// <summary>The registrations that one file makes, in source order.</summary>
    internal IEnumerable<Registration> RegistrationsIn(SyntaxTree tree) => _registrationsByTree.Value[tree];

    /// <summary>
    /// How the container makes <paramref name="type"/> again and again: a scoped or transient registration of it or of a type derived from it.
    /// Null when nothing says so, or when it is a singleton as well (somewhere, perhaps in the other branch of an <c>if</c>).
    /// </summary>
    internal Registration? RepeatedRegistrationOf(ITypeSymbol type)
    {
        var makers = Registrations.Where(r => r.Makes(type)).ToList();
        return makers.Count > 0 && makers.TrueForAll(r => r.IsRepeated) ? makers[0] : null;
    }

    /// <summary>The container makes one <paramref name="type"/> and keeps it.</summary>
    internal bool IsSingleton(ITypeSymbol type) => Registrations.Any(r => !r.IsRepeated && r.Makes(type));

    /// <summary>The places in one file that open a connection, in source order.</summary>
    internal ImmutableArray<ConnectCall> ConnectsIn(SyntaxTree tree, CancellationToken cancellation = default)
    {
        if (_connects.TryGetValue(tree, out var known))
        {
            return known;
        }

        var found = new List<ConnectCall>();
        foreach ((var call, var method) in Direct(tree))
        {
            found.Add(Judge(call, method));
        }

        foreach (var helper in Helpers.OfType<IMethodSymbol>())
        {
            foreach (var node in TreeIndex.Of(tree).Calls(helper.Name))
            {
                cancellation.ThrowIfCancellationRequested();
                if (node is InvocationExpressionSyntax call && Definition(call) is { } called && SymbolEqualityComparer.Default.Equals(called, helper))
                {
                    found.Add(Judge(call, called));
                }
            }
        }

        return _connects.GetOrAdd(tree, found.OrderBy(c => c.Call.SpanStart).ToImmutableArray());
    }

    private ConnectCall Judge(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var ownership = ConnectionOwnership.Of(call, _model);
        var frequency = Frequencies.Of(call, ownership);
        var shared = frequency is { Kind: FrequencyKind.EachResolution, Registration: { } registration } && IsRedisService(registration.Service);
        return new ConnectCall(call, method, ownership, frequency, IsConnectedGuard.Find(call, ownership, _model)) { HandsOutConnection = shared };
    }

    /// <summary>The factory of a registration opens a connection, and does not keep it for the next time.</summary>
    internal bool OpensConnection(Registration registration)
    {
        if (registration.Factory is null)
        {
            return false;
        }

        if (ConnectsIn(registration.Tree).Any(c => c.Frequency.Kind == FrequencyKind.EachResolution && c.Frequency.Registration == registration))
        {
            return true;
        }

        return registration.Factory is not AnonymousFunctionExpressionSyntax
            && _model.SemanticModelOf(registration.Tree).GetSymbolInfo(registration.Factory).Symbol is { } method && Helpers.Contains(
                method.OriginalDefinition);
    }

    /// <summary>The calls of the library's own entry points.</summary>
    internal IEnumerable<(InvocationExpressionSyntax Call, IMethodSymbol Method)> Direct(SyntaxTree tree)
    {
        foreach (var name in EntryPoints)
        {
            foreach (var node in TreeIndex.Of(tree).Calls(name))
            {
                if (node is InvocationExpressionSyntax call && EntryPoint(call) is { } method)
                {
                    yield return (call, method);
                }
            }
        }
    }

    /// <summary>The entry point that a call means, also where an argument does not compile.</summary>
    private IMethodSymbol? EntryPoint(InvocationExpressionSyntax call)
    {
        var info = _model.SemanticModelOf(call.SyntaxTree).GetSymbolInfo(call);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol is IMethodSymbol { IsStatic: true } method && IsMultiplexer(method.ContainingType) ? method : null;
    }

    private IMethodSymbol? Definition(InvocationExpressionSyntax call)
    {
        var called = _model.CalledMethod(call, _model.SemanticModelOf(call.SyntaxTree));
        return (called?.ReducedFrom ?? called)?.OriginalDefinition;
    }

    /// <summary>
    /// Methods of this compilation that do nothing but open a connection and return it: a call of one is as good as a call of <c>Connect</c>.
    /// </summary>
    private ImmutableHashSet<ISymbol> Helpers
    {
        get
        {
            if (Volatile.Read(ref _helpers) is { } known)
            {
                return known;
            }

            var found = ConnectHelpers.Find(_model, t => Direct(t).Select(d => d.Call));
            return Interlocked.CompareExchange(ref _helpers, found, null) ?? found;
        }
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model;

/// <summary>
/// What one compilation knows of StackExchange.Redis: its version, the sinks that are referenced, and the connection sites.
/// Rules and fixes ask it instead of Roslyn; whatever several of them need is read once.
/// </summary>
internal sealed class RedisModel
{
    /// <summary>Assemblies whose presence makes a project a test or benchmark project.</summary>
    private static readonly ImmutableArray<string> TestAssemblies = ImmutableArray.Create(
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core", "BenchmarkDotNet");

    // Not state but a cache: a model is a pure function of its compilation and goes when the compilation goes.
    private static readonly ConditionalWeakTable<Microsoft.CodeAnalysis.Compilation, RedisModel> Cache = new();

    private readonly ImmutableDictionary<ISymbol, ImmutableArray<ConnectionSink>> _sinks;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _semantics = new();
    private readonly ConcurrentDictionary<SyntaxTree, SiteFinder> _direct = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<ConnectionSite>> _sites = new();
    private ImmutableDictionary<SyntaxTree, ImmutableArray<ConnectionSite>>? _derived;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<DirectConnect>> _connects = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<LazyConnection>> _lazies = new();
    private readonly Lazy<ILookup<SyntaxNode, ConnectionSite>> _sitesByCall;
    private readonly Lazy<bool> _hasOwnDefaults;
    private readonly Lazy<LifetimeModel> _lifetimes;
    private List<(string Alias, string Target)>? _globalAliases;

    private RedisModel(Microsoft.CodeAnalysis.Compilation compilation)
    {
        Compilation = compilation;
        Logging = new ConnectionLogging(this);
        Shared = new SharedConfiguration(this);
        _hasOwnDefaults = new Lazy<bool>(FindOwnDefaults);
        _lifetimes = new Lazy<LifetimeModel>(() => new LifetimeModel(this));
        _sitesByCall = new Lazy<ILookup<SyntaxNode, ConnectionSite>>(FindSitesByCall);
        OptionsType = Type("StackExchange.Redis.ConfigurationOptions");
        if (OptionsType is null)
        {
            _sinks = ImmutableDictionary<ISymbol, ImmutableArray<ConnectionSink>>.Empty;
            Version = VersionCeiling = new Version(0, 0);
            Commands = new CommandFinder(this, static _ => null);
            Leaks = new SecretLeakFinder(this, static _ => null);
            return;
        }

        (Version, VersionCeiling) = LibraryVersion.Of(Type);
        EndPointCollection = Type("StackExchange.Redis.EndPointCollection");
        Commands = new CommandFinder(this, Type);
        Leaks = new SecretLeakFinder(this, Type);
        _sinks = ResolveSinks();
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (TestAssemblies.Contains(assembly.Name))
            {
                ReferencesTestFramework = true;
            }
        }
    }

    internal Microsoft.CodeAnalysis.Compilation Compilation { get; }

    /// <summary>Lowest release of StackExchange.Redis that the compilation can be sure of.</summary>
    internal Version Version { get; }

    /// <summary>First release that the referenced assembly has surely not reached.</summary>
    internal Version VersionCeiling { get; }

    /// <summary>The highest release that the referenced assembly may be.</summary>
    internal Version LatestVersion => LibraryVersion.Below(VersionCeiling);

    /// <summary>A test framework or BenchmarkDotNet is referenced.</summary>
    internal bool ReferencesTestFramework { get; }

    internal INamedTypeSymbol? OptionsType { get; }

    /// <summary>The program runs on .NET Framework, whose newest version of TLS by default is an old one.</summary>
    internal bool IsNetFramework => Compilation.ObjectType.ContainingAssembly?.Name == "mscorlib";

    /// <summary>The commands that the program sends.</summary>
    internal CommandFinder Commands { get; }

    /// <summary>The secrets that the program prints.</summary>
    internal SecretLeakFinder Leaks { get; }

    /// <summary>What is registered, what opens a connection, and how often.</summary>
    internal LifetimeModel Lifetimes => _lifetimes.Value;

    /// <summary>Who hears of connections that fail.</summary>
    internal ConnectionLogging Logging { get; }

    /// <summary>What is configured a second time beside the shared multiplexer.</summary>
    internal SharedConfiguration Shared { get; }
    /// <summary>The type is run by a host: it is an <c>IHostedService</c>.</summary>
    internal bool IsHostedService(INamedTypeSymbol? type) =>
        type is not null && Type("Microsoft.Extensions.Hosting.IHostedService") is { } hosted
            && type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i, hosted));

    /// <summary><c>Microsoft.Extensions.Configuration.IConfiguration</c>; null when it is not referenced.</summary>
    internal INamedTypeSymbol? ConfigurationType => Type("Microsoft.Extensions.Configuration.IConfiguration");

    private INamedTypeSymbol? EndPointCollection { get; }

    /// <summary>Of the sink table's rows whose type the compilation references, one for each name that a file is searched for.</summary>
    internal ImmutableArray<ConnectionSink> ReferencedSinks { get; private set; } = ImmutableArray<ConnectionSink>.Empty;

    /// <summary>The model of <paramref name="compilation"/>; null when StackExchange.Redis is not referenced.</summary>
    internal static RedisModel? TryGet(Microsoft.CodeAnalysis.Compilation compilation)
    {
        var model = Cache.GetValue(compilation, static c => new RedisModel(c));
        return model.OptionsType is null ? null : model;
    }

    /// <summary>The connection sites that are reported in <paramref name="tree"/>, in source order.</summary>
    internal ImmutableArray<ConnectionSite> SitesIn(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_sites.TryGetValue(tree, out var sites))
        {
            return sites;
        }

        var all = new List<ConnectionSite>(Direct(tree, cancellation).Sites);
        if (Derived(tree, cancellation).TryGetValue(tree, out var derived))
        {
            all.AddRange(derived);
        }

        all.Sort(static (a, b) => a.Anchor.SpanStart.CompareTo(b.Anchor.SpanStart));
        return _sites.GetOrAdd(tree, all.ToImmutableArray());
    }

    private SiteFinder Direct(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_direct.TryGetValue(tree, out var found))
        {
            return found;
        }

        var finder = new SiteFinder(tree, this);
        finder.Find(cancellation);
        return _direct.GetOrAdd(tree, finder);
    }

    /// <summary>
    /// The site that a rule reported; null when it is not there any more. One that its file shows by itself is found without a look at the other files.
    /// </summary>
    internal ConnectionSite? SiteOf(SyntaxTree tree, string identity, CancellationToken cancellation) =>
        Direct(tree, cancellation).Sites.Find(s => s.Identity == identity) ?? SitesIn(tree, cancellation).FirstOrDefault(s => s.Identity == identity);

    /// <summary>The sites of a file as far as it shows them by itself, without what callers say.</summary>
    internal IReadOnlyList<ConnectionSite> DirectSitesIn(SyntaxTree tree) => Direct(tree, CancellationToken.None).Sites;

    /// <summary>The type is an <c>IConfiguration</c>.</summary>
    internal bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && ConfigurationType is { } wanted
            && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));

    /// <summary>Sites of helpers that take (a part of) the configuration as a parameter, seen from each of their callers.</summary>
    private ImmutableDictionary<SyntaxTree, ImmutableArray<ConnectionSite>> Derived(SyntaxTree asked, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _derived) is { } known)
        {
            return known;
        }
        // Several threads come here at once, each with its own file. Each begins there, so that they share the work rather than repeat it.
        var trees = Compilation.SyntaxTrees.ToImmutableArray();
        var first = Math.Max(0, trees.IndexOf(asked));
        for (var i = 0; i < trees.Length; i++)
        {
            Direct(trees[(first + i) % trees.Length], cancellation);
        }

        var open = new List<OpenSite>();
        foreach (var tree in trees)
        {
            open.AddRange(Direct(tree, cancellation).Open);
        }

        var derived = CallerSites.Of(open, this, cancellation);
        return Interlocked.CompareExchange(ref _derived, derived, null) ?? derived;
    }

    /// <summary>The calls of <paramref name="tree"/> that open a multiplexer.</summary>
    internal ImmutableArray<DirectConnect> ConnectsIn(SyntaxTree tree) => _connects.GetOrAdd(tree, t => DirectConnect.In(t, this));

    /// <summary>The <c>Lazy</c> connections that <paramref name="tree"/> creates.</summary>
    internal ImmutableArray<LazyConnection> LazyConnectionsIn(SyntaxTree tree) => _lazies.GetOrAdd(tree, t => LazyConnection.In(t, this).ToImmutableArray());

    /// <summary>The configurations that a call or assignment is given, wherever they are written.</summary>
    internal IEnumerable<ConnectionSite> SitesOf(SyntaxNode call) => _sitesByCall.Value[call];

    private ILookup<SyntaxNode, ConnectionSite> FindSitesByCall() =>
        Compilation.SyntaxTrees.SelectMany(tree => SitesIn(tree, CancellationToken.None))
            .SelectMany(site => site.Sinks, (site, sink) => (site, sink.Node))
            .ToLookup(pair => pair.Node, pair => pair.site);

    /// <summary>The semantic model of one of the compilation's trees.</summary>
    internal SemanticModel SemanticModelOf(SyntaxTree tree) => _semantics.GetOrAdd(tree, t => Compilation.GetSemanticModel(t));

    /// <summary>The names that a type goes by in a file: its own, and aliases of the file or of the whole compilation.</summary>
    internal IEnumerable<string> NamesOf(string type, SyntaxTree tree)
    {
        yield return type;
        foreach ((var alias, var target, var isGlobal) in TreeIndex.Of(tree).Aliases)
        {
            if (!isGlobal && target == type)
            {
                yield return alias;
            }
        }

        foreach ((var alias, var target) in GlobalAliases)
        {
            if (target == type)
            {
                yield return alias;
            }
        }
    }

    private List<(string Alias, string Target)> GlobalAliases => _globalAliases ??= FindGlobalAliases();

    private List<(string Alias, string Target)> FindGlobalAliases()
    {
        var aliases = new List<(string, string)>();
        foreach (var tree in Compilation.SyntaxTrees)
        {
            foreach ((var alias, var target, var isGlobal) in TreeIndex.Of(tree).Aliases)
            {
                if (isGlobal)
                {
                    aliases.Add((alias, target));
                }
            }
        }

        return aliases;
    }

    /// <summary>The program registers a provider of defaults of its own (<c>DefaultOptionsProvider.AddProvider</c>): no default is sure.</summary>
    internal bool HasOwnDefaults => _hasOwnDefaults.Value;

    private bool FindOwnDefaults()
    {
        foreach (var tree in Compilation.SyntaxTrees)
        {
            foreach (var call in TreeIndex.Of(tree).Calls("AddProvider"))
            {
                if (CalledMethod(call, SemanticModelOf(tree))?.ContainingType is { Name: "DefaultOptionsProvider" } type
                    && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, OptionsType!.ContainingAssembly))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Every call of a method of this compilation, found by name and confirmed by symbol.</summary>
    internal IEnumerable<(SyntaxNode Call, SemanticModel Semantic)> CallsOf(IMethodSymbol method)
    {
        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        foreach (var tree in Compilation.SyntaxTrees)
        {
            SemanticModel? semantic = null;
            foreach (var call in TreeIndex.Of(tree).Calls(name))
            {
                semantic ??= SemanticModelOf(tree);
                var called = CalledMethod(call, semantic);
                if (SymbolEqualityComparer.Default.Equals((called?.ReducedFrom ?? called)?.OriginalDefinition, method.OriginalDefinition))
                {
                    yield return (call, semantic);
                }
            }
        }
    }

    /// <summary>The method that a call or creation binds to; in code that does not compile, the only method it can mean.</summary>
    internal IMethodSymbol? CalledMethod(SyntaxNode call, SemanticModel semantic)
    {
        var info = semantic.GetSymbolInfo(call);
        if (info.Symbol is IMethodSymbol method)
        {
            return method;
        }

        foreach (var candidate in info.CandidateSymbols)
        {
            // Overloads that could not be told apart (an argument of unknown type): good enough when the sink takes options objects.
            if (candidate is IMethodSymbol { Parameters.Length: > 0 } overload
                && SymbolEqualityComparer.Default.Equals(overload.Parameters[0].Type, OptionsType))
            {
                return overload;
            }
        }

        return null;
    }

    /// <summary>The parameter that an argument is passed for.</summary>
    internal static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        if (argument.NameColon?.Name.Identifier.ValueText is { } name)
        {
            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name == name)
                {
                    return Full(method, parameter);
                }
            }

            return null;
        }

        var index = argument.Parent is BaseArgumentListSyntax list ? list.Arguments.IndexOf(argument) : -1;
        return index >= 0 && index < method.Parameters.Length ? Full(method, method.Parameters[index]) : null;
    }

    /// <summary>The parameter of the method as declared: a reduced extension method lacks its first.</summary>
    private static IParameterSymbol Full(IMethodSymbol method, IParameterSymbol parameter) =>
        method.ReducedFrom is { } full && parameter.Ordinal + 1 < full.Parameters.Length ? full.Parameters[parameter.Ordinal + 1] : parameter;

    /// <summary>The rows of the sink table that a member has.</summary>
    internal ImmutableArray<ConnectionSink> SinksOf(ISymbol member) =>
        _sinks.TryGetValue(member.OriginalDefinition, out var rows) ? rows : ImmutableArray<ConnectionSink>.Empty;

    /// <summary>The row for a parameter that carries <paramref name="carrier"/>; null when there is none.</summary>
    internal ConnectionSink? SinkOf(IMethodSymbol method, IParameterSymbol parameter, SinkValueKind carrier)
    {
        foreach (var row in SinksOf(method.ReducedFrom ?? method))
        {
            if (row.ValueKind == carrier && row.Parameter == parameter.Name && Accepts(row.ValueKind, parameter.Type))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The row for a property that carries <paramref name="carrier"/>; null when there is none.</summary>
    internal ConnectionSink? SinkOf(IPropertySymbol property, SinkValueKind carrier)
    {
        foreach (var row in SinksOf(property))
        {
            if (row.ValueKind == carrier)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Overloads share parameter names: the type tells text from options.</summary>
    internal bool Accepts(SinkValueKind carrier, ITypeSymbol type) => carrier switch
    {
        SinkValueKind.Text or SinkValueKind.Host or SinkValueKind.Secret => type.SpecialType == SpecialType.System_String,
        SinkValueKind.Options => SymbolEqualityComparer.Default.Equals(type, OptionsType),
        SinkValueKind.Configure or SinkValueKind.ConfigureHolder => type.TypeKind == TypeKind.Delegate,
        _ => true,
    };

    /// <summary>What <c>AbortOnConnectFail</c> is at a sink for the assembly that is referenced.</summary>
    internal AbortOutcome AbortAt(ConnectionSink sink)
    {
        if (sink.AbortSince is null)
        {
            return sink.Abort;
        }

        var version = Type(sink.Type)?.ContainingAssembly.Identity.Version;
        return version is not null && version >= sink.AbortSince ? sink.Abort : AbortOutcome.Library;
    }

    /// <summary>The type is <c>Lazy&lt;T&gt;</c>.</summary>
    internal bool IsLazy(ITypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, Type("System.Lazy`1"));

    /// <summary>An exception that a failed connect throws, or a base of it.</summary>
    internal bool IsConnectFailure(ITypeSymbol? type)
    {
        for (
            var thrown = Type("StackExchange.Redis.RedisConnectionException");
            thrown is not null && thrown.SpecialType != SpecialType.System_Object;
            thrown = thrown.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(thrown, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The symbol is a member of <c>ConfigurationOptions</c>.</summary>
    internal bool IsOptionsMember(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingType, OptionsType);

    /// <summary>Whether <c>ConfigurationOptions</c> itself has a member of that name: what else is written behind a dot is an extension.</summary>
    internal bool IsOption(string name) => OptionsType?.GetMembers(name).IsEmpty == false;

    /// <summary>The symbol is a member of <c>EndPointCollection</c>.</summary>
    internal bool IsEndPointsMember(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingType, EndPointCollection);

    private ImmutableDictionary<ISymbol, ImmutableArray<ConnectionSink>> ResolveSinks()
    {
        var resolved = new Dictionary<ISymbol, List<ConnectionSink>>(SymbolEqualityComparer.Default);
        var referenced = ImmutableArray.CreateBuilder<ConnectionSink>();
        foreach (var row in ConnectionSinks.All)
        {
            if (Type(row.Type) is not { } type)
            {
                continue;
            }

            referenced.Add(row);
            foreach (var member in type.GetMembers(row.Member))
            {
                if (!resolved.TryGetValue(member.OriginalDefinition, out var rows))
                {
                    resolved[member.OriginalDefinition] = rows = new List<ConnectionSink>();
                }

                rows.Add(row);
            }
        }

        ReferencedSinks = referenced.GroupBy(static row => (row.Member == ".ctor" ? row.Type : row.Member, row.Parameter is null))
            .Select(static rows => rows.First())
            .ToImmutableArray();
        var result = ImmutableDictionary.CreateBuilder<ISymbol, ImmutableArray<ConnectionSink>>(SymbolEqualityComparer.Default);
        foreach (var entry in resolved)
        {
            result[entry.Key] = entry.Value.ToImmutableArray();
        }

        return result.ToImmutable();
    }

#pragma warning disable RS0030 // The one place where names become symbols.
    internal INamedTypeSymbol? Type(string metadataName) => Compilation.GetTypeByMetadataName(metadataName);

    /// <summary>The types of a name: none, one, or several where two references have one each.</summary>
    internal ImmutableArray<INamedTypeSymbol> Types(string metadataName) => Compilation.GetTypesByMetadataName(metadataName);
#pragma warning restore RS0030
}

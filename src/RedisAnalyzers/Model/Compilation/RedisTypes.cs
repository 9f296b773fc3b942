using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>The types that the model asks for: by name, and as tests of a symbol. Where a type is not referenced, nothing is one.</summary>
internal sealed class RedisTypes
{
    internal const string ConfigurationOptions = "StackExchange.Redis.ConfigurationOptions";

    private const string Library = "StackExchange.Redis.";

    /// <summary>Assemblies whose presence makes a project a test or benchmark project.</summary>
    private static readonly ImmutableArray<string> TestAssemblies = ImmutableArray.Create(
        "xunit.core",
        "xunit.v3.core",
        "nunit.framework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework",
        "Microsoft.VisualStudio.QualityTools.UnitTestFramework",
        "TUnit.Core",
        "BenchmarkDotNet");

    /// <summary>How the names of test and benchmark projects end.</summary>
    private static readonly ImmutableArray<string> TestNames = ImmutableArray.Create(".Test", ".Tests", ".Specs", ".Benchmark", ".Benchmarks");

    private static readonly Memo<string, INamedTypeSymbol?> TypeOfName = new();
    private static readonly Memo<string, ImmutableArray<INamedTypeSymbol>> TypesOfName = new();
    private static readonly Memo<(Version Reached, Version NotReached)> Versions = new();
    private static readonly Memo<bool> OwnDefaults = new();
    private static readonly Memo<bool> OfTests = new();

    private readonly RedisCompilation _compilation;

    internal RedisTypes(RedisCompilation compilation) => _compilation = compilation;

    /// <summary><c>ConfigurationOptions</c>.</summary>
    internal INamedTypeSymbol Options => Type(ConfigurationOptions)!;

    /// <summary>Lowest release of StackExchange.Redis that the compilation can be sure of.</summary>
    internal Version Version => VersionRange.Reached;

    /// <summary>First release that the referenced assembly has surely not reached.</summary>
    internal Version VersionCeiling => VersionRange.NotReached;

    /// <summary>The highest release that the referenced assembly may be.</summary>
    internal Version LatestVersion => LibraryVersion.Below(VersionCeiling);

    /// <summary>The compilation is of a test or benchmark project: its name says so, or it references a test framework or BenchmarkDotNet.</summary>
    internal bool AreOfTests => OfTests.Of(_compilation, static c =>
        TestNames.Any(ending => c.Roslyn.AssemblyName?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true)
            || c.Roslyn.ReferencedAssemblyNames.Any(static assembly => TestAssemblies.Contains(assembly.Name)));

    /// <summary>The program runs on .NET Framework, whose newest version of TLS by default is an old one.</summary>
    internal bool IsNetFramework => _compilation.Roslyn.ObjectType.ContainingAssembly?.Name == "mscorlib";

    /// <summary>The program registers a provider of defaults of its own (<c>DefaultOptionsProvider.AddProvider</c>): no default is sure.</summary>
    internal bool HasOwnDefaults => OwnDefaults.Of(_compilation, static c => FindOwnDefaults(c));

    private (Version Reached, Version NotReached) VersionRange => Versions.Of(_compilation, static c => LibraryVersion.Of(name => c.Types.Type(name)));

    /// <summary>The type of a metadata name; null when it is not referenced, or when two references have one each.</summary>
    internal INamedTypeSymbol? Type(string metadataName) => TypeOfName.Of(metadataName, _compilation, static (name, c) => Find(c.Roslyn, name));

    /// <summary>The types of a name: none, one, or several where two references have one each.</summary>
    internal ImmutableArray<INamedTypeSymbol> All(string metadataName) => TypesOfName.Of(metadataName, _compilation, static (name, c) => FindAll(c, name));

    /// <summary>
    /// The type is the one of a metadata name. A block of extension members is a type too, and newer compilers give it no name, not even an empty one.
    /// </summary>
    internal bool Is(ITypeSymbol? type, string metadataName) =>
        type is { Name.Length: > 0 } && metadataName.IndexOf(type.Name, StringComparison.Ordinal) >= 0
            && SymbolEqualityComparer.Default.Equals(type.WithNullableAnnotation(NullableAnnotation.None), Type(metadataName));

    /// <summary>The type is <c>ConfigurationOptions</c>.</summary>
    internal bool IsOptions(ITypeSymbol? type) => Is(type, ConfigurationOptions);

    /// <summary>The symbol is a member of <c>ConfigurationOptions</c>.</summary>
    internal bool IsOptionsMember(ISymbol? symbol) => Is(symbol?.ContainingType, ConfigurationOptions);

    /// <summary>Whether <c>ConfigurationOptions</c> itself has a member of that name: what else is written after a dot is an extension.</summary>
    internal bool IsOption(string name) => !Options.GetMembers(name).IsEmpty;

    /// <summary>The symbol is a member of <c>EndPointCollection</c>.</summary>
    internal bool IsEndPointsMember(ISymbol? symbol) => Is(symbol?.ContainingType, Library + "EndPointCollection");

    /// <summary>The type is <c>ConnectionMultiplexer</c> or <c>IConnectionMultiplexer</c>.</summary>
    internal bool IsMultiplexer(ITypeSymbol? type) => Is(type, Library + "ConnectionMultiplexer") || Is(type, Library + "IConnectionMultiplexer");

    /// <summary>The type is one of those that the library makes to be shared: a multiplexer, or what one hands out.</summary>
    internal bool IsRedisService(ITypeSymbol? type) =>
        IsMultiplexer(type) || Is(type, Library + "IDatabase") || Is(type, Library + "IDatabaseAsync") || Is(type, Library + "ISubscriber")
            || Is(type, Library + "IServer");

    /// <summary>The type sends commands over a connection that something else holds, or is a task of one that does.</summary>
    internal bool IsDatabase(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } arguments }
        ? IsDatabase(arguments[0])
        : Is(type, Library + "IDatabase") || Is(type, Library + "IDatabaseAsync");

    /// <summary>The type is run by a host: it is an <c>IHostedService</c>.</summary>
    internal bool IsHostedService(INamedTypeSymbol? type) =>
        type is not null && Type("Microsoft.Extensions.Hosting.IHostedService") is { } hosted
            && type.AllInterfaces.Contains(hosted, SymbolEqualityComparer.Default);

    /// <summary>The type is an <c>IConfiguration</c>.</summary>
    internal bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && Type("Microsoft.Extensions.Configuration.IConfiguration") is { } wanted
        && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));

    /// <summary>The type is <c>Lazy&lt;T&gt;</c>.</summary>
    internal bool IsLazy(ITypeSymbol? type) => Is(type?.OriginalDefinition, "System.Lazy`1");

    /// <summary>An exception that a failed connect throws, or a base of it.</summary>
    internal bool IsConnectFailure(ITypeSymbol? type)
    {
        for (
            var thrown = Type(Library + "RedisConnectionException");
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

#pragma warning disable RS0030 // The one place where names become symbols.
    /// <summary>The type of a name in a compilation that may not reference StackExchange.Redis.</summary>
    internal static INamedTypeSymbol? Find(Microsoft.CodeAnalysis.Compilation compilation, string metadataName) =>
        compilation.GetTypeByMetadataName(metadataName);

    private static ImmutableArray<INamedTypeSymbol> FindAll(RedisCompilation compilation, string metadataName) =>
        compilation.Roslyn.GetTypesByMetadataName(metadataName);
#pragma warning restore RS0030

    private static bool FindOwnDefaults(RedisCompilation compilation)
    {
        var library = compilation.Types.Options.ContainingAssembly;
        return compilation.TreesThatMention("AddProvider").SelectMany(tree => compilation.IndexOf(tree).Calls("AddProvider"))
            .Any(call => compilation.CalledMethod(call)?.ContainingType is { Name: "DefaultOptionsProvider" } type
                && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, library));
    }
}

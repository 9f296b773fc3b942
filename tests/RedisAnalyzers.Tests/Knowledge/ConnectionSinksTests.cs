using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Knowledge;

/// <summary>Each row of the sink table names a member that exists, with a parameter of that name and of the type that it is said to carry.</summary>
public sealed class ConnectionSinksTests(ITestOutputHelper output)
{
    private static readonly Compilation World = ConnectionSinkWorld.Compilation;

    /// <summary>Members that take options and are no way in: they change, log or describe what is made elsewhere.</summary>
    private static readonly string[] NoSinks = ["ConfigurationOptions.Apply", "LoggingTunnel.LogToDirectory", "TlsOptions..ctor"];

    public static TheoryData<string> Rows => [.. ConnectionSinks.All.Select(Name).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_confirmed(string name)
    {
        foreach (var row in ConnectionSinks.All.Where(row => Name(row) == name))
        {
            var type = World.GetTypeByMetadataName(row.Type);
            Assert.True(type is not null, $"{row.Type} is neither in a downloaded package nor stubbed.");
            Assert.True(
                IsStub(type) != Packages.Has(row.Package),
                $"{row.Package}: a package that is downloaded must not be stubbed, and the other way round.");
            var members = type.GetMembers(row.Member);
            Assert.True(
                members.Any(member => ConnectionSinkWorld.Carries(row, member)),
                $"{name} does not carry {row.ValueKind}; it has: {string.Join(", ", members)}");
            Assert.True(row.HolderProperty is null || row.ValueKind == SinkValueKind.ConfigureHolder, "Only ConfigureHolder has a holder property.");
        }
    }

    [Fact]
    public void No_row_is_said_twice() =>
        Assert.Equal(ConnectionSinks.All.Length, ConnectionSinks.All.Select(row => (row.Type, row.Member, row.Parameter, row.ValueKind)).Distinct().Count());

    [Fact]
    public void What_can_be_confirmed_on_real_assemblies_is()
    {
        var stubs = ConnectionSinks.All.Where(row => IsStub(World.GetTypeByMetadataName(row.Type)!)).ToList();
        output.WriteLine(
            $"{ConnectionSinks.All.Length} rows: {ConnectionSinks.All.Length - stubs.Count} confirmed on real assemblies, {stubs.Count} on stubs.");
        Assert.True(stubs.Count < ConnectionSinks.All.Length - stubs.Count, "Most rows should rest on the real thing.");
    }

    [Fact]
    public void No_way_in_of_a_downloaded_package_is_forgotten()
    {
        var known = ConnectionSinks.All.Select(row => $"{Simple(row.Type)}.{row.Member}").Concat(NoSinks).ToHashSet();
        var packages = ConnectionSinks.All.Where(row => Packages.Has(row.Package))
            .Select(row => World.GetTypeByMetadataName(row.Type)!.ContainingAssembly)
            .Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default);
        var forgotten = packages.SelectMany(assembly => Types(assembly.GlobalNamespace)).SelectMany(type => type.GetMembers())
            .Where(member => member.DeclaredAccessibility == Accessibility.Public && TakesOptions(member)
                && !known.Contains($"{member.ContainingType.Name}.{member.Name}"))
            .Select(member => member.ToDisplayString());
        Assert.Empty(forgotten);
    }

    [Fact]
    public void The_cache_says_by_its_version_what_it_does()
    {
        var since = ConnectionSinks.All.First(row => row.AbortSince is not null).AbortSince!;
        foreach (var (references, forces) in new[] { (References.CachingBefore8, false), (References.Web8, true), (References.Web, true) })
        {
            var compilation = CSharpCompilation.Create("Cache", references: references.For(references.Libraries[0]));
            var cache = compilation.GetTypeByMetadataName("Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions")!;
            Assert.Equal(forces, cache.ContainingAssembly.Identity.Version >= since);
        }
    }

    private static string Name(ConnectionSink row) => $"{row.Type}.{row.Member}({row.Parameter})";

    private static string Simple(string type) => type[(type.LastIndexOf('.') + 1)..];

    private static bool IsStub(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, World.Assembly);

    private static bool TakesOptions(ISymbol member) => member switch
    {
        IPropertySymbol { SetMethod: not null } property => ConnectionSinkWorld.IsOptions(property.Type),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method => method.Parameters.Any(parameter =>
            ConnectionSinkWorld.IsOptions(parameter.Type)
            || parameter.Type is INamedTypeSymbol { Name: "Action", TypeArguments: [var target] } && ConnectionSinkWorld.IsOptions(target)),
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol container) =>
        container.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Concat(container.GetNamespaceMembers().SelectMany(Types));
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>What a test's source is compiled against: a framework and packages, without StackExchange.Redis itself.</summary>
public sealed class References
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Files = new();

    private readonly string _framework;
    private readonly bool _hasLibrary;
    private readonly ImmutableArray<(string Id, string Start)> _packages;
    private readonly ConcurrentDictionary<string, ImmutableArray<MetadataReference>> _built = new();

    private References(string framework, ImmutableArray<string> libraries, params (string Id, string Start)[] packages)
    {
        _framework = framework;
        _hasLibrary = libraries[0] != "";
        Libraries = libraries;
        _packages = [.. packages];
    }

    /// <summary>.NET 8 and the library, nothing else.</summary>
    public static References Plain { get; } = new("8.0", ["2.1.30", "3.4.35"]);

    /// <summary>.NET 8 without StackExchange.Redis.</summary>
    public static References WithoutLibrary { get; } = new("8.0", [""]);

    /// <summary>ASP.NET Core 10 and the packages of its world; they need 2.7.27 at least.</summary>
    public static References Web { get; } = new("10.0", ["2.7.27", "3.4.35"],
        ("Microsoft.AspNetCore.App.Ref", "10.0"),
        ("Microsoft.Extensions.Caching.StackExchangeRedis", "10.0"),
        ("Microsoft.AspNetCore.SignalR.StackExchangeRedis", "10.0"),
        ("Microsoft.AspNetCore.OutputCaching.StackExchangeRedis", "10.0"),
        ("AspNetCore.HealthChecks.Redis", "9.0"));

    /// <summary>ASP.NET Core 8 and its cache, the first that switches AbortOnConnectFail off.</summary>
    public static References Web8 { get; } = new("8.0", ["2.7.27", "3.4.35"],
        ("Microsoft.AspNetCore.App.Ref", "8.0"), ("Microsoft.Extensions.Caching.StackExchangeRedis", "8.0"));

    /// <summary>The cache before version 8, which leaves AbortOnConnectFail as it is.</summary>
    public static References CachingBefore8 { get; } = new("8.0", ["2.6.96", "3.4.35"],
        ("Microsoft.AspNetCore.App.Ref", "8.0"), ("Microsoft.Extensions.Caching.StackExchangeRedis", "7.0"));

    /// <summary>Versions of StackExchange.Redis that a case runs on unless it says otherwise: the oldest and the newest.</summary>
    public ImmutableArray<string> Libraries { get; }

    /// <summary>Has ASP.NET Core and the dependency injection of Microsoft.Extensions.</summary>
    public bool IsWeb => _packages.Any(package => package.Id == "Microsoft.AspNetCore.App.Ref");

    /// <summary>All assemblies, with one version of StackExchange.Redis.</summary>
    public ImmutableArray<MetadataReference> For(string library) => _built.GetOrAdd(library, Build);

    /// <summary>The reference to one file, made once per process.</summary>
    public static PortableExecutableReference File(string path) => Files.GetOrAdd(path, file => MetadataReference.CreateFromFile(file));

    private ImmutableArray<MetadataReference> Build(string library)
    {
        var framework = $"net{_framework}";
        var files = Packages.Assemblies("Microsoft.NETCore.App.Ref", Packages.Version("Microsoft.NETCore.App.Ref", _framework), framework)
            .Concat(_packages.SelectMany(package => Packages.Assemblies(package.Id, Packages.Version(package.Id, package.Start), framework)));
        if (_hasLibrary)
        {
            files = files.Concat(Packages.Assemblies("StackExchange.Redis", library, framework));
            if (library.StartsWith("3.", StringComparison.Ordinal))
            {
                files = files.Concat(Packages.Assemblies("RESPite", Packages.Version("RESPite"), framework));
            }
        }

        return [.. files.Select(File)];
    }
}

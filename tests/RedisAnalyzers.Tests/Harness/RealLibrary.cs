using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>
/// The real StackExchange.Redis in several versions side by side, each in an <see cref="AssemblyLoadContext"/> of its own,
/// to ask what it makes of a configuration.
/// </summary>
internal sealed class RealLibrary
{
    private static readonly string Packages = Metadata("NuGetPackageRoot");
    private static readonly ConcurrentDictionary<string, Lazy<RealLibrary>> Loaded = new();

    private readonly MethodInfo _parse;
    private readonly PropertyInfo _endPoints;
    private readonly ImmutableArray<PropertyInfo> _properties;

    private RealLibrary(string version)
    {
        Version = System.Version.Parse(version);
        Assembly = new Context(version).LoadFromAssemblyName(new AssemblyName("StackExchange.Redis"));
        var options = Type("StackExchange.Redis.ConfigurationOptions");
        _parse = options.GetMethod("Parse", [typeof(string), typeof(bool)])!;
        _endPoints = options.GetProperty("EndPoints")!;
        _properties = [.. options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsOption)
            .OrderBy(property => property.Name, StringComparer.Ordinal)];
        Defaults = Print(Activator.CreateInstance(options)!);
    }

    /// <summary>All versions that can be had, oldest first: those of the PackageDownload items and the newest.</summary>
    public static ImmutableArray<string> Versions { get; } = [.. Metadata("RealLibraryVersions").Split(';').OrderBy(System.Version.Parse)];

    /// <summary>The newest version.</summary>
    public static RealLibrary Newest => Get(Versions[^1]);

    public Version Version { get; }

    public Assembly Assembly { get; }

    /// <summary>The options of <c>new ConfigurationOptions()</c>, by property.</summary>
    public ImmutableSortedDictionary<string, string?> Defaults { get; }

    /// <summary>One of <see cref="Versions"/>.</summary>
    public static RealLibrary Get(string version) => Loaded.GetOrAdd(version, v => new(() => new RealLibrary(v))).Value;

    /// <summary>A public or internal type, by full name.</summary>
    public Type Type(string name) => Assembly.GetType(name, throwOnError: true)!;

    /// <summary>What <c>ConfigurationOptions.Parse</c> makes of a text.</summary>
    public RealOutcome Parse(string? text, bool ignoreUnknown = false)
    {
        object options;
        try
        {
            options = _parse.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text, ignoreUnknown], null)!;
        }
        catch (Exception exception)
        {
            return RealOutcome.Failure(exception);
        }

        return Describe(options);
    }

    /// <summary>What an instance of this version's <c>ConfigurationOptions</c> says.</summary>
    public RealOutcome Describe(object options)
    {
        var endpoints = ((System.Collections.IEnumerable)_endPoints.GetValue(options)!).Cast<System.Net.EndPoint>().Select(RealOutcome.Print);
        return new RealOutcome(null, null, [.. endpoints], Print(options), Defaults);
    }

    private ImmutableSortedDictionary<string, string?> Print(object options) =>
        _properties.ToImmutableSortedDictionary(property => property.Name, property => RealOutcome.Print(property.GetValue(options)), StringComparer.Ordinal);

    /// <summary>
    /// Leaves out what no text can set: delegates, pools, loggers, and what another property repeats (<c>UseSsl</c> is <c>Ssl</c>; the
    /// reconnect policy is made from <c>ConnectTimeout</c>, and its getter throws for some values).
    /// </summary>
    private static bool IsOption(PropertyInfo property) =>
        property.Name is not ("EndPoints" or "UseSsl" or "ReconnectRetryPolicy" or "SocketManager" or "BacklogPolicy" or "LoggerFactory"
            or "CircuitBreaker" or "RetryPolicy")
        && !typeof(Delegate).IsAssignableFrom(property.PropertyType)
        && !property.Name.EndsWith("BufferPool", StringComparison.Ordinal);

    private static string Metadata(string key) =>
        typeof(RealLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    /// <summary>Loads the library and the two packages that belong to it; everything else is the test process's own.</summary>
    private sealed class Context(string version) : AssemblyLoadContext("StackExchange.Redis " + version)
    {
        private static readonly string[] Frameworks = ["net10.0", "net8.0", "net6.0", "net5.0", "netcoreapp3.1", "netstandard2.0", "netstandard1.5"];

        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "StackExchange.Redis" => LoadFrom(assemblyName.Name, version),
            "RESPite" => LoadFrom(assemblyName.Name, Metadata("RespiteVersions").Split(';')
                .First(candidate => System.Version.Parse(candidate) >= System.Version.Parse(version))),
            "Pipelines.Sockets.Unofficial" => LoadFrom(assemblyName.Name, Metadata("PipelinesVersion")),
            _ => null,
        };

        private Assembly LoadFrom(string name, string packageVersion)
        {
            var lib = Path.Combine(Packages, name.ToLowerInvariant(), packageVersion, "lib");
            var file = Frameworks.Select(framework => Path.Combine(lib, framework, name + ".dll")).First(File.Exists);
            return LoadFromAssemblyPath(file);
        }
    }
}

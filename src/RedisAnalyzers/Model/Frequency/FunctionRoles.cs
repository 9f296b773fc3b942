using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Registrations;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>What a method does with a delegate that it is given.</summary>
internal enum DelegateUse
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>It runs it at most once for what it keeps: <c>GetOrAdd</c>, <c>EnsureInitialized</c>.</summary>
    KeepsResult,

    /// <summary>It runs it for each request: <c>MapGet</c>.</summary>
    RunsEachRequest,

    /// <summary>It runs it for each element: <c>Parallel.ForEach</c>.</summary>
    RunsEachPass,

    /// <summary>It runs it each time that it needs the connection: <c>PersistKeysToStackExchangeRedis</c>, <c>AddRedis</c> of the health checks.</summary>
    RunsEachAccess,

    /// <summary>It runs it once, here: <c>Task.Run</c>.</summary>
    RunsHere,
}

/// <summary>What frameworks do with the types and methods of a compilation: run them at start-up, or for each request.</summary>
internal static class FunctionRoles
{
    private static readonly ImmutableArray<string> Factories = ImmutableArray.Create("Create", "Open", "Connect", "Make", "Build", "New", "Init");

    private static readonly Memo<ImmutableArray<(INamedTypeSymbol Type, RequestHandler Row)>> Handlers = new();
    private static readonly Memo<ImmutableArray<INamedTypeSymbol>> FunctionAttributes = new();
    private static readonly Memo<ImmutableArray<INamedTypeSymbol>> StartUpParameters = new();

    /// <summary>The row of the base type or interface that makes a type a request handler; null when it is none.</summary>
    internal static RequestHandler? HandlerOf(INamedTypeSymbol type, RedisCompilation compilation)
    {
        var handlers = Handlers.Of(compilation, static c => RequestHandlers.Types
            .SelectMany(row => c.Types.All(row.Type).Select(handler => (handler, row))).ToImmutableArray());
        foreach ((var handler, var row) in handlers)
        {
            if (Is(type, handler))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Why a method runs many times: the type or the attribute that makes it a handler. Null without such evidence.</summary>
    internal static string? DescribeFrequency(IMethodSymbol method, RedisCompilation compilation)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return null;
        }

        var attributes = FunctionAttributes.Of(compilation, static c => TypesOf(RequestHandlers.FunctionAttributes, c));
        if (method.GetAttributes().Any(a => a.AttributeClass is { } type && attributes.Any(attribute => Is(type, attribute))))
        {
            return $"each time the function '{method.Name}' runs";
        }

        if (method.IsStatic || method.Name is "Configure" or "Dispose" or "DisposeAsync")
        {
            return null;
        }

        if (HandlerOf(method.ContainingType, compilation) is { } handler)
        {
            return $"each time the {handler.DisplayName} '{method.ContainingType.Name}' runs";
        }

        return IsMiddleware(method, compilation) ? $"each time the middleware '{method.ContainingType.Name}' runs" : null;
    }

    /// <summary>A middleware by convention: <c>Invoke(HttpContext, …)</c>.</summary>
    private static bool IsMiddleware(IMethodSymbol method, RedisCompilation compilation) =>
        method.Name is "Invoke" or "InvokeAsync" && method.Parameters.Length > 0 && method.DeclaredAccessibility == Accessibility.Public
        && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, compilation.Types.Type("Microsoft.AspNetCore.Http.HttpContext"));

    /// <summary>The method runs once, when the program starts, or once for each start of a command-line tool.</summary>
    internal static bool IsStartUp(IMethodSymbol method, RedisCompilation compilation)
    {
        if (method is { IsStatic: true, Name: "Main" } || method.ContainingType.Name == "Startup"
            || method.Name is "Application_Start" or "OnExecute" or "OnExecuteAsync")
        {
            return true;
        }

        if (method.Name is "StartAsync" && compilation.Types.IsHostedService(method.ContainingType))
        {
            return true;
        }

        if (method.Name is "ExecuteAsync" && method.IsOverride && compilation.Types.IsHostedService(method.ContainingType))
        {
            return true;
        }

        var parameters = StartUpParameters.Of(compilation, static c => TypesOf(RequestHandlers.StartUpParameters, c));
        if (method.Parameters.Any(p => parameters.Any(type => Is(p.Type, type))))
        {
            return true;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.ContainingNamespace?.ToDisplayString() is "Spectre.Console.Cli" or "System.CommandLine" or "System.Management.Automation")
            {
                return true;
            }

            if (type.GetAttributes().Any(a => a.AttributeClass?.Name is "VerbAttribute" or "CommandAttribute" or "SubcommandAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a method does with a delegate that it is given.</summary>
    internal static DelegateUse UseOfDelegate(IMethodSymbol method)
    {
        var space = method.ContainingType.ContainingNamespace.ToDisplayString();
        return method.Name switch
        {
            "GetOrAdd" or "GetOrCreate" or "GetOrCreateAsync" or "EnsureInitialized" => DelegateUse.KeepsResult,
            "PersistKeysToStackExchangeRedis" => DelegateUse.RunsEachAccess,
            _ when IsHealthCheck(method) => DelegateUse.RunsEachAccess,
            "For" or "ForEach" or "ForAsync" or "ForEachAsync" when method.ContainingType.Name == "Parallel"
                && space == "System.Threading.Tasks" => DelegateUse.RunsEachPass,
            "Run" or "StartNew" when method.ContainingType.Name is "Task" or "TaskFactory" && space == "System.Threading.Tasks" => DelegateUse.RunsHere,
            _ when space == "Microsoft.AspNetCore.Builder" && RequestHandlers.EndpointMethods.Contains(method.Name) => DelegateUse.RunsEachRequest,
            _ => DelegateUse.Unknown,
        };
    }

    /// <summary><c>AddHealthChecks().AddRedis(…)</c>: measured, its factory runs at each check.</summary>
    internal static bool IsHealthCheck(IMethodSymbol method) =>
        method is { Name: "AddRedis", ContainingType.Name: "RedisHealthCheckBuilderExtensions" };

    /// <summary>
    /// The method returns a database of a connection that nobody else has, so that each call leaves one open. A factory by its name is called once by others.
    /// </summary>
    internal static bool HandsOutDatabase(IMethodSymbol method, RedisCompilation compilation) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Private }
            && compilation.Types.IsDatabase(method.ReturnType)
            && !Factories.Any(name => method.Name.StartsWith(name, System.StringComparison.Ordinal));

    /// <summary>
    /// A type that the container gives, so that its value is not the caller's choice: configuration, options, the provider, the context of a request.
    /// </summary>
    internal static bool IsService(ITypeSymbol type, RedisCompilation compilation) =>
        type.Name is "IConfiguration" or "IConfigurationRoot" or "IServiceProvider" or "HttpContext" or "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor"
            or "IHostEnvironment" or "IWebHostEnvironment"
        || RegistrationIndex.All(compilation).Any(r => SymbolEqualityComparer.Default.Equals(r.Service, type));

    private static ImmutableArray<INamedTypeSymbol> TypesOf(ImmutableArray<string> names, RedisCompilation compilation) =>
        names.SelectMany(name => compilation.Types.All(name)).ToImmutableArray();

    private static bool Is(ITypeSymbol type, INamedTypeSymbol wanted)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, wanted))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, wanted));
    }
}

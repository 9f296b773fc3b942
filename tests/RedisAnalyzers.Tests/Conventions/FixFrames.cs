namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Programs around a connect: how connections are kept, shared, retried, watched and registered, for the fixes that repair that.</summary>
internal static class FixFrames
{
    private static readonly string[] Configurations =
    [
        "\"redis-1.shop.internal,ssl=true,name=shop,connectRetry=1\"",
        $"ConfigurationOptions.Parse(\"127.0.0.1:7000,user=shop,password={FixSources.Password},abortConnect=true,keepAlive=30\")",
        "new ConfigurationOptions { EndPoints = { { \"redis-1.shop.internal\", 7000 } }, ClientName = \"shop\", DefaultDatabase = 2 }",
    ];

    /// <summary>Snippets that connect once.</summary>
    public static IEnumerable<string> Plain => Configurations.SelectMany(configuration => Members.Select(frame => Filled(frame, configuration))).Concat(Others);

    /// <summary>Programs in which a connection is injected; it has the configuration of the one that is opened beside it.</summary>
    public static IEnumerable<string> Injected => Configurations.SelectMany(configuration => Carts.Select(frame => Filled(frame, configuration)));

    /// <summary>The same in a program with a container.</summary>
    public static IEnumerable<string> Web =>
        Configurations.SelectMany(configuration => Registrations.Select(frame => Filled(frame, configuration))).Concat(Configured).Select(Program);

    private static string[] Members =>
    [
        "private static readonly Lazy<ConnectionMultiplexer> Redis = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(CONFIGURATION));\n"
            + "public async Task Run(string[] args) => Redis.Value.GetDatabase();",
        "private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect(CONFIGURATION);\npublic async Task Run(string[] args) => "
            + "Redis.GetDatabase();",
        "public async Task Run(string[] args) => Add(\"cart\");\npublic void Add(string cart)\n{\n    using var mux = "
            + "ConnectionMultiplexer.Connect(CONFIGURATION);\n    mux.GetDatabase().SetAdd(\"carts\", cart);\n}",
        "public Task Run(string[] args) => AddAsync(\"cart\");\npublic async Task AddAsync(string cart)\n{\n    using var mux = await "
            + "ConnectionMultiplexer.ConnectAsync(CONFIGURATION);\n    await mux.GetDatabase().SetAddAsync(\"carts\", cart);\n}",
        "public static IDatabase Database => ConnectionMultiplexer.Connect(CONFIGURATION).GetDatabase();\npublic async Task Run(string[] args) => "
            + "Database.KeyDelete(\"cart\");",
        "private static ConnectionMultiplexer? _redis;\npublic async Task Run(string[] args) => Open();\nprivate static IDatabase Open()\n{\n    if (_redis "
            + "== null || !_redis.IsConnected)\n    {\n        _redis?.Dispose();\n        _redis = ConnectionMultiplexer.Connect(CONFIGURATION);\n    }\n\n  "
                + "  return _redis.GetDatabase();\n}",
        "private static readonly Lazy<ConnectionMultiplexer> Redis = new(() => ConnectionMultiplexer.Connect(CONFIGURATION));\npublic async Task Run(string[] "
            + "args)\n{\n    using var redis = Redis.Value;\n    redis.GetDatabase().KeyDelete(\"cart\");\n}",
        "static ConnectionMultiplexer Open()\n{\n    while (true)\n    {\n        try\n        {\n            return "
            + "ConnectionMultiplexer.Connect(CONFIGURATION);\n        }\n        catch (RedisConnectionException)\n        {\n            "
                + "Thread.Sleep(1000);\n        }\n    }\n}\n\nvar mux = Open();",
        "public async Task Run(string[] args) => Open();\nprivate static ConnectionMultiplexer Open()\n{\n    try\n    {\n        return "
            + "ConnectionMultiplexer.Connect(CONFIGURATION);\n    }\n    catch (RedisConnectionException)\n    {\n        return null!;\n    }\n}",
        "private readonly ConnectionMultiplexer _redis;\npublic Snippet()\n{\n    Console.Error.WriteLine();\n    _redis = "
            + "ConnectionMultiplexer.Connect(CONFIGURATION);\n}\npublic async Task Run(string[] args) => _redis.GetDatabase();",
    ];

    private static IEnumerable<string> Others =>
    [
        "ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"LAW_TEXT\")!); // from outside",
        $"ConnectionMultiplexer.Connect(\"redis.contoso.com:6379,password={FixSources.Password},abortConnect=false\"); // far away",
        $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ EndPoints = {{ \"redis.contoso.com:6379\" }}, Password = \"{FixSources.Password}\", "
            + $"ConnectTimeout = 5000 }});",
        "ConnectionMultiplexer.Connect(\"redis-1.contoso.com:6380,redis-2.contoso.com:6380,ssl=true,resolveDns=true,name=shop\");",
        "ConnectionMultiplexer.Connect(\"redis.contoso.com:6380,ssl=true,sslProtocols=tls12,name=shop\");",
        "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis.contoso.com:6380\" }, Ssl = true, CheckCertificateRevocation = false, "
            + "ClientName = \"shop\" });",
        "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis.contoso.com:6380\" }, Ssl = true, ReconnectRetryPolicy = new "
            + "LinearRetry(50), ClientName = \"shop\" });",
        "var options = ConfigurationOptions.Parse(\"redis.shop.example:6380,ssl=true,name=shop\");\noptions.CertificateValidation += (sender, certificate, "
            + "chain, errors) => true;\nConnectionMultiplexer.Connect(options);",
        $"var options = ConfigurationOptions.Parse(\"redis.shop.example:6380,ssl=true,password={FixSources.Password}\");\n"
            + $"Console.Error.Write(options.ToString()[..0] + $\"{{options}}\"[..0]);\nConsole.Error.Write($\"{{options}}\");\n"
                + $"ConnectionMultiplexer.Connect(options);",
    ];

    /// <summary>Programs in which another part opens a connection of its own.</summary>
    public static IEnumerable<string> Second =>
    [
        Program("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis:6379,name=shop\"));\n        "
            + "services.AddHealthChecks().AddRedis(\"redis:6379\", name: \"redis\");"),
    ];

    private static string[] Carts =>
    [
        Shop("Add(\"cart\")",
            "public void Add(string cart)\n        {\n            using var mux = ConnectionMultiplexer.Connect(CONFIGURATION);\n            "
                + "mux.GetDatabase().SetAdd(\"carts\", cart);\n        }"),
        Shop("Database.KeyDelete(\"cart\")", "public IDatabase Database => ConnectionMultiplexer.Connect(CONFIGURATION).GetDatabase();"),
    ];

    private static string[] Registrations =>
    [
        "services.AddScoped<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(CONFIGURATION));",
        "services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(CONFIGURATION));",
        "services.AddSingleton<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect(CONFIGURATION));",
        "var redis = ConnectionMultiplexer.Connect(CONFIGURATION);\n        services.AddSingleton<IConnectionMultiplexer>(_ => redis);",
    ];

    private static string[] Configured =>
    [
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"localhost:6379,name=shop\"));",
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis-1.shop.internal:7000,ssl=true,connectTimeout=900\"));",
        $"services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"0.0.0.0:6379,password={FixSources.Password},syncTimeout=2000\"));",
    ];

    private static string Program(string registration) =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using StackExchange.Redis;

        public class Snippet
        {
            public async Task Run(string[] args)
            {
                var services = new ServiceCollection();
                services.AddLogging();
                Add(services, new ConfigurationBuilder().AddEnvironmentVariables().Build());
                services.BuildServiceProvider().GetRequiredService<IConnectionMultiplexer>();
            }

            private static void Add(IServiceCollection services, IConfiguration configuration)
            {
                {{registration}}
            }
        }

        """;

    private static string Filled(string frame, string configuration) => frame.Replace("CONFIGURATION", configuration, StringComparison.Ordinal);

    // What is injected connects when it is first used.
    private static string Shop(string use, string member) =>
        $$"""
        using System;
        using System.Reflection;
        using System.Threading;
        using System.Threading.Tasks;
        using StackExchange.Redis;

        public class Snippet
        {
            public async Task Run(string[] args) => new Carts(DispatchProxy.Create<IConnectionMultiplexer, Deferred>()).{{use}};

            public class Deferred : DispatchProxy
            {
                protected override object? Invoke(MethodInfo? method, object?[]? arguments) => ConnectionMultiplexer.Connect(CONFIGURATION);
            }

            public class Carts
            {
                private readonly IConnectionMultiplexer _shared;

                public Carts(IConnectionMultiplexer shared) => _shared = shared;

                public bool Has(string cart) => _shared.GetDatabase().KeyExists(cart);

                {{member}}
            }
        }

        """;
}

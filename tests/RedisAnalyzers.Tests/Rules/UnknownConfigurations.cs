using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules;

/// <summary>Sources that say too little: the rules about what is missing keep silent in all of them.</summary>
internal static class UnknownConfigurations
{
    /// <summary>Statements; <c>args</c> is in scope.</summary>
    public static TheoryData<string> Statements =>
    [
        """ConnectionMultiplexer.Connect(args[0])""",
        """ConnectionMultiplexer.Connect(args[0] + ",ssl=true")""",
        """ConnectionMultiplexer.Connect("localhost:6379" + args[0])""",
        """ConnectionMultiplexer.Connect($"{args[0]},ssl=true")""",
        """ConnectionMultiplexer.Connect($"localhost:6379,{args[0]}")""",
        """ConnectionMultiplexer.Connect($"localhost:6379,{args[0]}=false")""",
        """ConnectionMultiplexer.Connect(string.Format("localhost,{0}", args[0]))""",
        """ConnectionMultiplexer.Connect(string.Join(",", args))""",
        """ConnectionMultiplexer.Connect(string.Concat(args))""",
        """ConnectionMultiplexer.Connect(args[0] ?? "localhost")""",
        """ConnectionMultiplexer.Connect(args.Length > 0 ? args[0] : "localhost")""",
        """ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS")!)""",
        """ConnectionMultiplexer.Connect(File.ReadAllText("redis.txt"))""",
        """ConnectionMultiplexer.Connect(ConfigurationOptions.Parse(args[0]))""",
        """ConnectionMultiplexer.Connect(ConfigurationOptions.Parse(args[0] ?? "localhost"))""",
        """var text = "localhost"; if (args.Length > 0) text = args[0]; var mux = ConnectionMultiplexer.Connect(text);""",
        """var text = "localhost"; text += args[0]; var mux = ConnectionMultiplexer.Connect(text);""",
        """var text = new System.Text.StringBuilder("localhost").Append(args[0]).ToString(); var mux = ConnectionMultiplexer.Connect(text);""",
        """var options = ConfigurationOptions.Parse(args[0]); options.ClientName = "shop"; var mux = ConnectionMultiplexer.Connect(options);""",
        """
        var options = Activator.CreateInstance<ConfigurationOptions>();
        options.EndPoints.Add("localhost");
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        Func<ConfigurationOptions> options = () => new ConfigurationOptions { EndPoints = { "localhost" } };
        var mux = ConnectionMultiplexer.Connect(options());
        """,
        """
        Action<ConfigurationOptions> more = Console.WriteLine;
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        more(options);
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var all = new List<ConfigurationOptions> { new ConfigurationOptions { EndPoints = { "localhost" } } };
        var mux = ConnectionMultiplexer.Connect(all[0]);
        """,
        """var all = new[] { "localhost", "redis" }; foreach (var text in all) ConnectionMultiplexer.Connect(text);""",
        """
        var options = new ConfigurationOptions();
        typeof(ConfigurationOptions).GetProperty(args[0])!.SetValue(options, args[1]);
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        // Another object may be there already.
        """
        ConfigurationOptions? options = Console.ReadLine() is { } text ? ConfigurationOptions.Parse(text) : null;
        options ??= new ConfigurationOptions { EndPoints = { "localhost" } };
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        ConfigurationOptions? options = Console.ReadLine() is { } text ? ConfigurationOptions.Parse(text) : null;
        if (options == null) { options = new ConfigurationOptions { EndPoints = { "localhost" } }; }
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        ConfigurationOptions? options = Console.ReadLine() is { } text ? ConfigurationOptions.Parse(text) : null;
        var mux = ConnectionMultiplexer.Connect(options ?? new ConfigurationOptions { EndPoints = { "localhost" } });
        """,
        """
        ConfigurationOptions? options = Console.ReadLine() is { } text ? ConfigurationOptions.Parse(text) : null;
        var mux = ConnectionMultiplexer.Connect(options is null ? ConfigurationOptions.Parse("localhost") : options);
        """,
        """var options = new ConfigurationOptions { EndPoints = { "localhost" } };""",
        """var options = ConfigurationOptions.Parse("localhost");""",
        """var text = "localhost:6379";""",
        // Wrong in a way that other rules speak about.
        """ConnectionMultiplexer.Connect("")""",
        """ConnectionMultiplexer.Connect("redis://localhost:6379")""",
        """ConnectionMultiplexer.Connect("localhost;abortConnect=false")""",
        """ConnectionMultiplexer.Connect("localhost,abortOnConnectFail=false")""",
        """ConnectionMultiplexer.Connect("<your connection string>")""",
        """ConnectionMultiplexer.Connect("{{redis}}")""",
        """ConnectionMultiplexer.Connect("localhost:6379/1")""",
        """ConnectionMultiplexer.Connect("password=x")""",
    ];

    /// <summary>Members of a class.</summary>
    public static TheoryData<string> Members =>
    [
        // Completed by code that cannot be seen.
        "public static ConfigurationOptions Options() => new ConfigurationOptions { EndPoints = { \"localhost\" } };",
        """
        public ConfigurationOptions Options { get; } = new ConfigurationOptions { EndPoints = { "localhost" } };
        public object Open() => ConnectionMultiplexer.Connect(Options);
        """,
        """
        protected virtual void More(ConfigurationOptions options) { }
        public object Open()
        {
            var options = new ConfigurationOptions { EndPoints = { "localhost" } };
            More(options);
            return ConnectionMultiplexer.Connect(options);
        }
        """,
        """
        public object Open(Action<ConfigurationOptions>? more)
        {
            var options = ConfigurationOptions.Parse("localhost");
            more?.Invoke(options);
            return ConnectionMultiplexer.Connect(options);
        }
        """,
        "public object Open(ConfigurationOptions options) => ConnectionMultiplexer.Connect(options);",
        "public object Open(ConfigurationOptions options) => ConnectionMultiplexer.Connect(options ?? new ConfigurationOptions());",
        "public object Open(string text) => ConnectionMultiplexer.Connect(text);",
        "public object Open(string text = \"localhost\") => ConnectionMultiplexer.Connect(text);",
        "private string? _text;\npublic void Use(string text) => _text = text;\npublic object Open() => ConnectionMultiplexer.Connect(_text!);",
        """
        private ConfigurationOptions _options = new ConfigurationOptions { EndPoints = { "localhost" } };
        public ref ConfigurationOptions Options => ref _options;
        public object Open() => ConnectionMultiplexer.Connect(_options);
        """,
        "public string this[int i] => \"localhost\";\npublic object Open() => ConnectionMultiplexer.Connect(this[0]);",
        // Everything that these rules ask for is said by a helper.
        """
        private static ConfigurationOptions Harden(ConfigurationOptions options)
        {
            options.AbortOnConnectFail = false;
            options.ConnectTimeout = 5000;
            options.ConnectRetry = 5;
            return options;
        }
        public object Open() => ConnectionMultiplexer.Connect(Harden(new ConfigurationOptions { EndPoints = { "localhost" } }));
        """,
        """
        private static void Harden(ConfigurationOptions options)
        {
            options.AbortOnConnectFail = false;
            options.ConnectTimeout = 5000;
            options.ConnectRetry = 5;
        }
        public object Open()
        {
            var options = ConfigurationOptions.Parse("localhost");
            Harden(options);
            return ConnectionMultiplexer.Connect(options);
        }
        """,
        """
        private static ConfigurationOptions Base() => new ConfigurationOptions { AbortOnConnectFail = false, ConnectTimeout = 5000, ConnectRetry = 5 };
        public object Open()
        {
            var options = Base();
            options.EndPoints.Add("localhost");
            return ConnectionMultiplexer.Connect(options);
        }
        """,
        """
        private const string Robust = ",abortConnect=false,connectTimeout=5000,connectRetry=5";
        public object Open(string host) => ConnectionMultiplexer.Connect(host + ":6379" + Robust);
        """,
        """
        private readonly ConfigurationOptions _options = new ConfigurationOptions { EndPoints = { "localhost" } };
        public C()
        {
            _options.AbortOnConnectFail = false;
            _options.ConnectTimeout = 5000;
            _options.ConnectRetry = 5;
        }
        public object Open() => ConnectionMultiplexer.Connect(_options);
        """,
    ];

    /// <summary>A project with the extensions of Microsoft.Azure.StackExchangeRedis.</summary>
    public static Setup Azure => Setup.Plain.Source(
        "Azure.cs",
        """
        using System.Threading.Tasks;
        using StackExchange.Redis;

        public static class AzureCacheForRedis
        {
            public static Task<ConfigurationOptions> ConfigureForAzureWithTokenCredentialAsync(this ConfigurationOptions options) => Task.FromResult(options);
        }
        """);

    /// <summary>A file around members.</summary>
    public static string File(string members) => $"using System;\nusing StackExchange.Redis;\n\npublic class C\n{{\n{members}\n}}\n";

    /// <summary>Statements that a web project may have.</summary>
    public static TheoryData<string> Services =>
    [
        """services.AddStackExchangeRedisCache(options => options.Configuration = configuration.GetConnectionString("Redis"));""",
        """services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = ConfigurationOptions.Parse(configuration["Redis"]!));""",
        """
        services.AddStackExchangeRedisCache(
            options => options.ConnectionMultiplexerFactory = async () => await ConnectionMultiplexer.ConnectAsync(configuration["Redis"]!));
        """,
        """services.AddSignalR().AddStackExchangeRedis(configuration["Redis"]!);""",
        """services.AddSignalR().AddStackExchangeRedis(options => configuration.GetSection("Redis").Bind(options.Configuration));""",
        """
        services.AddSingleton<IConnectionMultiplexer>(
            provider => ConnectionMultiplexer.Connect(provider.GetRequiredService<IConfiguration>()["Redis"]!));
        """,
        """services.AddSingleton(configuration.GetSection("Redis").Get<ConfigurationOptions>()!);""",
        """
        var options = new ConfigurationOptions { EndPoints = { "localhost" } };
        configuration.Bind(options);
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """services.Configure<ConfigurationOptions>(options => options.EndPoints.Add("localhost"));""",
        """
        services.PostConfigure<Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions>(
            options => options.ConfigurationOptions ??= new ConfigurationOptions { EndPoints = { "localhost" } });
        """,
        """
        services.PostConfigure<Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions>(options =>
        {
            options.Configuration ??= new ConfigurationOptions();
            options.Configuration.EndPoints.Add("localhost");
        });
        """,
        """
        services.PostConfigure<Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions>(options =>
        {
            if (options.Configuration is null) options.Configuration = new ConfigurationOptions { EndPoints = { "localhost" } };
            options.Configuration = options.Configuration ?? ConfigurationOptions.Parse("localhost");
        });
        """,
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = "localhost";
            options.ConfigurationOptions = ConfigurationOptions.Parse(configuration["Redis"]!);
        });
        """,
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.ConfigurationOptions = new ConfigurationOptions { EndPoints = { "localhost" } };
            options.ConnectionMultiplexerFactory = async () => await ConnectionMultiplexer.ConnectAsync(configuration["Redis"]!);
        });
        """,
        """services.AddSingleton(new ConfigurationOptions { EndPoints = { "localhost" } });""",
    ];
}

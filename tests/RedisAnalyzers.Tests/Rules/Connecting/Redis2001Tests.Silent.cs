using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Where a loopback address is right, or is not known to be one.</summary>
public partial class Redis2001Tests
{
    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS") ?? "localhost:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"{Environment.GetEnvironmentVariable("REDIS_HOST") ?? "localhost"}:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length > 0 ? args[0] : "localhost")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.FirstOrDefault() is { } text ? text : "localhost")""")]
    [InlineData("""ConnectionMultiplexer.Connect(args.Length switch { 0 => "localhost", _ => args[0] })""")]
    public void A_fallback(string source) => Silent(source);

    [Theory]
    [InlineData("var text = args[0];\nif (string.IsNullOrEmpty(text)) text = \"localhost:6379\";\nvar mux = ConnectionMultiplexer.Connect(text);")]
    [InlineData("var text = \"localhost:6379\";\nif (args.Length > 0) text = args[0];\nvar mux = ConnectionMultiplexer.Connect(text);")]
    [InlineData("string? text = args.FirstOrDefault();\ntext ??= \"localhost:6379\";\nvar mux = ConnectionMultiplexer.Connect(text);")]
    [InlineData("var host = \"localhost\";\nforeach (var arg in args) host = arg;\nvar mux = ConnectionMultiplexer.Connect(host + \":6379\");")]
    [InlineData(
        """
        var text = "localhost:6379";
        Read(ref text);
        var mux = ConnectionMultiplexer.Connect(text);
        void Read(ref string value) => value = args[0];
        """)]
    [InlineData(
        """
        string text;
        try { text = File.ReadAllText(args[0]); } catch (IOException) { text = "localhost"; }
        var mux = ConnectionMultiplexer.Connect(text);
        """)]
    [InlineData("string? text = null;\nif (args.Length > 0) text = args[0];\ntext ??= \"localhost\";\nvar mux = ConnectionMultiplexer.Connect(text);")]
    [InlineData(
        """
        if (!new Dictionary<string, string>().TryGetValue(args[0], out var text)) text = "localhost";
        var mux = ConnectionMultiplexer.Connect(text);
        """)]
    [InlineData("var all = new Dictionary<string, string> { [\"a\"] = \"localhost\" };\nvar mux = ConnectionMultiplexer.Connect(all[args[0]]);")]
    [InlineData("var (text, other) = (\"localhost\", 1);\n(text, other) = (args[0], 2);\nvar mux = ConnectionMultiplexer.Connect(text);")]
    public void A_local_that_is_written_again(string source) => Silent(source);

    [Theory]
    [InlineData("private string _text = \"localhost\";\npublic C(string text) => _text = text;\npublic object Open() => ConnectionMultiplexer.Connect(_text);")]
    [InlineData("public string Text { get; set; } = \"localhost\";\npublic object Open() => ConnectionMultiplexer.Connect(Text);")]
    [InlineData("public string Text { get; init; } = \"localhost\";\npublic object Open() => ConnectionMultiplexer.Connect(Text);")]
    [InlineData("protected virtual string Text => \"localhost\";\npublic object Open() => ConnectionMultiplexer.Connect(Text);")]
    [InlineData("internal static string Text = \"localhost\";\npublic object Open() => ConnectionMultiplexer.Connect(Text);")]
    [InlineData(
        """
        private static string? _text;
        public C(string? text = null) => _text = text ?? "localhost";
        public object Open() => ConnectionMultiplexer.Connect(_text!);
        """)]
    [InlineData("public C() : this(\"localhost:6379\") { }\npublic C(string text) => ConnectionMultiplexer.Connect(text);")]
    [InlineData("public static object Open(string text = \"localhost:6379\") => ConnectionMultiplexer.Connect(text);")]
    [InlineData("public static object Open(string text = \"localhost:6379\") => ConnectionMultiplexer.Connect(text);\npublic object One(string t) => Open(t);")]
    [InlineData(
        """
        public static object Open(string? text = null) { text = text ?? Fallback; return ConnectionMultiplexer.Connect(text); }
        private const string Fallback = "localhost";
        """)]
    public void A_member_that_others_decide(string members) => Silent($"using System;\nusing StackExchange.Redis;\n\npublic class C\n{{\n{members}\n}}\n");

    [Fact]
    public void A_primary_constructor() => Silent(
        """
        using StackExchange.Redis;

        public sealed class Shop(string host = "localhost")
        {
            public ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(host + ":6379");
        }
        """);

    [Theory]
    [InlineData("if (env.IsDevelopment()) ConnectionMultiplexer.Connect(\"localhost\");")]
    [InlineData("if (env.IsDevelopment() == true) ConnectionMultiplexer.Connect(\"localhost\");")]
    [InlineData("if (!env.IsDevelopment()) Console.WriteLine();\nelse ConnectionMultiplexer.Connect(\"localhost\");")]
    [InlineData("if (env.IsDevelopment() && args.Length == 0) { var mux = await ConnectionMultiplexer.ConnectAsync(\"localhost\"); }")]
    [InlineData("if (env.EnvironmentName == \"Development\") services.AddStackExchangeRedisCache(o => o.Configuration = \"localhost\");")]
    [InlineData("if (env.IsEnvironment(Environments.Development)) services.AddSignalR().AddStackExchangeRedis(\"localhost\");")]
    [InlineData("if (env.EnvironmentName == Environments.Development) services.AddSignalR().AddStackExchangeRedis();")]
    [InlineData("var mux = env.IsDevelopment() ? ConnectionMultiplexer.Connect(\"localhost\") : ConnectionMultiplexer.Connect(configuration[\"Redis\"]!);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(env.IsDevelopment() ? \"localhost\" : configuration[\"Redis\"]!);")]
    [InlineData(
        """
        string text;
        if (env.IsDevelopment()) text = "localhost";
        else text = configuration["Redis"]!;
        var mux = ConnectionMultiplexer.Connect(text);
        """)]
    [InlineData("string text = \"\";\nif (env.IsDevelopment()) text = \"localhost\";\nvar mux = ConnectionMultiplexer.Connect(text);")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        if (env.IsDevelopment()) options.EndPoints.Add("localhost");
        else options.EndPoints.Add(configuration["Redis"]!);
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        if (!env.IsDevelopment()) { services.AddStackExchangeRedisCache(o => o.Configuration = configuration["Redis"]); return; }
        services.AddStackExchangeRedisCache(o => o.Configuration = "localhost");
        """)]
    [InlineData("if (!env.IsDevelopment()) throw new InvalidOperationException();\nservices.AddStackExchangeRedisCache(o => o.Configuration = \"localhost\");")]
    [InlineData("switch (env.EnvironmentName)\n{\n    case \"Development\":\n        ConnectionMultiplexer.Connect(\"localhost\");\n        break;\n}")]
    [InlineData(
        """
        var mux = env.EnvironmentName switch
        {
            "Development" => ConnectionMultiplexer.Connect("localhost"),
            _ => ConnectionMultiplexer.Connect(configuration["Redis"]!)
        };
        """)]
    [InlineData("if (string.Equals(env.EnvironmentName, \"Development\", StringComparison.OrdinalIgnoreCase)) ConnectionMultiplexer.Connect(\"localhost\");")]
    [InlineData("var isDevelopment = env.IsDevelopment();\nif (isDevelopment) ConnectionMultiplexer.Connect(\"localhost\");")]
    [InlineData("if (env.EnvironmentName is { } name && name == \"Local\") ConnectionMultiplexer.Connect(\"localhost\");")]
    [InlineData("if (env.IsDevelopment() || env.IsEnvironment(\"Local\")) ConnectionMultiplexer.Connect(\"localhost\");")]
    [InlineData("if (!env.IsDevelopment() || args.Length > 0) return;\nConnectionMultiplexer.Connect(\"localhost\");")]
    public void A_development_machine(string source) => Silent(source, Setup.Web);

    [Fact]
    public void A_development_machine_by_a_field() => Silent(
        "private readonly bool _isDevelopment;\npublic object? Open() => _isDevelopment ? ConnectionMultiplexer.Connect(\"localhost\") : null;");

    [Theory]
    [InlineData("#if DEBUG\nvar mux = ConnectionMultiplexer.Connect(\"localhost\");\n#else\nvar mux = ConnectionMultiplexer.Connect(args[0]);\n#endif")]
    [InlineData("#if !DEBUG\nvar text = args[0];\n#else\nvar text = \"localhost\";\n#endif\nvar mux = ConnectionMultiplexer.Connect(text);")]
    [InlineData("#if DEBUG\nconst string Text = \"localhost\";\n#else\nconst string Text = \"redis\";\n#endif\nvar mux = ConnectionMultiplexer.Connect(Text);")]
    [InlineData("#if RELEASE\nvar text = args[0];\n#elif DEBUG\nvar text = \"localhost\";\n#endif\nvar mux = ConnectionMultiplexer.Connect(text);")]
    public void A_debug_build(string source) => Silent(source, Setup.Plain.Define("DEBUG"));

    [Fact]
    public void Behind_the_debug_build() =>
        Flags("#if DEBUG\nvar a = 1;\n#endif\nvar mux = ConnectionMultiplexer.Connect(\"[|localhost|]\");", Setup.Plain.Define("DEBUG"));

    [Theory]
    [InlineData("localhost")]
    [InlineData("redis, localhost")]
    [InlineData("redis LOCALHOST")]
    public void An_allowed_host(string hosts) =>
        Silent("""ConnectionMultiplexer.Connect("localhost:6379")""", Setup.Plain.Option("redis_analyzers.allowed_hosts", hosts));

    [Fact]
    public void An_allowed_default_of_SignalR() =>
        Silent("services.AddSignalR().AddStackExchangeRedis();", Setup.Web.Option("redis_analyzers.allowed_hosts", "localhost"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("localhost:6379")""", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("""services.AddSignalR().AddStackExchangeRedis(configuration["Redis"]!);""")]
    [InlineData("""services.AddSignalR().AddStackExchangeRedis(options => options.Configuration = ConfigurationOptions.Parse(configuration["Redis"]!));""")]
    [InlineData(
        """
        services.AddSignalR().AddStackExchangeRedis(
            options => options.ConnectionFactory = async writer => await ConnectionMultiplexer.ConnectAsync(configuration["Redis"]!, writer));
        """)]
    [InlineData("""services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.EndPoints.Add(configuration["Redis"]!));""")]
    [InlineData("""services.AddStackExchangeRedisCache(options => options.Configuration = configuration.GetConnectionString("Redis"));""")]
    [InlineData("""services.AddStackExchangeRedisCache(options => configuration.GetSection("Redis").Bind(options));""")]
    [InlineData("""services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("http://localhost:3000")));""")]
    [InlineData("""services.AddHttpClient("redis", client => client.BaseAddress = new Uri("http://localhost:6379"));""")]
    public void Services_that_read_it(string source) => Silent(source, Setup.Web);

    [Theory]
    [InlineData("""var text = "localhost:6379"; Console.WriteLine(text);""")]
    [InlineData("""var uri = new Uri("http://localhost:6379");""")]
    [InlineData("""var end = new DnsEndPoint("localhost", 6379);""")]
    [InlineData("""ConnectionMultiplexer.Connect("localhost.shop.internal:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect("my-localhost:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6379,name=localhost")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6379,sslHost=localhost")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6379,tunnel=http:localhost:8080")""")]
    [InlineData("""ConnectionMultiplexer.Connect("<localhost>")""")]
    [InlineData("""ConnectionMultiplexer.Connect("{{redis}}")""")]
    [InlineData("""ConnectionMultiplexer.Connect("")""")]
    [InlineData("""ConnectionMultiplexer.Connect("http://localhost:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect("!/var/run/redis.sock")""")]
    public void Text_that_is_no_loopback_host_of_Redis(string source) => Silent(source);
}

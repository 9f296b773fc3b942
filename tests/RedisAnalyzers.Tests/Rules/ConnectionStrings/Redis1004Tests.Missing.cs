namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>Labels before host and port, numbers in place of hosts, and options without any endpoint.</summary>
public partial class Redis1004Tests
{
    [Theory]
    [InlineData("localhost,[|port: 6379|],abortConnect=false", "localhost:6379,abortConnect=false")]
    [InlineData("redis,ssl=true,[|PORT:6380|]", "redis:6380,ssl=true")]
    [InlineData("[|host: redis|],ssl=true", "redis,ssl=true")]
    [InlineData("[|host: redis:6380|],ssl=true", "redis:6380,ssl=true")]
    [InlineData("[|server: redis|],[|port: 6380|],ssl=true", "redis:6380,ssl=true")]
    public void Labels(string text, string repaired)
    {
        Flags($"ConnectionMultiplexer.Connect(\"{text}\")");
        FixesAll($"var mux = ConnectionMultiplexer.Connect(\"{text}\");", $"var mux = ConnectionMultiplexer.Connect(\"{repaired}\");");
    }

    [Theory]
    [InlineData("redis-1,redis-2,[|port: 6379|]")]
    [InlineData("redis:6379,[|port: 6380|]")]
    [InlineData("[|port:6379|]")]
    [InlineData("redis,[|port: abc|]")]
    [InlineData("[|host: a|],[|host: b|]")]
    [InlineData("[|server: my host|]")]
    public void Labels_that_only_the_author_can_remove(string text)
    {
        Flags($"ConnectionMultiplexer.Connect(\"{text}\")");
        NoFix($"var mux = ConnectionMultiplexer.Connect(\"{text}\");");
    }

    [Fact]
    public void Messages_name_the_label() => Assert.Equal(
        [
            "'port:' is treated as a host name: write the port after the host, as host:port",
            "'host:' is silently ignored: write host:port without a label",
        ],
        Messages("ConnectionMultiplexer.Connect(\"redis,port: 6379\");\nConnectionMultiplexer.Connect(\"host: redis\");"));

    [Theory]
    [InlineData("server:6379")]
    [InlineData("node:6379,nodes:6380")]
    [InlineData("host:6379")]
    [InlineData("ports:6379")]
    [InlineData("port-1:6379")]
    [InlineData("redis,name=port: 6379")]
    [InlineData("redis,password=port: 6379")]
    [InlineData("host: {host}")]
    [InlineData("server:${PORT}")]
    public void Hosts_with_such_names(string text) => Silent($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("new ConfigurationOptions { EndPoints = { \"cache01\", \"[|7000|]\" } }")]
    [InlineData("new ConfigurationOptions { EndPoints = { { \"[|7000|]\", 6379 } } }")]
    public void A_number_is_an_address(string options) => Flags($"var options = {options};");

    [Theory]
    [InlineData("options.EndPoints.Add(\"[|6380|]\");")]
    [InlineData("var server = ConnectionMultiplexer.Connect(options).GetServer(\"[|6379|]\");")]
    public void A_number_by_itself(string statement) => Flags($"var options = ConfigurationOptions.Parse(args[0]);\n{statement}");

    [Theory]
    [InlineData("\"cache7000\", \"10.0.0.1\", \"7000.cache\", { \"redis\", 7000 }, args[0]")]
    [InlineData("\"99999999999\"")]
    public void Not_only_a_number(string endpoints) => Silent($"var options = new ConfigurationOptions {{ EndPoints = {{ {endpoints} }} }};");

    [Theory]
    [InlineData("ConnectionMultiplexer.[|Connect|](new ConfigurationOptions { Password = args[0] });")]
    [InlineData("ConnectionMultiplexer.[|Connect|](new ConfigurationOptions());")]
    [InlineData("var mux = await ConnectionMultiplexer.[|ConnectAsync|](new ConfigurationOptions { Ssl = true });")]
    [InlineData("ConnectionMultiplexer.[|Connect|](new ConfigurationOptions { EndPoints = { } });")]
    [InlineData("var options = new ConfigurationOptions { Password = args[0] };\noptions.Ssl = true;\nvar mux = ConnectionMultiplexer.[|Connect|](options);")]
    [InlineData("var lazy = new Lazy<object>(() => ConnectionMultiplexer.[|Connect|](new ConfigurationOptions { Password = args[0] }));")]
    [InlineData(
        """
        static ConfigurationOptions Make(string password) => new ConfigurationOptions { Password = password };
        var mux = ConnectionMultiplexer.[|Connect|](Make(args[0]));
        """)]
    public void No_endpoint_at_all(string source) => Flags(source);

    [Theory]
    [InlineData("var options = new ConfigurationOptions { Password = args[0] };")]
    [InlineData("var options = new ConfigurationOptions();\nif (args.Length > 0) options.EndPoints.Add(args[0]);\nConnectionMultiplexer.Connect(options);")]
    [InlineData("var options = new ConfigurationOptions();\nforeach (var arg in args) options.EndPoints.Add(arg);\nConnectionMultiplexer.Connect(options);")]
    [InlineData("foreach (var arg in args)\n{\n    var o = new ConfigurationOptions();\n    o.EndPoints.Add(arg);\n    ConnectionMultiplexer.Connect(o);\n}")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        if (args.Length > 0) options = ConfigurationOptions.Parse(args[0]);
        ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("var options = new ConfigurationOptions();\noptions = ConfigurationOptions.Parse(args[0]);\nConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        Action<ConfigurationOptions> fill = args.Length > 0 ? o => o.EndPoints.Add(args[0]) : null!;
        var options = new ConfigurationOptions();
        fill(options);
        ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("var options = new ConfigurationOptions();\nvar all = options.EndPoints;\nall.Add(args[0]);\nConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        options.EndPoints.TryAdd(new System.Net.DnsEndPoint(args[0], 1));
        ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        Action<ConfigurationOptions> a = o => o.EndPoints.Add(args[0]);
        var options = new ConfigurationOptions();
        a(options);
        ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("var options = new ConfigurationOptions();\nvoid Add() => options.EndPoints.Add(args[0]);\nAdd();\nConnectionMultiplexer.Connect(options);")]
    [InlineData("var options = new ConfigurationOptions();\nvar copy = options;\ncopy.EndPoints.Add(args[0]);\nConnectionMultiplexer.Connect(options);")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        var both = new[] { options };
        both[0].EndPoints.Add(args[0]);
        ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        static void Into(ConfigurationOptions o, string h) => o.EndPoints.Add(h);
        var options = new ConfigurationOptions();
        Into(options, args[0]);
        ConnectionMultiplexer.Connect(options);
        """)]
    public void An_endpoint_may_be_added(string source) => Silent(source, Harness.Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_member_that_other_code_reaches() => Silent(
        """
        internal static readonly ConfigurationOptions Options = new() { Ssl = true };
        public object Open() => ConnectionMultiplexer.Connect(Options);
        """);

    [Fact]
    public void A_private_member() => Flags(
        """
        private readonly ConfigurationOptions _options = new() { Ssl = true };
        public object Open() => ConnectionMultiplexer.[|Connect|](_options);
        """);

    [Fact]
    public void Packages_have_endpoints_of_their_own() => Silent(
        """
        services.AddSignalR().AddStackExchangeRedis(o => o.Configuration = new ConfigurationOptions { Ssl = true });
        """,
        Harness.Setup.Web);

    [Theory]
    [InlineData("services.AddStackExchangeRedisCache(o => o.[|ConfigurationOptions|] = new ConfigurationOptions { Ssl = true });")]
    [InlineData("services.AddStackExchangeRedisOutputCache(o => o.[|ConfigurationOptions|] = new ConfigurationOptions { Ssl = true });")]
    [InlineData("services.AddStackExchangeRedisCache(o => o.[|ConfigurationOptions|] = new ConfigurationOptions());")]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(o =>
        {
            o.[|ConfigurationOptions|] = new ConfigurationOptions { Password = configuration["Redis:Password"] };
            o.ConfigurationOptions.Ssl = true;
        });
        """)]
    public void A_cache_connects_with_the_options_as_they_are(string source) => Flags(source, Harness.Setup.Web);

    [Theory]
    [InlineData("o.ConfigurationOptions = new ConfigurationOptions { Ssl = true };\n    o.ConfigurationOptions.EndPoints.Add(configuration[\"Host\"]!);")]
    [InlineData("var options = new ConfigurationOptions();\n    o.ConfigurationOptions = options;\n    options.EndPoints.Add(configuration[\"Host\"]!);")]
    [InlineData("o.ConfigurationOptions = new ConfigurationOptions { EndPoints = { configuration[\"Host\"]! } };")]
    [InlineData("o.ConfigurationOptions ??= new ConfigurationOptions { Ssl = true };")]
    [InlineData("o.ConfigurationOptions = new ConfigurationOptions { Ssl = true };\n    Fill(o);")]
    [InlineData("var options = new ConfigurationOptions();\n    o.ConfigurationOptions = options;\n    Add(options);")]
    [InlineData("o.ConfigurationOptions = new ConfigurationOptions();\n    if (args.Length > 0) o.ConfigurationOptions = ConfigurationOptions.Parse(args[0]);")]
    [InlineData("o.ConfigurationOptions = ConfigurationOptions.Parse(configuration[\"Redis\"]!);")]
    public void A_cache_may_get_an_endpoint(string body) => Silent(
        $$"""
        static void Fill(Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions o) => o.ConfigurationOptions!.EndPoints.Add("cache", 6379);
        static void Add(ConfigurationOptions o) => o.EndPoints.Add("cache", 6379);
        services.AddStackExchangeRedisCache(o =>
        {
            {{body}}
        });
        """,
        Harness.Setup.Web);

    [Theory]
    [InlineData("const string Text = \"redis-1:6379,redis-2:6379\";\nvar options = new ConfigurationOptions { EndPoints = { Text } };")]
    [InlineData("const string Text = \"redis:6379,ssl=true\";\nvar server = ConnectionMultiplexer.Connect(Text).GetServer(Text);")]
    public void A_connection_string_by_name_is_right_where_it_is_written(string source) => Silent(source);
}

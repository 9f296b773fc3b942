using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4006Tests : RuleTest<Redis4006SecondConnection, Redis4006SecondConnectionFix>
{
    private const string Registered =
        """
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis:6379,password=hunter2,abortConnect=false"));

        """;
    private const string Setting =
        """
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(configuration.GetConnectionString("Redis")!));

        """;

    protected override Setup Default => Setup.Web;

    [Theory]
    [InlineData("services.AddStackExchangeRedisCache(options => options.Configuration = [|\"redis:6379\"|]);")]
    [InlineData("services.AddStackExchangeRedisCache(options => options.Configuration = [|\"REDIS,ssl=false\"|]);")]
    [InlineData("services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = [|new ConfigurationOptions|] { EndPoints = { \"redis\" } });")]
    [InlineData("services.AddStackExchangeRedisOutputCache(options => { options.Configuration = [|\"redis\"|]; });")]
    [InlineData("services.AddHealthChecks().AddRedis([|\"redis:6379\"|]);")]
    [InlineData("services.AddSignalR().AddStackExchangeRedis([|\"redis:6379\"|]);")]
    [InlineData("var text = \"redis\";\nservices.AddHealthChecks().AddRedis([|text|]);")]
    public void The_same_server(string second) => Flags(Registered + second);

    [Theory]
    [InlineData("services.AddStackExchangeRedisCache(options => options.Configuration = [|configuration.GetConnectionString(\"Redis\")|]);")]
    [InlineData("services.AddHealthChecks().AddRedis([|configuration.GetConnectionString(\"Redis\")!|]);")]
    [InlineData("var text = configuration.GetConnectionString(\"Redis\") ?? \"localhost\";\nservices.AddHealthChecks().AddRedis([|text|]);")]
    public void The_same_setting(string second) => Flags(Setting + second);

    [Theory]
    [InlineData("configuration[\"ConnectionStrings:Redis\"]")]
    [InlineData("configuration[\"connectionstrings:redis\"]")]
    [InlineData("configuration.GetSection(\"ConnectionStrings\")[\"Redis\"]")]
    [InlineData("configuration.GetRequiredSection(\"ConnectionStrings\").GetValue<string>(\"Redis\")")]
    [InlineData("section[\"Redis\"]")]
    public void The_same_setting_in_other_words(string second) => Flags(
        Setting + $"IConfiguration section = configuration.GetSection(\"ConnectionStrings\");\nservices.AddHealthChecks().AddRedis([|{second}!|]);");

    [Theory]
    [InlineData("[|\"redis\"|], Name")]
    [InlineData("[|\"redis\"|], options => options.Configuration.ClientName = \"shop\"")]
    public void Configured_by_a_delegate(string arguments) => Flags(
        $"""
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));
        services.AddSignalR().AddStackExchangeRedis({arguments});
        static void Name(Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions options) => options.Configuration.ClientName = "shop";
        #pragma warning disable CS8321
        """);

    [Fact]
    public void Configured_by_a_method() => Flags(
        """
        public static void Add(IServiceCollection services)
        {
            services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));
            services.AddStackExchangeRedisCache(Cache);
            services.AddStackExchangeRedisCache(More);
            services.AddSignalR().[|AddStackExchangeRedis|](Endpoint);
        }
        private static void Cache(Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions options) => options.Configuration = [|"redis"|];
        private static void More(Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions options)
        {
            options.ConfigurationOptions = [|new ConfigurationOptions|] { EndPoints = { "redis" } };
        }
        private static void Endpoint(Microsoft.AspNetCore.SignalR.StackExchangeRedis.RedisOptions options) =>
            options.Configuration.EndPoints.Add("redis", 6379);
        """);

    [Fact]
    public void The_same_variable() =>
        Flags(
            """
            var text = configuration["Redis"]!;
            services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));
            services.AddHealthChecks().AddRedis([|text|]);
            """);

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(Open);
        static IConnectionMultiplexer Open(IServiceProvider provider) => ConnectionMultiplexer.Connect("redis");
        """)]
    [InlineData("IConnectionMultiplexer redis = ConnectionMultiplexer.Connect(\"redis\");\nservices.AddSingleton(redis);")]
    [InlineData("services.AddSingleton(sp => { var options = ConfigurationOptions.Parse(\"redis\"); return ConnectionMultiplexer.Connect(options); });")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), ConnectionMultiplexer.Connect(\"redis\")));")]
    [InlineData("services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(\"redis\")));")]
    public void Registered_in_every_form(string first) => Flags(first + "\nservices.AddHealthChecks().AddRedis([|\"redis\"|]);");

    [Fact]
    public void Registered_in_another_file() => Flags(
        "services.AddHealthChecks().AddRedis([|\"redis:6379\"|]);",
        Setup.Web.Source(
            "Add.cs",
            """
            using Microsoft.Extensions.DependencyInjection;
            using StackExchange.Redis;

            public static class Add
            {
                public static void Redis(IServiceCollection services) =>
                    services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));
            }

            """));

    [Fact]
    public void The_messages() => Assert.Equal(
        [
            "The distributed cache opens a second connection to the server of the registered IConnectionMultiplexer: set ConnectionMultiplexerFactory",
            "The health check opens a second connection to the server of the registered IConnectionMultiplexer: "
            + "pass sp => sp.GetRequiredService<IConnectionMultiplexer>()",
        ],
        Messages(
            $"""
            {Registered}services.AddStackExchangeRedisCache(options => options.Configuration = "redis,password=hunter2");
            services.AddHealthChecks().AddRedis("redis,password=hunter2");
            """));

    [Theory]
    [InlineData("services.AddHealthChecks().AddRedis(\"redis-cache:6379\");")]
    [InlineData("services.AddHealthChecks().AddRedis(\"redis:6380\");")]
    [InlineData("services.AddHealthChecks().AddRedis(\"redis,redis-2\");")]
    [InlineData("services.AddHealthChecks().AddRedis(\"redis,defaultDatabase=2\");")]
    [InlineData("services.AddHealthChecks().AddRedis(configuration[\"Redis\"]!);")]
    [InlineData("services.AddHealthChecks().AddRedis(args[0]);")]
    [InlineData("services.AddHealthChecks().AddRedis(sp => sp.GetRequiredService<IConnectionMultiplexer>());")]
    [InlineData("services.AddStackExchangeRedisCache(options => options.ConnectionMultiplexerFactory = () => throw new NotSupportedException());")]
    [InlineData("services.AddStackExchangeRedisCache(options => options.InstanceName = \"redis\");")]
    [InlineData("var other = ConnectionMultiplexer.Connect(\"redis\");")]
    public void Something_else(string second) => Silent(Registered + second);

    [Theory]
    [InlineData("services.AddHealthChecks().AddRedis(configuration.GetConnectionString(\"Cache\")!);")]
    [InlineData("services.AddHealthChecks().AddRedis(configuration[\"Redis\"]!);")]
    [InlineData("services.AddHealthChecks().AddRedis(configuration.GetSection(\"Cache\").GetConnectionString(\"Redis\")!);")]
    [InlineData("services.AddHealthChecks().AddRedis(Environment.GetEnvironmentVariable(\"ConnectionStrings:Redis\")!);")]
    [InlineData("services.AddHealthChecks().AddRedis(\"redis\");")]
    public void Another_setting(string second) => Silent(Setting + second);

    [Theory]
    [InlineData("configuration.GetSection(\"B\")[\"Redis\"]!")]
    [InlineData("configuration[\"Redis\"]!")]
    [InlineData("b[\"Redis\"]!")]
    [InlineData("b.GetSection(\"A\")[\"Redis\"]!")]
    [InlineData("configuration.GetSection(args[0])[\"Redis\"]!")]
    public void Another_section(string second) => Silent(
        "IConfiguration b = configuration.GetSection(\"B\");\n"
        + "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(configuration.GetSection(\"A\")[\"Redis\"]!));\n"
        + $"services.AddHealthChecks().AddRedis({second});");

    [Theory]
    [InlineData("")]
    [InlineData("services.AddScoped<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\"));\n")]
    [InlineData("services.AddSingleton(_ => ConnectionMultiplexer.Connect(\"redis\").GetDatabase());\n")]
    [InlineData(
        """
        services.AddKeyedSingleton<IConnectionMultiplexer>("a", (_, _) => ConnectionMultiplexer.Connect("redis"));
        services.AddKeyedSingleton<IConnectionMultiplexer>("b", (_, _) => ConnectionMultiplexer.Connect("redis-2"));

        """)]
    public void Nothing_or_more_than_one_to_share(string first) => Silent(first + "services.AddHealthChecks().AddRedis(\"redis\");");

    [Fact]
    public void A_test_project() => Silent(Registered + "services.AddHealthChecks().AddRedis(\"redis\");", Setup.Web.Property("IsTestProject", "true"));
}

using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4002Tests : RuleTest<Redis4002ScopedConnection, Redis4002ScopedConnectionFix>
{
    protected override Setup Default => Setup.Web;

    [Theory]
    [InlineData("services.[|AddScoped|]<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.[|AddTransient|]<IConnectionMultiplexer>(provider => ConnectionMultiplexer.Connect(configuration[\"Redis\"]!));")]
    [InlineData("services.[|AddScoped|]<ConnectionMultiplexer>(_ => { return ConnectionMultiplexer.Connect(\"redis\"); });")]
    [InlineData("services.[|AddScoped|]<IConnectionMultiplexer, ConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.[|AddScoped|](_ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.[|AddScoped|](typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.[|AddScoped|](implementationFactory: _ => ConnectionMultiplexer.Connect(\"redis\"), serviceType: typeof(IConnectionMultiplexer));")]
    [InlineData("services.[|AddKeyedScoped|]<IConnectionMultiplexer>(\"cache\", (_, _) => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.[|AddKeyedTransient|](typeof(IConnectionMultiplexer), \"cache\", (_, _) => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.Add(ServiceDescriptor.[|Scoped|]<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\")));")]
    [InlineData("services.Add(ServiceDescriptor.[|Transient|](typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect(\"redis\")));")]
    [InlineData(
        """
        services.Add(
            ServiceDescriptor.Describe(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect("redis"), ServiceLifetime.[|Scoped|]));
        """)]
    [InlineData(
        """services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect("redis"), ServiceLifetime.[|Transient|]));""")]
    [InlineData(
        """
        Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.[|TryAddScoped|]<IConnectionMultiplexer>(
            services,
            _ => ConnectionMultiplexer.Connect("redis"));
        """)]
    [InlineData("ServiceCollectionServiceExtensions.[|AddScoped|]<IConnectionMultiplexer>(services, _ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services?.[|AddScoped|]<IConnectionMultiplexer>(_ => (IConnectionMultiplexer)(ConnectionMultiplexer.Connect(\"redis\")));")]
    public void Every_form(string source) => Flags(source);

    [Theory]
    [InlineData("services.[|AddScoped|]<IDatabase>(_ => ConnectionMultiplexer.Connect(\"redis\").GetDatabase());")]
    [InlineData("services.[|AddTransient|]<ISubscriber>(_ => ConnectionMultiplexer.Connect(\"redis\").GetSubscriber());")]
    [InlineData("services.[|AddScoped|](_ => { var mux = ConnectionMultiplexer.Connect(\"redis\"); return mux.GetDatabase(2); });")]
    [InlineData("services.[|AddScoped|](async _ => await ConnectionMultiplexer.ConnectAsync(\"redis\"));")]
    [InlineData("services.[|AddScoped|](_ => ConnectionMultiplexer.ConnectAsync(\"redis\").GetAwaiter().GetResult());")]
    public void What_a_connection_hands_out(string source) => Flags(source);

    [Fact]
    public void A_type_of_ones_own() => Flags(
        """
        public static void Add(IServiceCollection services) => services.[|AddScoped|](_ =>
        {
            var mux = ConnectionMultiplexer.Connect("redis");
            return new List<IDatabase> { mux.GetDatabase() };
        });
        """);

    [Fact]
    public void In_an_extension_method() => Flags(
        """
        // full
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;
        public static class Extensions
        {
            public static IServiceCollection AddRedis(this IServiceCollection services, string text) =>
                services.[|AddScoped|]<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));
        }

        """);

    [Theory]
    [InlineData("services.[|AddScoped|]<IConnectionMultiplexer>(_ => Open());")]
    [InlineData("services.[|AddScoped|]<IConnectionMultiplexer>(Make);")]
    [InlineData("services.[|AddTransient|]<IDatabase>(_ => Open().GetDatabase());")]
    public void Through_a_helper(string statement) => Flags(
        $$"""
        private static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
        private static IConnectionMultiplexer Make(IServiceProvider provider) => ConnectionMultiplexer.Connect("redis");
        public static void Add(IServiceCollection services) { {{statement}} }
        """);

    [Fact]
    public void A_helper_in_another_file() => Flags(
        "services.[|AddScoped|]<IConnectionMultiplexer>(_ => Redis.Open());",
        Setup.Web.Source(
            "Redis.cs",
            """
            using StackExchange.Redis;
            public static class Redis
            {
                public static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis");
            }

            """));

    [Fact]
    public void The_message_names_service_and_lifetime()
    {
        Assert.Equal(
            ["'IConnectionMultiplexer' is registered as scoped, so a connection is opened for each scope: register it as a singleton"],
            Messages("services.AddScoped<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis,password=hunter2\"));"));
        Assert.Equal(
            ["'IDatabase' is registered as transient, so a connection is opened each time it is resolved: register it as a singleton"],
            Messages("services.AddTransient<IDatabase>(_ => ConnectionMultiplexer.Connect(\"redis\").GetDatabase());"));
    }
}

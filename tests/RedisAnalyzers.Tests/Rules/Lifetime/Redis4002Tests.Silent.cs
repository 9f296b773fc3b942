using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4002Tests
{
    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", (_, _) => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\")));")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), ConnectionMultiplexer.Connect(\"redis\")));")]
    [InlineData(
        """services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect("redis"), ServiceLifetime.Singleton));""")]
    public void Singletons(string source) => Silent(source);

    [Theory]
    [InlineData("services.AddScoped<IDatabase>(provider => provider.GetRequiredService<IConnectionMultiplexer>().GetDatabase());")]
    [InlineData("services.AddTransient(provider => provider.GetRequiredService<IConnectionMultiplexer>().GetSubscriber());")]
    [InlineData("services.AddScoped<IConnectionMultiplexer>(provider => provider.GetRequiredService<List<IConnectionMultiplexer>>()[0]);")]
    [InlineData("var shared = ConnectionMultiplexer.Connect(\"redis\");\nservices.AddScoped<IDatabase>(_ => shared.GetDatabase());")]
    [InlineData(
        """
        var shared = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect("redis"));
        services.AddScoped<IDatabase>(_ => shared.Value.GetDatabase());
        """)]
    public void Factories_that_hand_out_what_is_there(string source) => Silent(source);

    [Fact]
    public void A_factory_that_keeps_what_it_opens() => Silent(
        """
        private static ConnectionMultiplexer? _shared;
        public static void Add(IServiceCollection services) =>
            services.AddScoped<IDatabase>(_ => (_shared ??= ConnectionMultiplexer.Connect("redis")).GetDatabase());
        """);

    [Theory]
    [InlineData(
        """
        var lifetime = args.Length > 0 ? ServiceLifetime.Scoped : ServiceLifetime.Singleton;
        services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect("redis"), lifetime));
        """)]
    [InlineData("services.AddScoped<List<string>>(_ => new List<string>());")]
    [InlineData(
        """services.AddScoped(typeof(Func<ConnectionMultiplexer>), _ => new Func<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect("redis")));""")]
    public void What_is_not_known(string source) => Silent(source);

    [Fact]
    public void Methods_of_the_same_name() => Silent(
        """
        public void AddScoped<T>(Func<object, T> factory) { }
        public void Add() => AddScoped<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));
        """);

    [Fact]
    public void A_test_project() =>
        Silent("services.AddScoped<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\"));", Setup.Web.Property("IsTestProject", "true"));

    [Fact]
    public void Test_projects_on_request() =>
        Flags(
            """services.[|AddScoped|]<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));""",
            Setup.Web.Property("IsTestProject", "true").Option("redis_analyzers.include_tests", "true"));
}

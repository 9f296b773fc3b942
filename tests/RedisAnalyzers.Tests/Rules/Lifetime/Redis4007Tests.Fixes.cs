using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>The fix registers a factory, or awaits the connection.</summary>
public sealed partial class Redis4007Tests
{
    [Theory]
    [InlineData(
        "services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text)); // ours",
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text)); // ours")]
    [InlineData("services.AddSingleton([|ConnectionMultiplexer.Connect|](text));", "services.AddSingleton(_ => ConnectionMultiplexer.Connect(text));")]
    [InlineData(
        "services.AddSingleton<IConnectionMultiplexer>(implementationInstance: [|ConnectionMultiplexer.Connect|](text));",
        "services.AddSingleton<IConnectionMultiplexer>(implementationFactory: _ => ConnectionMultiplexer.Connect(text));")]
    [InlineData(
        "services.AddSingleton((IConnectionMultiplexer)[|ConnectionMultiplexer.Connect|](text));",
        "services.AddSingleton(_ => (IConnectionMultiplexer)ConnectionMultiplexer.Connect(text));")]
    [InlineData(
        "services.AddSingleton(typeof(IConnectionMultiplexer), [|ConnectionMultiplexer.Connect|](text));",
        "services.AddSingleton(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect(text));")]
    [InlineData(
        "services.TryAddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text));",
        "services.TryAddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));")]
    [InlineData(
        """services.AddKeyedSingleton<IConnectionMultiplexer>("cache", [|ConnectionMultiplexer.Connect|](text));""",
        """services.AddKeyedSingleton<IConnectionMultiplexer>("cache", (_, _) => ConnectionMultiplexer.Connect(text));""")]
    [InlineData(
        "services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text)));",
        "services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text)));")]
    [InlineData(
        "services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.ConnectAsync|](text).Result);",
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.ConnectAsync(text).Result);")]
    [InlineData(
        """
        // the cache
                var redis = ConnectionMultiplexer.Connect(text);
                services.AddSingleton<IConnectionMultiplexer>([|redis|]);
        """,
        """
        // the cache
                services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));
        """)]
    public void A_factory(string before, string after) => Fixes(File(before), File(after));

    [Fact]
    public void Await() => Fixes(
        "services.AddSingleton<IConnectionMultiplexer>(await [|ConnectionMultiplexer.ConnectAsync|](args[0]).ConfigureAwait(false));\nawait Task.Delay(1);",
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(args[0]));\nawait Task.Delay(1);");

    [Fact]
    public void Await_in_a_program() => Fixes(
        """
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;

        var services = new ServiceCollection();
        services.AddSingleton<IConnectionMultiplexer>(await [|ConnectionMultiplexer.ConnectAsync|]("redis"));

        """,
        """
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;

        var services = new ServiceCollection();
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis"));

        """);

    [Fact]
    public void A_key_in_an_old_language() => Fixes(
        "services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", [|ConnectionMultiplexer.Connect|](\"redis\"));",
        "services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", (_, key) => ConnectionMultiplexer.Connect(\"redis\"));", setup: Setup.Web.In73());

    [Theory]
    [InlineData(
        """
        var redis = ConnectionMultiplexer.Connect(text);
        services.AddSingleton<IConnectionMultiplexer>([|redis|]);
        services.AddSingleton([|redis|]);
        """)]
    [InlineData("IConnectionMultiplexer redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton([|redis|]);")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text); // the cache\nservices.AddSingleton<IConnectionMultiplexer>([|redis|]);")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text));\ntext = \"other\";")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), [|ConnectionMultiplexer.Connect|](text)));")]
    public void No_factory(string statements) => NoFix(File(statements));

    [Fact]
    public void The_last_await() => NoFix(
        """
        public static async Task Add(IServiceCollection services)
        {
            services.AddSingleton<IConnectionMultiplexer>(await [|ConnectionMultiplexer.ConnectAsync|]("redis"));
        }
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        File(
            """
            services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text));
                    services.AddKeyedSingleton<IConnectionMultiplexer>("b", [|ConnectionMultiplexer.Connect|]("b"));
            """),
        File(
            """
            services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));
                    services.AddKeyedSingleton<IConnectionMultiplexer>("b", (_, _) => ConnectionMultiplexer.Connect("b"));
            """));
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>The factory of a health check, which each check runs.</summary>
public sealed partial class Redis4003Tests
{
    [Theory]
    [InlineData("services.AddHealthChecks().AddRedis(sp => [|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData("services.AddHealthChecks().AddRedis(sp => [|ConnectionMultiplexer.Connect|](configuration[\"Redis\"]!));")]
    [InlineData(
        "services.AddHealthChecks().AddRedis(sp => { var options = ConfigurationOptions.Parse(\"redis\"); return "
        + "[|ConnectionMultiplexer.Connect|](options); });")]
    [InlineData("services.AddHealthChecks().AddRedis(_ => [|Open|]());\nstatic ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData(
        "services.AddHealthChecks().AddRedis(Open);\nstatic IConnectionMultiplexer Open(IServiceProvider sp) => "
        + "[|ConnectionMultiplexer.Connect|](\"redis\");")]
    public void Health_checks_connect_each_time(string statements) => Flags(statements, Setup.Web);

    [Theory]
    [InlineData("services.AddHealthChecks().AddRedis(\"redis\");")]
    [InlineData("services.AddHealthChecks().AddRedis(sp => configuration[\"Redis\"]!);")]
    [InlineData("services.AddHealthChecks().AddRedis(sp => sp.GetRequiredService<IConnectionMultiplexer>());")]
    [InlineData("services.AddHealthChecks().AddRedis(ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(\"redis\");\nservices.AddHealthChecks().AddRedis(_ => redis);")]
    [InlineData("ConnectionMultiplexer? redis = null;\nservices.AddHealthChecks().AddRedis(_ => redis ??= ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData(
        "var lazy = new Lazy<ConnectionMultiplexer>(() => "
        + "ConnectionMultiplexer.Connect(\"redis\"));\nservices.AddHealthChecks().AddRedis(_ => lazy.Value);")]
    [InlineData("services.AddRedis(_ => ConnectionMultiplexer.Connect(\"redis\"));")]
    public void Health_checks_that_share(string statements) => Silent(
        statements,
        Setup.Web.Source(
            "Own.cs",
            """
            using System;
            using Microsoft.Extensions.DependencyInjection;
            using StackExchange.Redis;
            public static class Own { public static void AddRedis(this IServiceCollection services, Func<object, IConnectionMultiplexer> factory) { } }
            """));

    [Fact]
    public void The_message_names_the_health_check() => Assert.Equal(
        ["A connection is opened each time the health check runs: open one, store it and return it"],
        Messages("services.AddHealthChecks().AddRedis(sp => ConnectionMultiplexer.Connect(\"redis,password=hunter2\"));", Setup.Web));

    [Fact]
    public void Fix_of_a_health_check() => Fixes(
        """
        public static void Add(IServiceCollection services) => services.AddHealthChecks().AddRedis(sp => [|ConnectionMultiplexer.Connect|]("redis"));
        """,
        $$"""
        private static readonly Lazy<ConnectionMultiplexer> SharedConnection = {{NewLazy}};

        public static void Add(IServiceCollection services) => services.AddHealthChecks().AddRedis(sp => SharedConnection.Value);
        """,
        setup: Setup.Web);

    private const string Shared = "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));\n";

    [Theory]
    [InlineData("sp => [|ConnectionMultiplexer.Connect|](text)", "sp => sp.GetRequiredService<IConnectionMultiplexer>()")]
    [InlineData("_ => [|ConnectionMultiplexer.Connect|](text)", "sp => sp.GetRequiredService<IConnectionMultiplexer>()")]
    [InlineData("(IServiceProvider _) => [|ConnectionMultiplexer.Connect|](text)", "(IServiceProvider sp) => sp.GetRequiredService<IConnectionMultiplexer>()")]
    [InlineData(
        "all => [|ConnectionMultiplexer.ConnectAsync|](text).GetAwaiter().GetResult()",
        "all => all.GetRequiredService<IConnectionMultiplexer>()")]
    [InlineData(
        "sp => { return [|ConnectionMultiplexer.Connect|](text); /* ours */ }",
        "sp => { return sp.GetRequiredService<IConnectionMultiplexer>(); /* ours */ }")]
    public void Fix_of_a_health_check_beside_a_registration(string before, string after) => Fixes(
        $"var text = configuration[\"Redis\"]!;\n{Shared}services.AddHealthChecks().AddRedis({before});",
        $"var text = configuration[\"Redis\"]!;\n{Shared}services.AddHealthChecks().AddRedis({after});",
        "Redis4003.Injected",
        Setup.Web);

    [Fact]
    public void Fix_of_a_health_check_of_the_registered_server() => Fixes(
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis:6379,ssl=false\"));\n"
        + "services.AddHealthChecks().AddRedis(sp => [|ConnectionMultiplexer.Connect|](\"redis\"));",
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis:6379,ssl=false\"));\n"
        + "services.AddHealthChecks().AddRedis(sp => sp.GetRequiredService<IConnectionMultiplexer>());",
        setup: Setup.Web);

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"other\"));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis,defaultDatabase=2\"));")]
    [InlineData("services.AddScoped<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", (_, _) => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.AddSingleton(_ => ConnectionMultiplexer.Connect(\"redis\"));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => null!);")]
    public void Another_connection_is_registered(string registration) => Fixes(
        $$"""
        public static void Add(IServiceCollection services)
        {
            {{registration}}
            services.AddHealthChecks().AddRedis(sp => [|ConnectionMultiplexer.Connect|]("redis"));
        }
        """,
        $$"""
        private static readonly Lazy<ConnectionMultiplexer> SharedConnection = {{NewLazy}};

        public static void Add(IServiceCollection services)
        {
            {{registration}}
            services.AddHealthChecks().AddRedis(sp => SharedConnection.Value);
        }
        """,
        setup: Setup.Web);
}

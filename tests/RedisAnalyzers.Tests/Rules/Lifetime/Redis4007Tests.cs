using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4007Tests : RuleTest<Redis4007ConnectDuringRegistration, Redis4007ConnectDuringRegistrationFix>
{
    private const string Extensions = "using Microsoft.Extensions.DependencyInjection.Extensions;\n";

    protected override Setup Default => Setup.Web;

    private static string File(string statements) =>
        $$"""
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        {{Extensions}}using StackExchange.Redis;

        public static class C
        {
            public static void Add(IServiceCollection services, string text)
            {
                {{statements}}
            }
        }

        """;

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](\"redis\"));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](\"redis,abortConnect=false\"));")]
    [InlineData("services.AddSingleton([|ConnectionMultiplexer.Connect|](text));")]
    [InlineData("services.AddSingleton((IConnectionMultiplexer)[|ConnectionMultiplexer.Connect|](text));")]
    [InlineData("services.AddSingleton(typeof(IConnectionMultiplexer), [|ConnectionMultiplexer.Connect|](text));")]
    [InlineData("services.TryAddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text));")]
    [InlineData("services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", [|ConnectionMultiplexer.Connect|](text));")]
    [InlineData("services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text)));")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), [|ConnectionMultiplexer.Connect|](text)));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.ConnectAsync|](text).GetAwaiter().GetResult());")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>([|redis|]);")]
    [InlineData("IConnectionMultiplexer redis;\nredis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton([|redis|]);")]
    [InlineData(
        """
        var redis = ConnectionMultiplexer.Connect(text);
        services.AddSingleton<IConnectionMultiplexer>([|redis|]);
        services.AddSingleton([|redis|]);
        """)]
    public void An_instance(string statements) => Flags(File(statements));

    [Theory]
    [InlineData("text.PersistKeysToStackExchangeRedis([|StackExchange.Redis.ConnectionMultiplexer.Connect|](text))")]
    [InlineData("X.PersistKeysToStackExchangeRedis(text, [|StackExchange.Redis.ConnectionMultiplexer.Connect|](text))")]
    public void Data_protection(string call) => Flags(
        $$"""
        public static class X
        {
            public static object PersistKeysToStackExchangeRedis(this object builder, StackExchange.Redis.IConnectionMultiplexer redis) => builder;
        }

        public class C { public object M(string text) => {{call}}; }
        """);

    /// <summary>Hangfire runs the delegate when the container makes its configuration, once and after the registration.</summary>
    [Fact]
    public void Hangfire() => Silent(
        """
        services.AddHangfire(c => c.UseRedisStorage(ConnectionMultiplexer.Connect(configuration["Redis"]!)));
        """,
        Setup.Web.Source(
            "Hangfire.cs",
            """
            using System;
            using Microsoft.Extensions.DependencyInjection;
            using StackExchange.Redis;
            public interface IGlobalConfiguration { }
            public static class Hangfire
            {
                public static void AddHangfire(this IServiceCollection services, Action<IGlobalConfiguration> configure) { }
                public static void UseRedisStorage(this IGlobalConfiguration configuration, IConnectionMultiplexer redis) { }
            }
            """));

    [Theory]
    [InlineData(
        "\"redis,password=hunter2\"",
        "Connecting while services are registered makes start-up fail when Redis is not available yet: register a factory")]
    [InlineData("\"redis,password=hunter2,abortConnect=false\"", "The container never disposes an instance that it did not create: register a factory")]
    public void The_message(string text, string message) =>
        Assert.Equal([message], Messages($"services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect({text}));"));

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));")]
    [InlineData("IConnectionMultiplexer redis;\nredis = ConnectionMultiplexer.Connect(text);\nredis = null!;\nservices.AddSingleton(redis);")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => { return ConnectionMultiplexer.Connect(text); });")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(Open(text)); static IConnectionMultiplexer Open(string t) => null!;")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(redis);\nredis.GetDatabase().Ping();")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton(redis.GetDatabase());")]
    [InlineData("services.AddSingleton(new Lazy(ConnectionMultiplexer.Connect(text)));\n#pragma warning disable")]
    [InlineData("services.AddSingleton<object>(text);")]
    [InlineData("services.AddSingleton(Task.FromResult(text));")]
    public void Something_else(string statements) => Silent(File(statements) + "public sealed record Lazy(object Value);\n");

    [Fact]
    public void A_parameter() => Silent("public static void Add(IServiceCollection services, IConnectionMultiplexer redis) => services.AddSingleton(redis);");

    [Fact]
    public void A_test_project() =>
        Silent("services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(\"redis\"));", Setup.Web.Property("IsTestProject", "true"));

    [Fact]
    public void Data_protection_without_abort() => Silent(
        """
        public static class X
        {
            public static object PersistKeysToStackExchangeRedis(this object builder, StackExchange.Redis.IConnectionMultiplexer redis) => builder;
        }

        public class C
        {
            public object M(string text) => text.PersistKeysToStackExchangeRedis(StackExchange.Redis.ConnectionMultiplexer.Connect("redis,abortConnect=false"));
        }
        """);
}

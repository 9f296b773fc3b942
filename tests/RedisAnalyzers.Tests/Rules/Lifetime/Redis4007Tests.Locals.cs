namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Open connections that a factory, data protection or a health check takes, and what is said about abortConnect.</summary>
public sealed partial class Redis4007Tests
{
    private const string DataProtection =
        """
        namespace Microsoft.AspNetCore.DataProtection
        {
            public static class Keys
            {
                public static IDataProtectionBuilder PersistKeysToStackExchangeRedis(
                    this IDataProtectionBuilder builder, StackExchange.Redis.IConnectionMultiplexer redis, StackExchange.Redis.RedisKey key) => builder;
                public static IDataProtectionBuilder PersistKeysToStackExchangeRedis(
                    this IDataProtectionBuilder builder, System.Func<StackExchange.Redis.IDatabase> factory, StackExchange.Redis.RedisKey key) => builder;
            }
        }

        """;

    private static string Keys(string statements) => "using Microsoft.AspNetCore.DataProtection;\n" + File(statements) + DataProtection;

    [Theory]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddDataProtection().PersistKeysToStackExchangeRedis([|redis|], \"Keys\");")]
    [InlineData(
        "var redis = ConnectionMultiplexer.Connect(text);\nservices.AddDataProtection().PersistKeysToStackExchangeRedis(() => "
        + "[|redis|].GetDatabase(), \"Keys\");")]
    [InlineData("services.AddDataProtection().PersistKeysToStackExchangeRedis([|ConnectionMultiplexer.Connect|](text), \"Keys\");")]
    [InlineData(
        """
        var redis = ConnectionMultiplexer.Connect(text);
        services.AddDataProtection().PersistKeysToStackExchangeRedis([|redis|], "Keys");
        services.AddSingleton<IConnectionMultiplexer>(_ => redis);
        """)]
    [InlineData(
        """
        var redis = ConnectionMultiplexer.Connect(text);
        services.AddDataProtection().PersistKeysToStackExchangeRedis(redis, "Keys");
        services.AddSingleton<IConnectionMultiplexer>([|redis|]);
        services.AddSingleton(redis.GetDatabase());
        """)]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(_ => [|redis|]);")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(_ => { return [|redis|]; });")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IDatabase>(_ => [|redis|].GetDatabase());")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddHealthChecks().AddRedis([|redis|]);")]
    [InlineData("services.AddHealthChecks().AddRedis([|ConnectionMultiplexer.Connect|](text));")]
    [InlineData(
        """
        var redis = ConnectionMultiplexer.Connect(text);
        redis.ConnectionFailed += (_, e) => System.Console.WriteLine(e.FailureType);
        services.AddSingleton<IConnectionMultiplexer>(_ => [|redis|]);
        """)]
    public void Given_to_what_is_registered(string statements) => Flags(Keys(statements));

    [Theory]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(_ => redis);\nredis.GetDatabase().Ping();")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddDataProtection().PersistKeysToStackExchangeRedis(redis, redis.ClientName);")]
    [InlineData(
        "var redis = "
        + "ConnectionMultiplexer.Connect(\"redis,abortConnect=false\");\nservices.AddDataProtection().PersistKeysToStackExchangeRedis(redis, "
        + "\"Keys\");")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(\"redis,abortConnect=false\");\nservices.AddSingleton<IConnectionMultiplexer>(_ => redis);")]
    [InlineData("services.AddHealthChecks().AddRedis(ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"));")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddScoped<IConnectionMultiplexer>(_ => redis);")]
    [InlineData("IConnectionMultiplexer? redis = null;\nservices.AddSingleton<IConnectionMultiplexer>(_ => redis ??= ConnectionMultiplexer.Connect(text));")]
    [InlineData(
        "var lazy = new System.Lazy<ConnectionMultiplexer>(() => "
        + "ConnectionMultiplexer.Connect(text));\nservices.AddSingleton<IConnectionMultiplexer>(_ => lazy.Value);")]
    [InlineData("services.AddDataProtection().PersistKeysToStackExchangeRedis(() => ConnectionMultiplexer.Connect(text).GetDatabase(), \"Keys\");")]
    [InlineData("services.AddHealthChecks().AddRedis(_ => ConnectionMultiplexer.Connect(text));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => { var redis = ConnectionMultiplexer.Connect(text); return redis; });")]
    [InlineData("services.AddSingleton<IDatabase>(_ => { var redis = ConnectionMultiplexer.Connect(text); return redis.GetDatabase(); });")]
    [InlineData("services.AddHealthChecks().AddRedis(_ => { var redis = ConnectionMultiplexer.Connect(text); return redis; });")]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            var redis = ConnectionMultiplexer.Connect(text);
            redis.ConnectionFailed += (_, e) => System.Console.WriteLine(e.FailureType);
            return redis;
        });
        """)]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton(_ => redis.ToString());")]
    public void Needed_now_opened_later_or_harmless(string statements) => Silent(Keys(statements));

    [Theory]
    [InlineData(
        "services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(text));",
        "Connecting while services are registered makes start-up wait for Redis, and the container never disposes the instance: register a factory")]
    [InlineData(
        "var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(_ => redis);",
        "Connecting while services are registered makes start-up wait for Redis: connect in the factory")]
    [InlineData(
        "services.AddDataProtection().PersistKeysToStackExchangeRedis(ConnectionMultiplexer.Connect(text), \"Keys\");",
        "Connecting while services are registered makes start-up wait for Redis: open the connection where a failure can be handled")]
    [InlineData(
        "services.AddDataProtection().PersistKeysToStackExchangeRedis(ConnectionMultiplexer.Connect(\"redis,password=hunter2\"), \"Keys\");",
        "Connecting while services are registered makes start-up fail when Redis is not available yet: "
        + "open the connection where a failure can be handled, or set abortConnect=false")]
    [InlineData(
        "services.AddHealthChecks().AddRedis(ConnectionMultiplexer.Connect(\"redis,password=hunter2\"));",
        "Connecting while services are registered makes start-up fail when Redis is not available yet: "
        + "pass sp => sp.GetRequiredService<IConnectionMultiplexer>()")]
    public void The_message_says_what_is_known(string statements, string message) => Assert.Equal([message], Messages(Keys(statements)));

    [Fact]
    public void Fix_in_the_factory() => Fixes(
        File(
            """
            var redis = ConnectionMultiplexer.Connect(text);
                    services.AddSingleton<IConnectionMultiplexer>(_ => [|redis|]); // ours
            """),
        File("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text)); // ours"),
        "Redis4007.Connect");

    [Theory]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddDataProtection().PersistKeysToStackExchangeRedis([|redis|], \"Keys\");")]
    [InlineData("services.AddHealthChecks().AddRedis([|ConnectionMultiplexer.Connect|](text));")]
    [InlineData("IConnectionMultiplexer redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton(_ => [|redis|]);")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(_ => [|redis|]);\ntext = \"other\";")]
    public void No_fix_in_what_is_registered(string statements) => NoFix(Keys(statements));
}

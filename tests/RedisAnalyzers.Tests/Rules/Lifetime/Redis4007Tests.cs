using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed class Redis4007Tests : RuleTest<Redis4007ConnectDuringRegistration, Redis4007ConnectDuringRegistrationFix>
{
    private const string Extensions = "using Microsoft.Extensions.DependencyInjection.Extensions;\n";

    protected override Setup Default => Setup.Web;

    private static string File(string statements) =>
        $"using System.Threading.Tasks;\nusing Microsoft.Extensions.DependencyInjection;\n{Extensions}using StackExchange.Redis;\n\npublic static class C\n{{\n    public static void Add(IServiceCollection services, string text)\n    {{\n        {statements}\n    }}\n}}\n";

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
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>([|redis|]);\nservices.AddSingleton([|redis|]);")]
    public void An_instance(string statements) => Flags(File(statements));

    [Theory]
    [InlineData("text.PersistKeysToStackExchangeRedis([|StackExchange.Redis.ConnectionMultiplexer.Connect|](text))")]
    [InlineData("X.PersistKeysToStackExchangeRedis(text, [|StackExchange.Redis.ConnectionMultiplexer.Connect|](text))")]
    public void Data_protection(string call) => Flags(
        "public static class X { public static object PersistKeysToStackExchangeRedis(this object builder, StackExchange.Redis.IConnectionMultiplexer redis) => builder; }\n"
        + $"public class C {{ public object M(string text) => {call}; }}");

    [Theory]
    [InlineData("\"redis,password=hunter2\"", "Connecting while services are registered makes start-up fail when Redis is not available yet: register a factory")]
    [InlineData("\"redis,password=hunter2,abortConnect=false\"", "The container never disposes an instance that it did not create: register a factory")]
    public void The_message(string text, string message) =>
        Assert.Equal([message], Messages($"services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect({text}));"));

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));")]
    [InlineData("IConnectionMultiplexer redis;\nredis = ConnectionMultiplexer.Connect(text);\nredis = null!;\nservices.AddSingleton(redis);")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(sp => { return ConnectionMultiplexer.Connect(text); });")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(Open(text)); static IConnectionMultiplexer Open(string t) => null!;")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(redis);\nredis.GetDatabase().Ping();")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>(_ => redis);")]
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
        "public static class X { public static object PersistKeysToStackExchangeRedis(this object builder, StackExchange.Redis.IConnectionMultiplexer redis) => builder; }\npublic class C { public object M(string text) => text.PersistKeysToStackExchangeRedis(StackExchange.Redis.ConnectionMultiplexer.Connect(\"redis,abortConnect=false\")); }");

    [Theory]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text)); // ours", "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text)); // ours")]
    [InlineData("services.AddSingleton([|ConnectionMultiplexer.Connect|](text));", "services.AddSingleton(_ => ConnectionMultiplexer.Connect(text));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>(implementationInstance: [|ConnectionMultiplexer.Connect|](text));", "services.AddSingleton<IConnectionMultiplexer>(implementationFactory: _ => ConnectionMultiplexer.Connect(text));")]
    [InlineData("services.AddSingleton((IConnectionMultiplexer)[|ConnectionMultiplexer.Connect|](text));", "services.AddSingleton(_ => (IConnectionMultiplexer)ConnectionMultiplexer.Connect(text));")]
    [InlineData("services.AddSingleton(typeof(IConnectionMultiplexer), [|ConnectionMultiplexer.Connect|](text));", "services.AddSingleton(typeof(IConnectionMultiplexer), _ => ConnectionMultiplexer.Connect(text));")]
    [InlineData("services.TryAddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text));", "services.TryAddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));")]
    [InlineData("services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", [|ConnectionMultiplexer.Connect|](text));", "services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", (_, _) => ConnectionMultiplexer.Connect(text));")]
    [InlineData("services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text)));", "services.Add(ServiceDescriptor.Singleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text)));")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.ConnectAsync|](text).Result);", "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.ConnectAsync(text).Result);")]
    [InlineData("// the cache\n        var redis = ConnectionMultiplexer.Connect(text);\n        services.AddSingleton<IConnectionMultiplexer>([|redis|]);", "// the cache\n        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));")]
    public void A_factory(string before, string after) => Fixes(File(before), File(after));

    [Fact]
    public void Await() => Fixes(
        "services.AddSingleton<IConnectionMultiplexer>(await [|ConnectionMultiplexer.ConnectAsync|](args[0]).ConfigureAwait(false));\nawait Task.Delay(1);",
        "services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(args[0]));\nawait Task.Delay(1);");

    [Fact]
    public void Await_in_a_program() => Fixes(
        "using Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\n\nvar services = new ServiceCollection();\nservices.AddSingleton<IConnectionMultiplexer>(await [|ConnectionMultiplexer.ConnectAsync|](\"redis\"));\n",
        "using Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\n\nvar services = new ServiceCollection();\nservices.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(\"redis\"));\n");

    [Fact]
    public void A_key_in_an_old_language() => Fixes(
        "services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", [|ConnectionMultiplexer.Connect|](\"redis\"));",
        "services.AddKeyedSingleton<IConnectionMultiplexer>(\"cache\", (_, key) => ConnectionMultiplexer.Connect(\"redis\"));", setup: Setup.Web.In73());

    [Theory]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton<IConnectionMultiplexer>([|redis|]);\nservices.AddSingleton([|redis|]);")]
    [InlineData("IConnectionMultiplexer redis = ConnectionMultiplexer.Connect(text);\nservices.AddSingleton([|redis|]);")]
    [InlineData("var redis = ConnectionMultiplexer.Connect(text); // the cache\nservices.AddSingleton<IConnectionMultiplexer>([|redis|]);")]
    [InlineData("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text));\ntext = \"other\";")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(IConnectionMultiplexer), [|ConnectionMultiplexer.Connect|](text)));")]
    public void No_factory(string statements) => NoFix(File(statements));

    [Fact]
    public void The_last_await() => NoFix(
        "public static async Task Add(IServiceCollection services) { services.AddSingleton<IConnectionMultiplexer>(await [|ConnectionMultiplexer.ConnectAsync|](\"redis\")); }");

    [Fact]
    public void Everywhere() => FixesAll(
        File("services.AddSingleton<IConnectionMultiplexer>([|ConnectionMultiplexer.Connect|](text));\n        services.AddKeyedSingleton<IConnectionMultiplexer>(\"b\", [|ConnectionMultiplexer.Connect|](\"b\"));"),
        File("services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));\n        services.AddKeyedSingleton<IConnectionMultiplexer>(\"b\", (_, _) => ConnectionMultiplexer.Connect(\"b\"));"));
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Connections of services, and programs that live long.</summary>
public partial class Redis2101Tests
{
    [Fact]
    public void Services() => Flags(
        """
        services.AddSignalR().AddStackExchangeRedis([|"redis:6379"|]);
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration = [|new ConfigurationOptions|] { EndPoints = { "redis" } });
        services.AddSignalR().AddStackExchangeRedis(options => options.Configuration = ConfigurationOptions.Parse([|"redis"|]));
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect([|"redis"|]));
        services.AddStackExchangeRedisCache(
            options => options.ConnectionMultiplexerFactory = async () => await ConnectionMultiplexer.ConnectAsync([|"redis"|]));
        """,
        Setup.Web);

    [Fact]
    public void The_cache_before_version_8() => Flags(
        """
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;

        public static class C
        {
            public static void Add(IServiceCollection services)
            {
                services.AddStackExchangeRedisCache(options => options.Configuration = [|"redis:6379"|]);
                services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = [|new ConfigurationOptions|] { EndPoints = { "redis" } });
            }
        }
        """,
        new Setup { References = References.CachingBefore8 });

    [Fact]
    public void A_long_lived_console_program() =>
        Flags("using StackExchange.Redis;\n\nvar mux = ConnectionMultiplexer.Connect([|\"localhost\"|]);\nmux.Dispose();\n");

    [Fact]
    public void Redis_Cloud_before_the_library_knew_it() =>
        Flags("""ConnectionMultiplexer.Connect([|"redis-1.c1.eu-west-1-1.ec2.cloud.redislabs.com:12000"|])""", Setup.Plain.On("2.1.30"));

    [Fact]
    public void A_test_project_when_asked_for() => Flags(
        """ConnectionMultiplexer.Connect([|"localhost"|])""", Setup.Plain.Property("IsTestProject", "true").Option("redis_analyzers.include_tests", "true"));

    [Fact]
    public void A_hosted_service_in_a_console_program_is_no_tool() => Flags(
        """
        using Microsoft.Extensions.Hosting;
        using StackExchange.Redis;

        await Host.CreateDefaultBuilder(args).Build().RunAsync();

        public class Worker : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                using var mux = await ConnectionMultiplexer.ConnectAsync([|"redis:6379"|]);
                await Task.Delay(-1, stop);
            }
        }
        """.Replace("using Micro", "using System.Threading;\nusing System.Threading.Tasks;\nusing Micro", StringComparison.Ordinal),
        Setup.Web);
}

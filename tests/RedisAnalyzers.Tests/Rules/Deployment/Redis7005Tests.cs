using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed class Redis7005Tests : RuleTest<Redis7005ComposeNoHealthGate>
{
    /// <summary>The program does not retry, whatever it is told.</summary>
    private const string GivesUp = "ConnectionMultiplexer.Connect(\"redis.example.com:6379,connectTimeout=5000\")";

    private const string Retries = "ConnectionMultiplexer.Connect(\"redis.example.com:6379,abortConnect=false\")";

    private const string Address = "REDIS_HOST: redis";

    private const string Waits = "build: .\ndepends_on:\n  redis:\n    condition: service_healthy";

    [Theory]
    [InlineData("build: .\ndepends_on:\n  - [|redis|]")]
    [InlineData("build: .\ndepends_on: [db, [|redis|]]")]
    [InlineData("build: .\ndepends_on: [\"[|redis|]\"]")]
    [InlineData("build: .\ndepends_on:\n  [|redis|]:\n    condition: service_started")]
    [InlineData("build: .\ndepends_on:\n  [|redis|]: { condition: service_started, restart: true }")]
    [InlineData("build: .\ndepends_on:\n  [|redis|]: {}")]
    [InlineData("build: { context: . }\ndepends_on: [[|redis|]]")]
    [InlineData("build:\n  context: .\n  dockerfile: docker/api.Dockerfile\ndepends_on: [[|redis|]]")]
    public void Every_form_of_depends_on(string api) => Flags(GivesUp, Compose.Built.With(Compose.Of(Address, api)));

    [Theory]
    [InlineData("build: .")]
    [InlineData("build: .\ndepends_on: [db]")]
    [InlineData("build: .\ndepends_on:\n  db:\n    condition: service_healthy")]
    public void Without_it(string api) => Flags(GivesUp, Compose.Built.With(
        Compose.Of(Address, api).Replace("  api:", "  [|api|]:", StringComparison.Ordinal)));

    [Theory]
    [InlineData("REDIS_URL: redis://redis:6379")]
    [InlineData("- REDIS_HOST=redis")]
    [InlineData("ConnectionStrings__Redis: redis:6379,abortConnect=false")]
    public void Every_form_of_an_address(string variable) =>
        Flags(GivesUp, Compose.Built.With(Compose.Of(variable, "build: .\ndepends_on: [[|redis|]]")));

    [Theory]
    [InlineData("redis:6379,connectTimeout=5000")]
    [InlineData("redis:6379,abortConnect=true")]
    public void A_connection_string_of_the_compose_file(string text) => Flags(
        "ConnectionMultiplexer.Connect(configuration.GetConnectionString(\"Redis\")!)",
        Setup.Web.Property("ProjectDir", "/src/").With(Compose.Of($"ConnectionStrings__Redis: {text}", "build: .\ndepends_on: [[|redis|]]")));

    [Fact]
    public void The_compose_file_of_tutorials() => Flags(
        GivesUp, Compose.Built.With(Compose.OfTutorials.Replace("      - redis\n", "      - [|redis|]\n", StringComparison.Ordinal)));

    [Fact]
    public void The_override_file_has_the_dependency() => Flags(GivesUp, Compose.Built.With(Compose.Of(Address)).With(
        "services:\n  api:\n    depends_on: [[|redis|]]\n", "docker-compose.override.yml"));

    [Fact]
    public void Two_servers() => Flags(GivesUp, Compose.Built.With(
        Compose.Of("REDIS_HOST: redis\nREDIS_SESSIONS_HOST: sessions", "build: .\ndepends_on:\n  redis: { condition: service_healthy }\n  [|sessions|]: {}")
        + "  sessions:\n    image: valkey/valkey:8\n"));

    [Fact]
    public void What_it_says()
    {
        var plain = Assert.Single(Messages(GivesUp, Compose.Built.With(Compose.Of(Address, "build: .\ndepends_on: [redis]"))));
        Assert.StartsWith("'api' gives up when 'redis' does not answer at start-up, and depends_on waits only until", plain, StringComparison.Ordinal);
        Assert.Contains("service_healthy", plain, StringComparison.Ordinal);
        var none = Assert.Single(Messages(GivesUp, Compose.Built.With(Compose.Of(Address))));
        Assert.StartsWith("'api' gives up when 'redis' does not answer at start-up, and nothing makes it wait", none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Retries)]
    [InlineData("args.Length")]
    [InlineData("ConnectionMultiplexer.Connect(args[0])")]
    [InlineData("ConnectionMultiplexer.Connect(args[0] + \",abortConnect=false\")")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis.example.com\" }, AbortOnConnectFail = false })")]
    [InlineData("ConnectionMultiplexer.Connect(\"contoso.redis.cache.windows.net:6380,ssl=true\")")]
    public void A_program_that_retries_or_that_is_not_known(string code) =>
        Silent(code, Compose.Built.With(Compose.Of(Address, "build: .\ndepends_on: [redis]")));

    [Fact]
    public void The_compose_file_of_tutorials_with_a_program_that_retries() => Silent(Retries, Compose.Built.With(Compose.OfTutorials));

    [Fact]
    public void A_connection_string_with_the_option() => Silent(
        Compose.Reader, Compose.Built.With(Compose.Of("ConnectionStrings__Redis: redis:6379,abortConnect=false", "build: .\ndepends_on: [redis]")));

    [Theory]
    [InlineData(Waits)]
    [InlineData("build: .\ndepends_on: { redis: { condition: service_healthy, restart: true } }")]
    [InlineData("build: .\ndepends_on:\n  redis:\n    condition: service_completed_successfully")]
    [InlineData("build: .\ndepends_on:\n  redis:\n    condition: ${REDIS_CONDITION}")]
    public void A_service_that_waits(string api) => Silent(GivesUp, Compose.Built.With(Compose.Of(Address, api)));

    [Fact]
    public void The_override_file_waits() => Silent(GivesUp, Compose.Built.With(Compose.Of(Address, "build: .\ndepends_on: [redis]")).With(
        "services:\n  api:\n    depends_on:\n      redis:\n        condition: service_healthy\n", "docker-compose.override.yml"));

    [Theory]
    [InlineData("build: ./other\ndepends_on: [redis]")]
    [InlineData("image: registry.example.com/shop/api\ndepends_on: [redis]")]
    [InlineData("build: .\nprofiles: [test]\ndepends_on: [redis]")]
    [InlineData("build: .\nnetwork_mode: host\ndepends_on: [redis]")]
    [InlineData("build: https://github.com/contoso/shop.git\ndepends_on: [redis]")]
    public void Other_services(string api) => Silent(GivesUp, Compose.Built.With(Compose.Of(Address, api)));

    [Theory]
    [InlineData("REDIS_HOST: redis.example.com")]
    [InlineData("REDIS_HOST: ${REDIS_HOST}")]
    [InlineData("REDIS_HOST: localhost")]
    [InlineData("REDIS_KEY_PREFIX: redis")]
    [InlineData("DATABASE_HOST: redis")]
    [InlineData("")]
    public void Other_addresses(string variable) => Silent(GivesUp, Compose.Built.With(Compose.Of(variable, "build: .\ndepends_on: [redis]")));

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("test/docker-compose.yml")]
    public void Files_for_development(string path) =>
        Silent(GivesUp, Compose.Built.With(Compose.Of(Address, "build: .\ndepends_on: [redis]"), path));

    [Fact]
    public void A_program_that_is_meant_to_fail() => Silent(GivesUp, Compose.Built.With(Compose.Of(Address, "build: .\ndepends_on: [redis]"))
        .Option("redis_analyzers.fail_fast", "true", "*"));
}

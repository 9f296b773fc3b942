using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed class Redis7002Tests : RuleTest<Redis7002ComposeUnknownHost>
{
    private const string Unknown = "REDIS_HOST: cache";

    private const string Networks = "networks:\n  backend:\n  frontend:\n";

    [Theory]
    [InlineData("REDIS_HOST: [|cache|]")]
    [InlineData("- REDIS_HOST=[|cache|]")]
    [InlineData("REDIS_URL: redis://[|cache|]:6379/0")]
    [InlineData("REDIS_URL: redis://:${REDIS_PASSWORD}@[|cache|]")]
    [InlineData("ConnectionStrings__Redis: [|cache|]:6379,abortConnect=false")]
    [InlineData("ConnectionStrings__Redis: redis:6379,[|redis-2|]:6379")]
    [InlineData("- ConnectionStrings__Redis=[|cache|]:6379")]
    public void A_name_that_nobody_has(string variable) => FlagsFile(Compose.File, Compose.Of(variable));

    [Theory]
    [InlineData("image: redis:7-alpine\nnetworks: [backend]", "build: .\nnetworks: [frontend]")]
    [InlineData("image: redis:7-alpine\nnetworks:\n  - backend", "build: .\nnetworks:\n  - frontend\n  - default")]
    [InlineData("image: redis:7-alpine\nnetworks:\n  backend:\n    aliases: [cache]", "build: .\nnetworks: { frontend: { } }")]
    [InlineData("image: redis:7-alpine\nnetworks: [backend]", "build: .")]
    [InlineData("image: redis:7-alpine", "build: .\nnetworks: [frontend]")]
    public void A_network_that_the_two_do_not_share(string redis, string api) =>
        FlagsFile(Compose.File, Compose.Of("REDIS_HOST: [|redis|]", api, redis) + Networks);

    [Fact]
    public void The_network_is_in_the_override_file() => FlagsFile(
        Compose.File,
        Compose.Of("REDIS_HOST: [|redis|]"),
        Setup.Plain.With("services:\n  api:\n    networks: [frontend]\nnetworks:\n  frontend:\n", "docker-compose.override.yml"));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(\"[|cache|]:6379,abortConnect=false\")")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"[|cache|]:6379\" } })")]
    public void A_name_in_the_program_of_the_container(string code) => Flags(code, Compose.Built.With(Compose.Of()));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\") ?? \"[|cache|]:6379\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"{Environment.GetEnvironmentVariable(\"REDIS_HOST\") ?? \"[|cache|]\"}:6379\")")]
    public void A_fallback_of_the_program_that_is_told_nothing(string code) => Flags(code, Compose.Built.With(Compose.Of("TZ: UTC")));

    [Theory]
    [InlineData("cache", "REDIS_HOST: redis", "build: .")]
    [InlineData("cache", "REDIS: redis:6379", "build: .")]
    [InlineData("cache", "- REDIS_HOST", "build: .")]
    [InlineData("cache", "", "build: .\nenv_file: .env.shop")]
    [InlineData("cache", "", "build: .\nsecrets: [redis]")]
    [InlineData("cache", "", "build: ./other")]
    [InlineData("cache", "", "image: shop/api")]
    [InlineData("redis", "", "build: .")]
    [InlineData("cache.example.com", "", "build: .")]
    public void Other_fallbacks(string host, string environment, string api) => Silent(
        $"ConnectionMultiplexer.Connect($\"{{Environment.GetEnvironmentVariable(\"REDIS_HOST\") ?? \"{host}\"}}:6379\")",
        Compose.Built.With(Compose.Of(environment, api)));

    [Fact]
    public void A_fallback_of_a_setting_that_a_file_has() => Silent(
        "ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\") ?? \"cache:6379\")",
        Compose.Built.With(Compose.Of()).File("appsettings.json", Json("redis:6379")));

    [Fact]
    public void A_name_in_the_settings_of_the_program() => FlagsFile(
        "appsettings.Production.json", Json("[|cache|]:6379,abortConnect=false"), Compose.Built.With(Compose.Of()));

    [Fact]
    public void An_environment_file() => FlagsFile(
        ".env.shop", "REDIS_HOST=[|cache|]\n", Setup.Plain.With(Compose.Of("", "build: .\nenv_file:\n  - path: .env.shop")));

    [Fact]
    public void What_it_says()
    {
        Assert.Equal(
            ["'api' connects to Redis at 'cache', but no service, alias or extra host has that name: write the service name 'redis'"],
            FileMessages(Compose.File, Compose.Of(Unknown)));
        Assert.Contains("'api'", Assert.Single(FileMessages(
            Compose.File, Compose.Of("REDIS_HOST: redis", "build: .\nnetworks: [frontend]") + Networks)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_compose_file_of_tutorials() => SilentFile(Compose.File, Compose.OfTutorials);

    [Theory]
    [InlineData("REDIS_HOST: redis")]
    [InlineData("REDIS_HOST: REDIS")]
    [InlineData("REDIS_HOST: localhost")]
    [InlineData("REDIS_HOST: host.docker.internal")]
    [InlineData("REDIS_HOST: gateway.docker.internal")]
    [InlineData("REDIS_HOST: redis.shop.svc.cluster.local")]
    [InlineData("REDIS_HOST: 10.20.0.7")]
    [InlineData("REDIS_HOST: ${REDIS_HOST}")]
    [InlineData("REDIS_HOST: ${REDIS_HOST:-cache}")]
    [InlineData("REDIS_HOST: ${STAGE}-cache")]
    [InlineData("REDIS_HOST: \"\"")]
    [InlineData("REDIS_HOST: your-redis-host")]
    [InlineData("REDIS_HOST: api")]
    [InlineData("REDIS_HOST: shop-redis-1")]
    [InlineData("REDIS_HOST: shop_redis_1")]
    [InlineData("REDIS_URL: redis://redis:6379")]
    [InlineData("REDIS_HOSTS: local:redis:6379")]
    [InlineData("ConnectionStrings__Redis: redis:6379,name=cache")]
    [InlineData("DATABASE_HOST: db")]
    [InlineData("REDIS_DATABASE: cache")]
    [InlineData("REDIS_INSTANCE_NAME: cache")]
    public void Other_variables(string variable) => SilentFile(Compose.File, Compose.Of(variable));

    [Theory]
    [InlineData("image: redis:7-alpine\ncontainer_name: cache", "build: .")]
    [InlineData("image: redis:7-alpine\nhostname: cache", "build: .")]
    [InlineData("image: redis:7-alpine\nnetworks:\n  backend:\n    aliases:\n      - cache", "build: .\nnetworks: [backend]")]
    [InlineData("image: redis:7-alpine", "build: .\nlinks:\n  - redis:cache")]
    [InlineData("image: redis:7-alpine", "build: .\nexternal_links: [shop-redis:cache]")]
    [InlineData("image: redis:7-alpine", "build: .\nextra_hosts:\n  - \"cache:10.20.0.7\"")]
    [InlineData("image: redis:7-alpine", "build: .\nextra_hosts:\n  cache: 10.20.0.7")]
    [InlineData("image: redis:7-alpine", "build: .\nextra_hosts: [\"cache=host-gateway\"]")]
    public void Every_way_to_have_a_name(string redis, string api) => SilentFile(Compose.File, Compose.Of(Unknown, api, redis) + Networks);

    [Theory]
    [InlineData("image: redis:7-alpine\nnetworks: [backend, frontend]", "build: .\nnetworks: [frontend]")]
    [InlineData("image: redis:7-alpine\nnetworks:\n  backend:\n    ipv4_address: 172.16.0.7", "build: .\nnetworks:\n  - backend")]
    [InlineData("image: redis:7-alpine", "build: .\nnetworks: [frontend, default]")]
    public void Every_way_to_share_a_network(string redis, string api) => SilentFile(Compose.File, Compose.Of("REDIS_HOST: redis", api, redis) + Networks);

    [Theory]
    [InlineData("networks:\n  platform:\n    external: true\n", "build: .\nnetworks: [default, platform]")]
    [InlineData("networks:\n  platform:\n    external:\n      name: shared\n", "build: .\nnetworks: [platform]")]
    [InlineData("networks:\n  default:\n    name: shared\n    external: true\n", "build: .")]
    [InlineData("", "build: .\nnetwork_mode: host")]
    [InlineData("", "build: .\nnetwork_mode: service:other")]
    [InlineData("", "build: .\nprofiles: [test]")]
    [InlineData("include: [../platform/compose.yaml]\n", "build: .")]
    [InlineData("", "extends:\n  file: ../common.yml\n  service: api")]
    public void Networks_that_are_not_known_as_a_whole(string rest, string api) => SilentFile(Compose.File, rest + Compose.Of(Unknown, api));

    [Fact]
    public void A_service_of_the_override_file() => SilentFile(
        Compose.File, Compose.Of(Unknown), Setup.Plain.With("services:\n  cache:\n    image: redis:7-alpine\n", "docker-compose.override.yml"));

    [Theory]
    [InlineData("image: postgres:17")]
    [InlineData("image: ${CACHE_IMAGE}")]
    public void No_Redis_beside_it(string other) => SilentFile(Compose.File, Compose.Of(Unknown, redis: other));

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("dev/docker-compose.yml")]
    [InlineData("tests/docker-compose.yml")]
    public void Files_for_development(string path) => SilentFile(path, Compose.Of(Unknown));

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(\"redis:6379,abortConnect=false\")")]
    [InlineData("ConnectionMultiplexer.Connect(\"cache.example.com:6379\")")]
    public void Other_names_in_the_program(string code) => Silent(code, Compose.Built.With(Compose.Of()));

    /// <summary>The container is built from another program, or from nothing that is known.</summary>
    [Theory]
    [InlineData("build: ./other")]
    [InlineData("image: registry.example.com/shop/api")]
    public void A_name_in_another_program(string api) => Silent("ConnectionMultiplexer.Connect(\"cache:6379\")", Compose.Built.With(Compose.Of("", api)));
}

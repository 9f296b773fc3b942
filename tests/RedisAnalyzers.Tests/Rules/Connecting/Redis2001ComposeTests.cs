using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Loopback addresses in the environment of a container that has no Redis beside it. Where it has one, Redis7001 reports.</summary>
public sealed class Redis2001ComposeTests : VerbTest<Redis2001HardCodedLoopback>
{
    private const string File = "docker-compose.yml";

    [Theory]
    [InlineData("environment: { REDIS_HOST: [|localhost|] }")]
    [InlineData("environment:\n  - REDIS_HOST=[|127.0.0.1|]")]
    [InlineData("environment:\n  ConnectionStrings__Redis: \"[|localhost|]:6379,abortConnect=false\"")]
    [InlineData("environment:\n  REDIS_URL: redis://[|localhost|]:6379/0")]
    [InlineData("network_mode: bridge\nenvironment: { REDIS_HOST: [|localhost|] }")]
    public void A_container_is_told_to_use_itself(string lines) => FlagsFile(File, Api(lines));

    [Theory]
    [InlineData("environment: { REDIS_HOST: cache.example.com }")]
    [InlineData("environment: { REDIS_HOST: host.docker.internal }")]
    [InlineData("environment: { REDIS_HOST: \"${REDIS_HOST}\" }")]
    [InlineData("environment: { REDIS_HOST: \"${REDIS_HOST:-localhost}\" }")]
    [InlineData("environment: { REDIS_HOST: }")]
    [InlineData("environment: { DATABASE_HOST: localhost }")]
    [InlineData("environment: { REDIS_INSIGHT_HOST: localhost }")]
    [InlineData("environment: { REDIS_ANNOUNCE_HOST: localhost }")]
    [InlineData("network_mode: host\nenvironment: { REDIS_HOST: localhost }")]
    [InlineData("network_mode: \"service:sidecar\"\nenvironment: { REDIS_HOST: localhost }")]
    [InlineData("profiles: [test]\nenvironment: { REDIS_HOST: localhost }")]
    [InlineData("labels: { REDIS_HOST: localhost }")]
    [InlineData("# environment: { REDIS_HOST: localhost }")]
    public void Other_containers(string lines) => SilentFile(File, Api(lines));

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("docker-compose.test.yaml")]
    [InlineData("dev/docker-compose.yml")]
    [InlineData("tests/compose.yml")]
    public void Files_for_development(string path) => SilentFile(path, Api("environment: { REDIS_HOST: localhost }"));

    [Fact]
    public void Redis_runs_beside_it() => SilentFile(File, Api("environment: { REDIS_HOST: localhost }") + "  redis:\n    image: redis:7\n");

    [Fact]
    public void A_server_that_is_a_replica_of_itself() => SilentFile(
        File,
        "services:\n  redis:\n    image: bitnami/redis\n    environment: { REDIS_MASTER_HOST: localhost }\n    network_mode: host\n");

    [Fact]
    public void An_override_says_otherwise() => SilentFile(
        File,
        Api("environment: { REDIS_HOST: localhost }"),
        Setup.Plain.File("docker-compose.override.yml", "services: { api: { environment: { REDIS_HOST: cache.example.com } } }"));

    [Theory]
    [InlineData("FROM shop\nENV REDIS_HOST=localhost\n")]
    public void A_default_of_an_image(string text) => SilentFile("Dockerfile", text);

    private static string Api(string lines) =>
        "services:\n  api:\n    image: shop/api\n" + string.Concat(lines.Split('\n').Select(line => $"    {line}\n"));
}

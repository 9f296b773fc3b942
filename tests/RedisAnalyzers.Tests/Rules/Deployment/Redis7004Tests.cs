using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed partial class Redis7004Tests : RuleTest<Redis7004ComposeExposedRedis>
{
    [Theory]
    [InlineData("ports:\n  - \"[|6379:6379|]\"")]
    [InlineData("ports:\n  - [|6379:6379|]")]
    [InlineData("ports: ['[|6379:6379|]']")]
    [InlineData("ports: [\"[|16379:6379|]\"]")]
    [InlineData("ports: [\"[|0.0.0.0:6379:6379|]\"]")]
    [InlineData("ports: [\"[|[::]:6379:6379|]\"]")]
    [InlineData("ports: [\"[|6379:6379/tcp|]\"]")]
    [InlineData("ports: [\"[|6379-6380:6379-6380|]\"]")]
    [InlineData("ports: [\"[|${REDIS_PORT}:6379|]\"]")]
    [InlineData("ports: [\"[|${REDIS_PORT:-6379}:6379|]\"]")]
    [InlineData("ports:\n  - target: 6379\n    published: [|6379|]")]
    [InlineData("ports:\n  - target: 6379\n    published: \"[|6379|]\"\n    mode: host")]
    [InlineData("ports:\n  - { target: 6379, published: [|6379|], host_ip: 0.0.0.0, protocol: tcp }")]
    [InlineData("ports: [\"127.0.0.1:6379:6379\", \"[|6380:6379|]\"]")]
    [InlineData("ports: [\"[|6379:6379|]\"]\nexpose: [\"6379\"]\nrestart: always\nvolumes: [\"data:/data\"]")]
    public void Every_form_of_a_port(string lines) => FlagsFile(Compose.File, Compose.Server(lines));

    [Theory]
    [InlineData("command: redis-server --appendonly yes")]
    [InlineData("command: [\"redis-server\", \"--save\", \"60\", \"1\", \"--loglevel\", \"warning\"]")]
    [InlineData("command: [\"--maxmemory\", \"256mb\"]")]
    [InlineData("command: redis-server --requirepass \"\"")]
    [InlineData("command: redis-server --protected-mode no")]
    [InlineData("command: sh -c 'redis-server --appendonly yes'")]
    [InlineData("environment: { REDIS_PASSWORD: correct-horse-7 }")]
    [InlineData("environment:\n  - REDIS_PASSWORD=${REDIS_PASSWORD}")]
    public void Every_command_without_a_password(string lines) => FlagsFile(Compose.File, Compose.Server($"{lines}\nports: [\"[|6379:6379|]\"]"));

    [Theory]
    [InlineData("redis", "")]
    [InlineData("redis:latest", "")]
    [InlineData("library/redis:7", "")]
    [InlineData("valkey/valkey:8", "")]
    [InlineData("redis/redis-stack-server:7.4.0-v1", "")]
    [InlineData("redis/redis-stack-server:7.4.0-v1", "environment: { REDIS_ARGS: \"--save 60 1\" }")]
    [InlineData("bitnami/redis:7.4", "environment: { ALLOW_EMPTY_PASSWORD: \"yes\" }")]
    [InlineData("docker.io/bitnami/redis:7.4", "environment:\n  - ALLOW_EMPTY_PASSWORD=yes")]
    [InlineData("eqalpha/keydb", "")]
    [InlineData("docker.dragonflydb.io/dragonflydb/dragonfly", "")]
    public void Every_image(string image, string lines) => FlagsFile(Compose.File, Compose.Server($"{lines}\nports: [\"[|6379:6379|]\"]", image));

    [Theory]
    [InlineData("docker-compose.yml")]
    [InlineData("compose.yaml")]
    [InlineData("docker-compose.prod.yml")]
    [InlineData("deploy/docker-compose.yaml")]
    public void Every_file(string path) => FlagsFile(path, Compose.Server("ports: [\"[|6379:6379|]\"]"));

    [Fact]
    public void An_override_file() => FlagsFile(
        "docker-compose.override.yml", "services:\n  redis:\n    ports:\n      - \"[|6379:6379|]\"\n", Setup.Plain.With(Compose.Of()));

    [Fact]
    public void A_file_that_completes_the_main_one() => FlagsFile(
        "docker-compose.prod.yml", "services:\n  redis:\n    ports:\n      - \"[|6379:6379|]\"\n", Setup.Plain.With(Compose.Of()));

    [Fact]
    public void The_compose_file_of_tutorials() => FlagsFile(
        Compose.File, Compose.OfTutorials.Replace("6379:6379", "[|6379:6379|]", StringComparison.Ordinal));

    [Theory]
    [InlineData("x-cache: &cache\n  image: redis:7-alpine\nservices:\n  redis:\n    <<: *cache\n    ports: [\"[|6379:6379|]\"]\n")]
    [InlineData("services:\n  base:\n    image: redis:7-alpine\n    ports: [\"[|6379:6379|]\"]\n  redis:\n    extends: base\n    image: redis:7-alpine\n")]
    [InlineData("services:\n  a: { image: redis, ports: [\"[|6379:6379|]\"] }\n  b: { image: valkey/valkey, ports: [\"[|6380:6379|]\"] }\n")]
    public void Every_way_to_write_a_service(string text) => FlagsFile(Compose.File, text);

    [Theory]
    [InlineData("appendonly yes\n")]
    [InlineData("bind * -::*\nprotected-mode no\n")]
    [InlineData("requirepass \"\"\n")]
    [InlineData("# requirepass correct-horse-7\n")]
    public void A_configuration_file_without_a_password(string configuration) => FlagsFile(
        Compose.File,
        Compose.WithConfiguration().Replace("    command", "    ports: [\"[|6379:6379|]\"]\n    command", StringComparison.Ordinal),
        Setup.Plain.File("redis.conf", configuration));

    [Fact]
    public void A_port_of_the_server_s_own() => FlagsFile(
        Compose.File, Compose.Server("command: redis-server --port 7000\nports: [\"[|6379:7000|]\", \"6380:6379\"]"));

    [Fact]
    public void A_server_that_is_built() => FlagsFile(
        Compose.File,
        "services:\n  redis:\n    build: ./redis\n    ports: [\"[|6379:6379|]\"]\n",
        Setup.Plain.File("redis/Dockerfile", "FROM redis:7-alpine\nENV TZ=UTC\n"));

    [Theory]
    [InlineData("6379:6379", "'redis' has no password, and '6379:6379' publishes it on every network interface of the host: "
        + "write \"127.0.0.1:6379:6379\", or give Redis a password")]
    [InlineData("0.0.0.0:16379:6379/tcp", "'redis' has no password, and '0.0.0.0:16379:6379/tcp' publishes it on every network interface of the host: "
        + "write \"127.0.0.1:16379:6379\", or give Redis a password")]
    public void What_it_says(string port, string message) => Assert.Equal([message], FileMessages(Compose.File, Compose.Server($"ports: [\"{port}\"]")));

    [Fact]
    public void It_names_the_port_that_is_used_when_nobody_sets_the_variable() => Assert.Contains(
        "'6380:6379'", Assert.Single(FileMessages(Compose.File, Compose.Server("ports: [\"${PORT:-6380}:6379\"]"))), StringComparison.Ordinal);
}

using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

/// <summary>Where the rule says nothing.</summary>
public sealed partial class Redis7004Tests
{
    private const string Published = "ports: [\"6379:6379\"]";

    [Theory]
    [InlineData("ports: [\"127.0.0.1:6379:6379\"]")]
    [InlineData("ports: [\"127.0.0.2:6379:6379/tcp\"]")]
    [InlineData("ports: [\"[::1]:6379:6379\"]")]
    [InlineData("ports: [\"10.0.0.7:6379:6379\"]")]
    [InlineData("ports: [\"${BIND:-127.0.0.1}:6379:6379\"]")]
    [InlineData("ports: [\"${BIND_ADDRESS}:6379:6379\"]")]
    [InlineData("ports: [\"127.0.0.1:${REDIS_PORT:-6379}:6379\"]")]
    [InlineData("ports: [\"127.0.0.1:6379-6380:6379-6380\"]")]
    [InlineData("ports: [\"127.0.0.1::6379\"]")]
    [InlineData("ports:\n  - target: 6379\n    published: 6379\n    host_ip: 127.0.0.1")]
    [InlineData("ports:\n  - target: 6379\n    published: 6379\n    protocol: udp")]
    [InlineData("ports: [\"6379:6379/udp\"]")]
    [InlineData("ports: [\"8001:8001\"]")]
    [InlineData("ports: [\"6379:7000\"]")]
    [InlineData("ports: [\"${PORTS}\"]")]
    [InlineData("ports: []")]
    [InlineData("ports:")]
    [InlineData("# ports: [\"6379:6379\"]")]
    [InlineData("expose: [\"6379\"]")]
    [InlineData("environment: { PORTS: \"6379:6379\" }")]
    public void Other_ports(string lines) => SilentFile(Compose.File, Compose.Server(lines));

    [Theory]
    [InlineData("command: redis-server --requirepass correct-horse-7")]
    [InlineData("command: redis-server --requirepass ${REDIS_PASSWORD}")]
    [InlineData("command: redis-server --requirepass \"${REDIS_PASSWORD:?}\" --appendonly yes")]
    [InlineData("command: [\"redis-server\", \"--requirepass\", \"${REDIS_PASSWORD}\"]")]
    [InlineData("command:\n  - redis-server\n  - --requirepass\n  - correct-horse-7")]
    [InlineData("command: [\"--requirepass\", \"correct-horse-7\"]")]
    [InlineData("command: --requirepass correct-horse-7")]
    [InlineData("command: >\n  redis-server\n  --appendonly yes\n  --requirepass correct-horse-7")]
    [InlineData("command: sh -c 'redis-server --requirepass \"$$REDIS_PASSWORD\"'")]
    [InlineData("command: [\"sh\", \"-c\", \"exec redis-server --requirepass $$(cat /run/secrets/redis)\"]")]
    [InlineData("entrypoint: [\"redis-server\", \"--requirepass\", \"correct-horse-7\"]")]
    [InlineData("command: redis-server --aclfile /etc/redis/users.acl")]
    [InlineData("command: redis-server --user default off")]
    [InlineData("command: [\"redis-server\", \"--user\", \"default\", \"on\", \">correct-horse-7\", \"~*\", \"+@all\"]")]
    [InlineData("command: redis-server --bind 127.0.0.1")]
    [InlineData("command: redis-server --protected-mode yes")]
    [InlineData("command: redis-server --port 0 --tls-port 6380")]
    public void A_password_or_another_guard(string command) => SilentFile(Compose.File, Compose.Server($"{command}\n{Published}"));

    [Theory]
    [InlineData("bitnami/redis:7.4", "environment: { REDIS_PASSWORD: correct-horse-7 }")]
    [InlineData("bitnami/redis:7.4", "environment:\n  - REDIS_PASSWORD=${REDIS_PASSWORD}")]
    [InlineData("bitnami/redis:7.4", "environment: { REDIS_PASSWORD_FILE: /run/secrets/redis }")]
    [InlineData("bitnami/redis:7.4", "env_file: .env.redis")]
    [InlineData("bitnami/valkey:8", "environment: { VALKEY_PASSWORD: \"${PASSWORD}\" }")]
    [InlineData("redis/redis-stack-server:7.4.0-v1", "environment: { REDIS_ARGS: --requirepass correct-horse-7 }")]
    [InlineData("redis/redis-stack:7.4.0-v1", "environment:\n  - REDIS_ARGS=${REDIS_ARGS}")]
    [InlineData("valkey/valkey:8", "command: valkey-server --requirepass correct-horse-7")]
    [InlineData("valkey/valkey:8", "environment: { VALKEY_EXTRA_FLAGS: --requirepass correct-horse-7 }")]
    [InlineData("eqalpha/keydb", "command: keydb-server /etc/keydb/keydb.conf --requirepass correct-horse-7")]
    [InlineData("docker.dragonflydb.io/dragonflydb/dragonfly", "command: dragonfly --requirepass=correct-horse-7")]
    [InlineData("docker.dragonflydb.io/dragonflydb/dragonfly", "environment: { DFLY_requirepass: correct-horse-7 }")]
    [InlineData("ghcr.io/microsoft/garnet", "command: --auth Password --password correct-horse-7")]
    public void A_password_of_every_image(string image, string lines) => SilentFile(Compose.File, Compose.Server($"{lines}\n{Published}", image));

    [Theory]
    [InlineData("command: /scripts/start.sh")]
    [InlineData("command: ${REDIS_COMMAND}")]
    [InlineData("command: redis-server ${REDIS_ARGUMENTS}")]
    [InlineData("command: [\"redis-server\", \"/etc/redis/cluster.conf\"]")]
    [InlineData("command: redis-server /usr/local/etc/redis/redis.conf")]
    [InlineData("command: redis-sentinel /etc/redis/sentinel.conf")]
    [InlineData("entrypoint: /entrypoint.sh")]
    [InlineData("extends: { file: ../common.yml, service: redis }")]
    public void What_is_not_known(string lines) => SilentFile(Compose.File, Compose.Server($"{lines}\n{Published}"));

    [Theory]
    [InlineData("requirepass correct-horse-7\n")]
    [InlineData("requirepass #{RedisPassword}#\n")]
    [InlineData("aclfile /etc/redis/users.acl\n")]
    [InlineData("user default off\n")]
    [InlineData("user default on >correct-horse-7 ~* +@all\n")]
    [InlineData("include /etc/redis/secrets.conf\n")]
    [InlineData("bind 127.0.0.1\n")]
    [InlineData("protected-mode yes\n")]
    public void A_configuration_file(string configuration) => SilentFile(
        Compose.File,
        Compose.WithConfiguration().Replace("    command", $"    {Published}\n    command", StringComparison.Ordinal),
        Setup.Plain.File("redis.conf", configuration));

    [Theory]
    [InlineData("redis/redisinsight:2.60")]
    [InlineData("oliver006/redis_exporter")]
    [InlineData("registry.example.com/shop/redis-api")]
    [InlineData("postgres:17")]
    [InlineData("${REDIS_IMAGE}")]
    public void Other_images(string image) => SilentFile(Compose.File, Compose.Server(Published, image));

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("docker-compose.local.yml")]
    [InlineData("docker-compose.tests.yml")]
    [InlineData("compose.debug.yaml")]
    [InlineData("dev/docker-compose.yml")]
    [InlineData("tests/docker-compose.yml")]
    [InlineData("test/docker-compose.override.yml")]
    public void Files_for_development(string path) => SilentFile(path, Compose.Server(Published));

    [Theory]
    [InlineData("profiles: [dev]")]
    [InlineData("profiles: [\"test\"]")]
    [InlineData("network_mode: host")]
    [InlineData("network_mode: service:api")]
    public void Services_that_are_not_published_in_production(string lines) => SilentFile(Compose.File, Compose.Server($"{lines}\n{Published}"));

    [Fact]
    public void The_override_file_has_the_password() => SilentFile(
        "docker-compose.override.yml", "services:\n  redis:\n    command: redis-server --requirepass ${REDIS_PASSWORD}\n",
        Setup.Plain.With(Compose.Server(Published)));

    [Fact]
    public void A_published_port_that_is_given_beside_the_compose_file() => SilentFile(
        Compose.File, Compose.Server("ports: [\"${BIND}:6379:6379\"]"), Setup.Plain.File(".env", "BIND=127.0.0.1\n"));

    [Theory]
    [InlineData("redis_analyzers.severity.Redis7004", "none", "docker-compose.yml")]
    [InlineData("redis_analyzers.severity.redis7004", "none", "*")]
    public void Options(string key, string value, string section) =>
        SilentFile(Compose.File, Compose.Server(Published), Setup.Plain.Option(key, value, section));

    [Fact]
    public void Test_projects() => SilentFile(Compose.File, Compose.Server(Published), Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Without_the_library() => Silent(
        "public class Shop { }", new Setup { References = References.WithoutLibrary }.With(Compose.Server(Published)));
}

using RedisAnalyzers.Model.Deployment;
using static RedisAnalyzers.Tests.Model.Deployment.Deployed;

namespace RedisAnalyzers.Tests.Model.Deployment;

/// <summary>What is known of a server from its image, its environment, its command line and its configuration.</summary>
public sealed class RedisServerTests
{
    [Theory]
    [InlineData("redis")]
    [InlineData("redis:7-alpine")]
    [InlineData("docker.io/library/redis:7")]
    [InlineData("public.ecr.aws/docker/library/redis")]
    [InlineData("registry.example.com:5000/redis")]
    [InlineData("\"redis@sha256:0123456789abcdef\"")]
    [InlineData("valkey/valkey:8")]
    [InlineData("redis/redis-stack:latest")]
    [InlineData("redis/redis-stack-server")]
    [InlineData("bitnami/redis:7.2")]
    [InlineData("docker.dragonflydb.io/dragonflydb/dragonfly")]
    [InlineData("eqalpha/keydb")]
    [InlineData("ghcr.io/microsoft/garnet")]
    [InlineData("shop/redis:1")]
    [InlineData("${REDIS_IMAGE:-redis:7}")]
    public void A_server(string image) => Assert.NotNull(Server("image: " + image));

    [Theory]
    [InlineData("shop/api")]
    [InlineData("redis/redisinsight")]
    [InlineData("oliver006/redis_exporter")]
    [InlineData("rediscommander/redis-commander")]
    [InlineData("bitnami/redis-sentinel")]
    [InlineData("bitnami/redis-exporter")]
    [InlineData("${IMAGE}")]
    [InlineData("postgres:16")]
    public void Another_image(string image) => Assert.Empty(Project(Service("redis", "image: " + image)).Servers);

    [Theory]
    [InlineData("image: redis")]
    [InlineData("image: redis\ncommand: redis-server --save 60 1 --loglevel warning")]
    [InlineData("image: redis\ncommand: [redis-server, --appendonly, \"yes\"]")]
    [InlineData("image: redis\ncommand: [\"--appendonly\", \"yes\"]")]
    [InlineData("image: redis\ncommand: sh -c \"redis-server --appendonly yes\"")]
    [InlineData("image: redis\ncommand: redis-server --requirepass \"\"")]
    [InlineData("image: redis\nvolumes: [\"data:/data\"]")]
    [InlineData("image: redis\nvolumes: [\"./redis.conf:/usr/local/etc/redis/redis.conf\"]")]
    [InlineData("image: redis\nenvironment: [REDIS_PASSWORD=secret]")]
    [InlineData("image: valkey/valkey:8")]
    [InlineData("image: redis/redis-stack")]
    [InlineData("image: eqalpha/keydb")]
    [InlineData("image: dragonflydb/dragonfly\nulimits: { memlock: -1 }")]
    [InlineData("image: bitnami/redis\nenvironment: { ALLOW_EMPTY_PASSWORD: \"yes\" }")]
    [InlineData("image: bitnami/redis\nenvironment: [\"ALLOW_EMPTY_PASSWORD=yes # a remark\"]\ncommand: []", false)]
    public void Open_to_everyone(string lines, bool isOpen = true) => Assert.Equal((isOpen, false), (Server(lines).IsOpen, Server(lines).AsksForPassword));

    [Theory]
    [InlineData("image: redis\ncommand: redis-server --requirepass secret")]
    [InlineData("image: redis\ncommand: redis-server --requirepass ${REDIS_PASSWORD}")]
    [InlineData("image: redis\ncommand: redis-server --requirepass ${REDIS_PASSWORD:?set it}")]
    [InlineData("image: redis\ncommand: [redis-server, --requirepass, secret]")]
    [InlineData("image: redis\ncommand: [\"redis-server\", \"--requirepass ${REDIS_PASSWORD}\"]")]
    [InlineData("image: redis\ncommand: --requirepass secret")]
    [InlineData("image: redis\ncommand: sh -c 'exec redis-server --requirepass \"$$REDIS_PASSWORD\"'")]
    [InlineData("image: redis\ncommand:\n  - /bin/sh\n  - -c\n  - redis-server --requirepass $${REDIS_PASSWORD}")]
    [InlineData("image: redis\nentrypoint: [redis-server, --requirepass, secret]")]
    [InlineData("image: redis\nentrypoint: redis-server --requirepass secret")]
    [InlineData("image: valkey/valkey\nenvironment: [\"VALKEY_EXTRA_FLAGS=--requirepass secret\"]")]
    [InlineData("image: redis/redis-stack\nenvironment: { REDIS_ARGS: \"--requirepass secret\" }")]
    [InlineData("image: bitnami/redis\nenvironment: { REDIS_PASSWORD: secret }")]
    [InlineData("image: bitnami/redis\nenvironment: { REDIS_PASSWORD: \"${REDIS_PASSWORD}\" }")]
    [InlineData("image: bitnami/redis\nenvironment: { REDIS_PASSWORD_FILE: /run/secrets/redis }")]
    [InlineData("image: dragonflydb/dragonfly\ncommand: dragonfly --requirepass=secret")]
    [InlineData("image: docker.dragonflydb.io/dragonflydb/dragonfly\nenvironment: { DFLY_requirepass: secret }")]
    public void Asks_for_a_password(string lines) => Assert.Equal((false, true), (Server(lines).IsOpen, Server(lines).AsksForPassword));

    [Theory]
    [InlineData("image: shop/redis")]
    [InlineData("image: redis\ncommand: ${REDIS_COMMAND}")]
    [InlineData("image: redis\ncommand: redis-server ${REDIS_ARGS}")]
    [InlineData("image: redis\ncommand: redis-server /usr/local/etc/redis/redis.conf")]
    [InlineData("image: redis\ncommand: /start.sh")]
    [InlineData("image: redis\nentrypoint: /start.sh")]
    [InlineData("image: redis\ncommand: redis-server --aclfile /etc/users.acl")]
    [InlineData("image: bitnami/redis")]
    [InlineData("image: bitnami/redis\nenvironment: { ALLOW_EMPTY_PASSWORD: \"no\" }")]
    [InlineData("image: bitnami/redis\nenvironment: [ALLOW_EMPTY_PASSWORD=yes]\nvolumes: [\"./my.conf:/opt/bitnami/redis/mounted-etc/overrides.conf\"]")]
    [InlineData("image: redis/redis-stack\nvolumes: [\"./local.conf:/redis-stack.conf\"]")]
    [InlineData("image: ghcr.io/microsoft/garnet")]
    public void Not_known(string lines) => Assert.Equal((false, false), (Server(lines).IsOpen, Server(lines).AsksForPassword));

    [Theory]
    [InlineData("./redis.conf:/usr/local/etc/redis/redis.conf", "redis.conf")]
    [InlineData("./conf/redis.conf:/usr/local/etc/redis/redis.conf:ro", "conf/redis.conf")]
    [InlineData("./conf:/usr/local/etc/redis", "conf/redis.conf")]
    [InlineData("{ type: bind, source: ./redis.conf, target: /usr/local/etc/redis/redis.conf }", "redis.conf")]
    public void A_mounted_configuration(string volume, string path)
    {
        var server = Server(
            $"image: redis\ncommand: redis-server /usr/local/etc/redis/redis.conf --appendonly yes\nvolumes:\n  - {volume}",
            (path, "requirepass secret\nport 6380\n"));
        Assert.Equal((Root + path, true, 6380), (server.Configuration!.File.Path, server.AsksForPassword, server.Port));
    }

    [Theory]
    [InlineData("command: redis-server /other.conf\nvolumes: [\"./redis.conf:/redis.conf\"]")]
    [InlineData("command: redis-server /redis.conf\nvolumes: [\"conf:/redis.conf\"]")]
    [InlineData("command: redis-server /redis.conf\nvolumes: [\"../redis.conf:/redis.conf\"]")]
    [InlineData("command: redis-server /redis.conf\nvolumes: [\"${CONF}:/redis.conf\"]")]
    public void A_configuration_that_is_not_known(string lines)
    {
        var server = Server("image: redis\n" + lines, ("redis.conf", "requirepass secret\n"));
        Assert.Equal((null, false, false), (server.Configuration, server.IsOpen, server.AsksForPassword));
    }

    [Fact]
    public void A_configuration_that_is_copied_into_the_image()
    {
        var server = Server(
            "build: { context: ., dockerfile: Dockerfile.redis }",
            ("Dockerfile.redis", "FROM redis:7\nCOPY redis.conf /etc/redis/\nCMD [\"redis-server\", \"/etc/redis/redis.conf\"]\n"),
            ("redis.conf", "requirepass secret\n"));
        Assert.Equal((Root + "redis.conf", true), (server.Configuration!.File.Path, server.AsksForPassword));
    }

    [Theory]
    [InlineData("image: redis", 6379)]
    [InlineData("image: redis\ncommand: redis-server --port 6380", 6380)]
    [InlineData("image: redis\ncommand: redis-server --port ${PORT}", null)]
    [InlineData("image: bitnami/redis\nenvironment: { REDIS_PORT_NUMBER: 6381, ALLOW_EMPTY_PASSWORD: \"yes\" }", 6381)]
    [InlineData("image: dragonflydb/dragonfly\ncommand: --port 6382", 6382)]
    [InlineData("image: ghcr.io/microsoft/garnet", null)]
    [InlineData("image: shop/redis", null)]
    public void The_port(string lines, int? port) => Assert.Equal(port, Server(lines).Port);
}

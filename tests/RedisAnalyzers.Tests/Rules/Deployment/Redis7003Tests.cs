using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed class Redis7003Tests : RuleTest<Redis7003ComposePublishedPort>
{
    private const string Published = "image: redis:7-alpine\nports: [\"127.0.0.1:6380:6379\"]";

    [Theory]
    [InlineData("REDIS_URL: redis://[|redis:6380|]/0")]
    [InlineData("ConnectionStrings__Redis: '[|redis:6380|],abortConnect=false'")]
    [InlineData("- ConnectionStrings__Redis=[|redis:6380|]")]
    [InlineData("REDIS_HOST: redis\nREDIS_PORT: [|6380|]")]
    [InlineData("REDIS_HOST: redis\nREDIS_PORT: \"[|6380|]\"")]
    [InlineData("- REDIS_PORT=[|6380|]\n- REDIS_HOST=redis")]
    [InlineData("Redis__Host: redis\nRedis__Port: [|6380|]")]
    public void Every_form_of_a_port(string environment) => FlagsFile(Compose.File, Compose.Of(environment, redis: Published));

    [Theory]
    [InlineData("ports: [\"6380:6379\"]")]
    [InlineData("ports:\n  - 6380:6379/tcp")]
    [InlineData("ports:\n  - \"6380-6382:6379-6381\"")]
    [InlineData("ports:\n  - \"${PORT:-6380}:6379\"")]
    [InlineData("ports:\n  - target: 6379\n    published: 6380")]
    [InlineData("ports:\n  - target: 6379\n    published: \"6380\"\n    protocol: tcp\n    mode: host")]
    [InlineData("expose: [\"6379\"]")]
    [InlineData("command: redis-server --appendonly yes")]
    [InlineData("command: [\"redis-server\", \"--port\", \"7000\"]")]
    [InlineData("command: [\"--port\", \"7000\"]")]
    [InlineData("command: sh -c \"redis-server --port 7000\"")]
    [InlineData("entrypoint: redis-server\ncommand: --port 7000")]
    public void Every_way_to_publish_it_or_not(string redis) =>
        FlagsFile(Compose.File, Compose.Of("REDIS_URL: redis://[|redis:6380|]", redis: $"image: redis:7-alpine\n{redis}"));

    [Theory]
    [InlineData("valkey/valkey:8")]
    [InlineData("redis/redis-stack-server:7.4.0-v1")]
    [InlineData("bitnami/redis:7.4")]
    [InlineData("eqalpha/keydb")]
    [InlineData("docker.dragonflydb.io/dragonflydb/dragonfly")]
    public void Every_image(string image) => FlagsFile(
        Compose.File, Compose.Of("REDIS_URL: redis://[|redis:6380|]", redis: $"image: {image}\nports: [\"127.0.0.1:6380:6379\"]"));

    [Fact]
    public void The_default_port_of_a_server_that_listens_elsewhere() => FlagsFile(
        Compose.File, Compose.Of("REDIS_URL: redis://[|redis:6379|]", redis: "image: redis:7-alpine\ncommand: redis-server --port 6380"));

    [Fact]
    public void The_port_of_another_name() => FlagsFile(
        Compose.File, Compose.Of("REDIS_URL: redis://[|cache:6380|]", redis: $"{Published}\ncontainer_name: cache"));

    [Fact]
    public void A_port_in_the_program_of_the_container() => Flags(
        "ConnectionMultiplexer.Connect(\"[|redis:6380|],abortConnect=false\")", Compose.Built.With(Compose.Of(redis: Published)));

    [Theory]
    [InlineData("127.0.0.1:6380:6379", "'api' connects to port 6380 of 'redis', which is published for the host only: "
        + "write 6379, the port inside its container")]
    [InlineData("127.0.0.1:6379:6379", "'api' connects to port 6380 of 'redis', where nothing listens: write 6379, the port inside its container")]
    public void What_it_says(string port, string message) => Assert.Equal(
        [message], FileMessages(Compose.File, Compose.Of("REDIS_URL: redis://redis:6380", redis: $"image: redis:7-alpine\nports: [\"{port}\"]")));

    [Fact]
    public void The_compose_file_of_tutorials() => SilentFile(Compose.File, Compose.OfTutorials);

    [Theory]
    [InlineData("REDIS_URL: redis://redis:6379/0")]
    [InlineData("REDIS_URL: redis://redis")]
    [InlineData("REDIS_URL: redis://redis.example.com:6380")]
    [InlineData("REDIS_URL: redis://redis:${REDIS_PORT}")]
    [InlineData("REDIS_URL: redis://redis:${REDIS_PORT:-6380}")]
    [InlineData("REDIS_URL: redis://${REDIS_HOST}:6380")]
    [InlineData("REDIS_HOST: redis")]
    [InlineData("REDIS_HOST: redis\nREDIS_PORT: 6379")]
    [InlineData("REDIS_HOST: redis\nREDIS_PORT: ${REDIS_PORT}")]
    [InlineData("REDIS_HOST: redis\nREDIS_PORT:")]
    [InlineData("REDIS_HOST: redis\nSESSIONS_PORT: 6380")]
    [InlineData("REDIS_HOST: redis\nREDIS_SESSIONS_PORT: 6380")]
    [InlineData("REDIS_HOST: cache\nREDIS_PORT: 6380")]
    [InlineData("REDIS_HOST: host.docker.internal\nREDIS_PORT: 6380")]
    [InlineData("ConnectionStrings__Redis: redis,abortConnect=false")]
    [InlineData("ConnectionStrings__Redis: localhost:6380")]
    [InlineData("ADMIN_URL: http://redis:6380")]
    public void Other_ports(string environment) => SilentFile(Compose.File, Compose.Of(environment, redis: Published));

    [Theory]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --port 6380")]
    [InlineData("image: redis:7-alpine\ncommand: [\"redis-server\", \"--port\", \"6380\"]")]
    [InlineData("image: redis:7-alpine\ncommand: [\"--port\", \"6380\"]")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --port ${PORT}")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --tls-port 6380 --port 0")]
    [InlineData("image: redis:7-alpine\ncommand: sh -c 'exec redis-server --port 6380'")]
    [InlineData("image: redis:7-alpine\ncommand: /scripts/start.sh")]
    [InlineData("image: redis:7-alpine\ncommand: ${REDIS_COMMAND}")]
    [InlineData("image: redis:7-alpine\nentrypoint: /entrypoint.sh\ncommand: redis-server")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server /etc/redis/cluster.conf")]
    [InlineData("image: valkey/valkey:8\ncommand: valkey-server --port 6380")]
    [InlineData("image: bitnami/redis:7.4\nenvironment: { REDIS_PORT_NUMBER: 6380 }")]
    [InlineData("image: bitnami/redis:7.4\nenvironment:\n  - REDIS_PORT_NUMBER=${PORT}")]
    [InlineData("image: redis/redis-stack-server:7.4.0-v1\nenvironment:\n  REDIS_ARGS: --port 6380")]
    [InlineData("image: docker.dragonflydb.io/dragonflydb/dragonfly\ncommand: [\"--port\", \"6380\"]")]
    [InlineData("image: registry.example.com/shop/redis:7")]
    [InlineData("image: ghcr.io/microsoft/garnet")]
    public void Servers_that_listen_there_or_that_are_not_known(string redis) =>
        SilentFile(Compose.File, Compose.Of("REDIS_URL: redis://redis:6380", redis: redis));

    /// <summary>Redis7008 is about the port in the file.</summary>
    [Theory]
    [InlineData("port 6380\n")]
    [InlineData("port 7000\n")]
    public void A_server_with_a_configuration_file(string configuration) => SilentFile(
        "redis.conf", configuration, Setup.Plain.With(Compose.WithConfiguration("REDIS_URL: redis://redis:6380")));

    [Theory]
    [InlineData("build: .\nnetwork_mode: host")]
    [InlineData("build: .\nnetwork_mode: service:redis")]
    [InlineData("build: .\nprofiles: [test]")]
    public void Other_services(string api) => SilentFile(Compose.File, Compose.Of("REDIS_URL: redis://redis:6380", api, Published));

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("test/docker-compose.yml")]
    public void Files_for_development(string path) => SilentFile(path, Compose.Of("REDIS_URL: redis://redis:6380", redis: Published));

    [Fact]
    public void Another_project() => Silent(
        "ConnectionMultiplexer.Connect(\"redis:6380\")", Compose.Built.With(Compose.Of("", "build: ./other", Published)));
}

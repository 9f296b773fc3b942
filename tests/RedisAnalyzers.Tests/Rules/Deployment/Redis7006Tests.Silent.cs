using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

/// <summary>Where the rule says nothing.</summary>
public sealed partial class Redis7006Tests
{
    private const string Lacks = "ConnectionStrings__Redis: 'redis:6379,abortConnect=false'";

    [Fact]
    public void The_compose_file_of_tutorials() => SilentFile(Compose.File, Compose.OfTutorials);

    [Theory]
    [InlineData("ConnectionStrings__Redis: 'redis:6379,password=${REDIS_PASSWORD}'")]
    [InlineData("ConnectionStrings__Redis: 'redis:6379,password=correct-horse-7'")]
    [InlineData("ConnectionStrings__Redis: ${REDIS}")]
    [InlineData("ConnectionStrings__Redis: 'redis:6379${REDIS_OPTIONS}'")]
    [InlineData("ConnectionStrings__Redis: 'redis:6379'\nREDIS_PASSWORD: ${REDIS_PASSWORD}")]
    [InlineData("ConnectionStrings__Redis: 'redis:6379'\nREDIS_PASSWORD_FILE: /run/secrets/redis")]
    [InlineData("ConnectionStrings__Redis: 'cache.example.com:6379'")]
    [InlineData("REDIS_URL: redis://:${REDIS_PASSWORD}@redis:6379")]
    [InlineData("REDIS_URL: redis://shop:correct-horse-7@redis:6379")]
    [InlineData("REDIS_HOST: redis\nREDIS_PASSWORD: ${REDIS_PASSWORD}")]
    [InlineData("REDIS_HOST: redis\nREDIS_AUTH_PASSWORD: ${REDIS_PASSWORD}")]
    [InlineData("- REDIS_HOST=redis\n- REDIS_PASSWORD")]
    public void A_program_with_a_password_or_one_that_is_not_known(string environment) =>
        Silent(Compose.Reader, Compose.Built.With(Compose.Of(environment, redis: Asks)));

    [Theory]
    [InlineData("build: .\nenv_file: .env.shop")]
    [InlineData("build: .\nsecrets: [redis_password]")]
    public void A_program_that_may_have_it_from_elsewhere(string api) => Silent(Compose.Reader, Compose.Built.With(Compose.Of(Lacks, api, Asks)));

    [Theory]
    [InlineData("var options = ConfigurationOptions.Parse(Environment.GetEnvironmentVariable(\"ConnectionStrings__Redis\")!);\n"
        + "options.Password = File.ReadAllText(\"/run/secrets/redis\");\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData("ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"ConnectionStrings__Redis\") + \",password=\" + args[0])")]
    public void Code_that_adds_it(string code) => Silent(code, Compose.Built.With(Compose.Of(Lacks, redis: Asks)));

    [Theory]
    [InlineData("image: redis:7-alpine")]
    [InlineData("image: bitnami/redis:7.4\nenvironment: { ALLOW_EMPTY_PASSWORD: \"yes\" }")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --requirepass \"\"")]
    [InlineData("image: redis:7-alpine\ncommand: /scripts/start.sh")]
    [InlineData("image: redis:7-alpine\ncommand: ${REDIS_COMMAND}")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server /etc/redis/cluster.conf")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --requirepass ${REDIS_PASSWORD:-}")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --aclfile /etc/redis/users.acl")]
    [InlineData("image: registry.example.com/shop/redis:7")]
    public void A_server_that_does_not_ask_or_that_is_not_known(string redis) => Silent(Compose.Reader, Compose.Built.With(Compose.Of(Lacks, redis: redis)));

    [Theory]
    [InlineData("image: bitnami/redis:7.4\nenvironment: { REDIS_PASSWORD: correct-horse-7 }")]
    [InlineData("image: bitnami/redis:7.4")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --requirepass correct-horse-7")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --user shop on >correct-horse-7 ~* +@all")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server --aclfile /etc/redis/users.acl")]
    [InlineData("image: redis:7-alpine\ncommand: redis-server /etc/redis/cluster.conf")]
    [InlineData("image: redis:7-alpine\ncommand: /scripts/start.sh")]
    [InlineData("image: redis:7-alpine\nentrypoint: /entrypoint.sh")]
    [InlineData("image: registry.example.com/shop/redis:7")]
    [InlineData("image: ${REDIS_IMAGE}")]
    public void A_password_for_a_server_that_may_have_one(string redis) =>
        SilentFile(Compose.File, Compose.Of("REDIS_URL: redis://:correct-horse-7@redis:6379", redis: redis));

    [Theory]
    [InlineData("REDIS_URL: redis://:correct-horse-7@redis.example.com:6379")]
    [InlineData("REDIS_URL: redis://redis:6379")]
    [InlineData("REDIS_URL: redis://:${REDIS_PASSWORD}@redis:6379")]
    [InlineData("ConnectionStrings__Redis: redis:6379,password=")]
    [InlineData("DATABASE_URL: postgres://shop:correct-horse-7@redis:5432")]
    [InlineData("SMTP_PASSWORD: correct-horse-7")]
    public void No_password_for_this_server(string variable) => SilentFile(Compose.File, Compose.Of(variable));

    [Theory]
    [InlineData("environment:\n  REDIS_PASSWORD: ${REDIS_PASSWORD}\ncommand: redis-server --requirepass ${REDIS_PASSWORD}")]
    [InlineData("environment:\n  REDIS_PASSWORD: ${REDIS_PASSWORD}\ncommand: sh -c 'redis-server --requirepass $$REDIS_PASSWORD'")]
    [InlineData("environment:\n  REDIS_PASSWORD: ${REDIS_PASSWORD}\ncommand: /scripts/start.sh")]
    [InlineData("environment:\n  REDIS_PASSWORD: \"\"")]
    [InlineData("environment:\n  REDISCLI_AUTH: ${REDIS_PASSWORD}")]
    [InlineData("environment:\n  TZ: UTC")]
    [InlineData("environment:\n  REDIS_PASSWORD: ${REDIS_PASSWORD}\nprofiles: [test]")]
    public void Variables_of_a_server_that_reads_them_or_that_are_others(string lines) => SilentFile(Compose.File, Compose.Server(lines));

    [Theory]
    [InlineData("bitnami/redis:7.4")]
    [InlineData("registry.example.com/shop/redis:7")]
    [InlineData("redis/redisinsight:2.60")]
    [InlineData("${REDIS_IMAGE}")]
    public void Images_that_read_it_or_that_are_not_known(string image) =>
        SilentFile(Compose.File, Compose.Server("environment: { REDIS_PASSWORD: correct-horse-7 }", image));

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("tests/docker-compose.yml")]
    public void Files_for_development(string path) => SilentFile(path, Compose.Server("environment: { REDIS_PASSWORD: correct-horse-7 }"));

    [Fact]
    public void The_override_file_has_the_password() => Silent(Compose.Reader, Compose.Built.With(Compose.Of(Lacks, redis: Asks)).With(
        "services:\n  api:\n    environment:\n      ConnectionStrings__Redis: 'redis:6379,password=${REDIS_PASSWORD}'\n", "docker-compose.override.yml"));
}

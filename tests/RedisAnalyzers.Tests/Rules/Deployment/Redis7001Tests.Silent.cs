using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

/// <summary>Where the rule says nothing.</summary>
public sealed partial class Redis7001Tests
{
    [Fact]
    public void The_compose_file_of_tutorials() => SilentFile(Compose.File, Compose.OfTutorials);

    [Theory]
    [InlineData("REDIS_HOST: redis")]
    [InlineData("REDIS_HOST: redis.example.com")]
    [InlineData("REDIS_HOST: 10.20.0.7")]
    [InlineData("REDIS_HOST: host.docker.internal")]
    [InlineData("REDIS_HOST: localhost.shop.internal")]
    [InlineData("REDIS_HOST: ${REDIS_HOST}")]
    [InlineData("REDIS_HOST: ${REDIS_HOST:-localhost}")]
    [InlineData("REDIS_HOST: ${REDIS_HOST:?is not set}")]
    [InlineData("REDIS_HOST: \"\"")]
    [InlineData("REDIS_HOST:")]
    [InlineData("- REDIS_HOST")]
    [InlineData("- REDIS_HOST=")]
    [InlineData("ConnectionStrings__Redis: redis:6379,name=localhost")]
    [InlineData("ConnectionStrings__Redis: ${REDIS:-localhost:6379}")]
    [InlineData("REDIS_URL: redis://redis:6379/0")]
    public void Other_addresses(string variable) => SilentFile(Compose.File, Compose.Of(variable));

    [Theory]
    [InlineData("DATABASE_URL: postgres://shop@localhost:5432/shop")]
    [InlineData("ASPNETCORE_URLS: http://localhost:8080")]
    [InlineData("KAFKA_SERVERS: localhost:9092")]
    [InlineData("RABBITMQ_HOST: localhost")]
    [InlineData("ConnectionStrings__Shop: Server=localhost;Database=shop")]
    [InlineData("REDIS_INSIGHT_URL: http://localhost:5540")]
    [InlineData("REDIS_EXPORTER_HOST: localhost")]
    [InlineData("REDIS_KEY_PREFIX: localhost")]
    [InlineData("CACHE_HOST: localhost")]
    public void Other_variables(string variable) => SilentFile(Compose.File, Compose.Of(variable));

    [Theory]
    [InlineData("redis/redisinsight:2.60")]
    [InlineData("rediscommander/redis-commander:latest")]
    [InlineData("oliver006/redis_exporter")]
    [InlineData("registry.example.com/shop/redis-api")]
    [InlineData("bitnami/redis-sentinel:7.4")]
    [InlineData("postgres:17")]
    [InlineData("${CACHE_IMAGE}")]
    public void No_Redis_beside_it(string image) => SilentFile(Compose.File, Compose.Of(Loopback, redis: $"image: {image}"));

    [Theory]
    [InlineData("build: .\nnetwork_mode: host")]
    [InlineData("build: .\nnetwork_mode: \"service:redis\"")]
    [InlineData("build: .\nnetwork_mode: container:shop-redis-1")]
    [InlineData("build: .\nnetwork_mode: ${NETWORK_MODE}")]
    [InlineData("build: .\nprofiles: [test]")]
    [InlineData("build: .\nprofiles:\n  - dev")]
    public void Services_with_another_network_or_purpose(string api) => SilentFile(Compose.File, Compose.Of(Loopback, api));

    [Fact]
    public void Redis_itself() => SilentFile(Compose.File, Compose.Server("environment:\n  REDIS_HOST: localhost"));

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("docker-compose.development.yml")]
    [InlineData("docker-compose.local.yml")]
    [InlineData("docker-compose.test.yml")]
    [InlineData("docker-compose.ci.yml")]
    [InlineData("compose.dev.yaml")]
    [InlineData("dev/docker-compose.yml")]
    [InlineData("test/docker-compose.yml")]
    [InlineData("tests/compose.yaml")]
    [InlineData(".devcontainer/docker-compose.yml")]
    [InlineData("bin/Debug/docker-compose.yml")]
    [InlineData("values.yml")]
    [InlineData("docker-compose.json")]
    public void Other_files(string path) => SilentFile(path, Compose.Of(Loopback));

    [Fact]
    public void A_folder_for_tests_further_up() => SilentFile(
        "tests/shop/docker-compose.yml", Compose.Of(Loopback), Setup.Plain.Property("RedisAnalyzersRepositoryRoot", "/src/"));

    [Theory]
    [InlineData("REDIS_HOST: redis")]
    [InlineData("- REDIS_HOST=redis")]
    [InlineData("REDIS_HOST: ${REDIS_HOST}")]
    public void The_override_file_has_another_address(string variable) => SilentFile(
        Compose.File, Compose.Of(Loopback), Setup.Plain.With($"services:\n  api:\n    environment:\n      {variable}\n", "docker-compose.override.yml"));

    [Fact]
    public void The_environment_has_another_address_than_its_file() => SilentFile(
        ".env.shop", "REDIS_HOST=localhost\n", Setup.Plain.With(Compose.Of("REDIS_HOST: redis", "build: .\nenv_file: [.env.shop]")));

    [Theory]
    [InlineData("build: .", "REDIS_HOST: redis")]
    [InlineData("build: ./other", "")]
    [InlineData("image: registry.example.com/shop/api", "")]
    public void The_environment_of_another_image(string api, string environment) => SilentFile(
        "Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV REDIS_HOST=localhost\n", Setup.Plain.With(Compose.Of(environment, api)));

    [Fact]
    public void An_image_without_a_compose_file() => SilentFile("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV REDIS_HOST=localhost\n");

    [Theory]
    [InlineData("REDIS_HOST=redis\n")]
    [InlineData("REDIS_PORT=6379\n")]
    public void A_variable_with_another_value_beside_the_compose_file(string variables) => SilentFile(
        Compose.File, Compose.Of("REDIS_HOST: ${REDIS_HOST:-localhost}"), Setup.Plain.File(".env", variables));

    [Theory]
    [InlineData("services:\n\tredis:\n\t\timage: redis\n")]
    [InlineData("services:\n  redis:\n    image: redis\n  api:\n    environment:\n      REDIS_HOST: {{ host }}\n")]
    [InlineData("services:\n  redis: [\n")]
    [InlineData("")]
    public void Broken_files(string text) => SilentFile(Compose.File, text);

    [Theory]
    [InlineData("redis_analyzers.allowed_hosts", "localhost", "docker-compose.yml")]
    [InlineData("redis_analyzers.severity.Redis7001", "none", "*.yml")]
    public void Options(string key, string value, string section) =>
        SilentFile(Compose.File, Compose.Of(Loopback), Setup.Plain.Option(key, value, section));

    [Theory]
    [InlineData("IsTestProject", "true")]
    [InlineData("RedisAnalyzersScanFiles", "false")]
    [InlineData("RedisAnalyzersFirstTargetFramework", "net8.0")]
    [InlineData("RedisAnalysisMode", "None")]
    public void Projects_that_do_not_report(string property, string value) =>
        SilentFile(Compose.File, Compose.Of(Loopback), Setup.Plain.Property(property, value));

    [Theory]
    [InlineData("build: ./src/Worker", "Exe")]
    [InlineData("image: registry.example.com/shop/api", "Library")]
    public void Another_project_reports_it(string api, string output) => SilentFile(Compose.File, Compose.Of(Loopback, api), Above(output));

    [Fact]
    public void Without_the_library() => Silent(
        "public class Shop { }", new Setup { References = References.WithoutLibrary }.With(Compose.Of(Loopback)));
}

using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed partial class Redis7001Tests : RuleTest<Redis7001ComposeLoopback>
{
    private const string Loopback = "REDIS_HOST: localhost";

    [Theory]
    [InlineData("REDIS_HOST: [|localhost|]")]
    [InlineData("REDIS_HOST: \"[|127.0.0.1|]\"")]
    [InlineData("REDIS_URL: redis://[|localhost|]:6379/0")]
    [InlineData("REDIS_URL: 'redis://:${REDIS_PASSWORD}@[|127.0.0.1|]:6379'")]
    [InlineData("ConnectionStrings__Redis: [|localhost|]:6379,abortConnect=false")]
    [InlineData("ConnectionStrings__Redis: \"[|[::1]|]:6379,abortConnect=false\"")]
    [InlineData("ConnectionStrings__Redis: '[|localhost|]:6379,password=${REDIS_PASSWORD}'")]
    [InlineData("Redis__Configuration: [|localhost|]")]
    [InlineData("REDIS_CONNECTION_STRING: redis:6379,[|localhost|]:6380")]
    [InlineData("- REDIS_HOST=[|localhost|]")]
    [InlineData("- \"REDIS_URL=redis://[|localhost|]:6379\"")]
    [InlineData("- ConnectionStrings__Redis=[|localhost|]:6379")]
    [InlineData("- 'ConnectionStrings__Redis=[|127.0.0.1|]:6379,ssl=false'")]
    public void Every_form_of_an_address(string variable) => FlagsFile(Compose.File, Compose.Of(variable));

    [Theory]
    [InlineData("redis")]
    [InlineData("redis:7.4-alpine")]
    [InlineData("docker.io/library/redis:7")]
    [InlineData("public.ecr.aws/docker/library/redis:7")]
    [InlineData("registry.example.com:5000/mirror/redis:7")]
    [InlineData("redis@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("valkey/valkey:8-alpine")]
    [InlineData("redis/redis-stack:7.4.0-v1")]
    [InlineData("redis/redis-stack-server:7.4.0-v1")]
    [InlineData("bitnami/redis:7.4")]
    [InlineData("docker.dragonflydb.io/dragonflydb/dragonfly")]
    [InlineData("docker.dragonflydb.io/dragonfly")]
    [InlineData("eqalpha/keydb")]
    [InlineData("ghcr.io/microsoft/garnet")]
    [InlineData("${REDIS_IMAGE:-redis:7-alpine}")]
    public void Every_image(string image) => FlagsFile(Compose.File, Compose.Of("REDIS_HOST: [|localhost|]", redis: $"image: {image}"));

    [Theory]
    [InlineData("docker-compose.yml")]
    [InlineData("docker-compose.yaml")]
    [InlineData("compose.yaml")]
    [InlineData("compose.yml")]
    [InlineData("deploy/docker-compose.yml")]
    [InlineData("docker-compose.prod.yml")]
    [InlineData("docker-compose.staging.yaml")]
    public void Every_file(string path) => FlagsFile(path, Compose.Of("REDIS_HOST: [|localhost|]"));

    [Theory]
    [InlineData("build: .")]
    [InlineData("build:\n  context: .\n  dockerfile: src/Api/Dockerfile")]
    [InlineData("image: registry.example.com/shop/api:1.2")]
    [InlineData("build: .\nnetwork_mode: bridge")]
    [InlineData("build: .\nprofiles: [web]")]
    [InlineData("build: .\ndepends_on: [redis]\nrestart: unless-stopped")]
    public void Every_service(string api) => FlagsFile(Compose.File, Compose.Of("REDIS_HOST: [|localhost|]", api));

    [Fact]
    public void Flow_style() => FlagsFile(
        Compose.File, "services: { redis: { image: redis }, api: { build: ., environment: { REDIS_HOST: [|localhost|], REDIS_PORT: 6379 } } }\n");

    /// <summary>What two services share is reported once, where it is written.</summary>
    [Theory]
    [InlineData("environment: *told")]
    [InlineData("environment:\n  <<: *told\n  REDIS_PORT: 6379")]
    public void An_anchor(string environment) => FlagsFile(
        Compose.File,
        "x-told: &told\n  REDIS_HOST: [|localhost|]\n" + Compose.Of("", $"build: .\n{environment}") + "  worker:\n    build: .\n    environment: *told\n");

    [Fact]
    public void A_service_that_extends_another() => FlagsFile(
        Compose.File, Compose.Of("REDIS_HOST: [|localhost|]") + "  worker:\n    extends:\n      service: api\n    command: work\n");

    [Fact]
    public void An_override_file() => FlagsFile(
        "docker-compose.override.yml", "services:\n  api:\n    environment:\n      - REDIS_HOST=[|localhost|]\n", Setup.Plain.With(Compose.Of()));

    [Fact]
    public void A_file_with_the_environment() => FlagsFile(
        ".env.shop", "REDIS_HOST=[|localhost|]\nREDIS_PORT=6379\n", Setup.Plain.With(Compose.Of("", "build: .\nenv_file: .env.shop")));

    [Theory]
    [InlineData("ENV REDIS_HOST=[|localhost|]")]
    [InlineData("ENV REDIS_HOST [|localhost|]")]
    [InlineData("ENV A=1 \\\n    REDIS_HOST=\"[|localhost|]\"")]
    public void The_environment_of_the_image(string line) => FlagsFile(
        "Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{line}\n", Setup.Plain.With(Compose.Of()));

    [Fact]
    public void A_variable_that_has_its_value_beside_the_compose_file() => FlagsFile(
        Compose.File, Compose.Of("REDIS_HOST: [|${REDIS_HOST}|]"), Setup.Plain.File(".env", "REDIS_HOST=localhost\n"));

    [Fact]
    public void A_setting_that_code_passes_on() => Flags(
        "ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"Cache__Server\")!)",
        Compose.Built.With(Compose.Of("Cache__Server: [|localhost|]:6379\nOther__Server: localhost:6379")));

    [Theory]
    [InlineData("./src/Api", "Library")]
    [InlineData("{ context: ., dockerfile: src/Api/Dockerfile }", "Library")]
    public void The_project_that_the_container_is_built_from_reports_it(string build, string output) => FlagsFile(
        Compose.File, Compose.Of("REDIS_HOST: [|localhost|]", $"build: {build}"), Above(output));

    [Fact]
    public void A_program_reports_it_where_nothing_is_built() => FlagsFile(
        Compose.File, Compose.Of("REDIS_HOST: [|localhost|]", "image: registry.example.com/shop/api"), Above("Exe"));

    [Theory]
    [InlineData("REDIS_HOST: localhost", "'api' is told that Redis is at 'localhost', which inside its container is the container itself: "
        + "write the service name 'redis'")]
    [InlineData("REDIS_URL: redis://:correct-horse-7@127.0.0.1:6379", "'api' is told that Redis is at '127.0.0.1', which inside its container is the "
        + "container itself: write the service name 'redis'")]
    public void What_it_says(string variable, string message) => Assert.Equal([message], FileMessages(Compose.File, Compose.Of(variable)));

    /// <summary>The compose file lies above the project.</summary>
    private static Setup Above(string output) => Setup.Plain.Property("ProjectDir", "/src/src/Api/").Property("OutputType", output);
}

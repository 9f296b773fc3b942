using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Deployment;
using static RedisAnalyzers.Tests.Model.Deployment.Deployed;

namespace RedisAnalyzers.Tests.Model.Deployment;

/// <summary>How compose files are put together, and what a service finds in its environment.</summary>
public sealed class ComposeProjectTests
{
    private const string Base = """
        services:
          api:
            image: shop/api
            environment: { REDIS_HOST: base, LEFT: alone }
            ports: ["80:80"]
          redis:
            image: redis:6
        """;

    private const string Override = """
        services:
          api:
            environment:
              - REDIS_HOST=changed
              - ADDED=1
            ports: ["81:81"]
          redis:
            image: redis:7
        """;

    [Fact]
    public void An_override_is_merged()
    {
        var project = Assert.Single(Projects(("docker-compose.yml", Base), ("docker-compose.override.yml", Override)));
        Assert.Equal(["api", "redis"], project.Services.Select(service => service.Name));
        Assert.Equal(["ADDED=1", "LEFT=alone", "REDIS_HOST=changed"], Environment(project.Services[0]));
        Assert.Equal([80, 81], project.Services[0].Ports.Select(port => port.Inside));
        Assert.Equal("7", project.Services[1].Image!.Tag);
    }

    [Theory]
    [InlineData("docker-compose.yaml", "docker-compose.override.yaml")]
    [InlineData("compose.yml", "compose.override.yml")]
    [InlineData("compose.yaml", "compose.override.yaml")]
    [InlineData("deploy/compose.yaml", "deploy/compose.override.yaml")]
    public void Every_default_name(string main, string overriding) => Assert.Single(Projects((main, Base), (overriding, Override)));

    [Fact]
    public void Another_file_completes_the_main_one()
    {
        var projects = Projects(("docker-compose.yml", Base), ("docker-compose.prod.yml", "services: { api: { environment: { REDIS_HOST: prod } } }"));
        Assert.Equal(2, projects.Length);
        Assert.Contains("REDIS_HOST=base", Environment(projects[0].Services[0]));
        Assert.Contains("REDIS_HOST=prod", Environment(projects[1].Services[0]));
        Assert.Single(projects[1].Servers);
    }

    [Fact]
    public void Another_file_that_is_complete_stands_alone()
    {
        var projects = Projects(("docker-compose.yml", Base), ("docker-compose.infra.yml", "services: { cache: { image: redis } }"));
        Assert.Equal(["api redis", "cache"], projects.Select(project => string.Join(' ', project.Services.Select(service => service.Name))));
    }

    [Fact]
    public void Files_of_other_folders_are_other_projects() =>
        Assert.Equal(2, Projects(("docker-compose.yml", Base), ("tools/docker-compose.override.yml", Base)).Length);

    [Theory]
    [InlineData("environment:\n  A: 1\n  B: two", "A=1 B=two")]
    [InlineData("environment:\n  - A=1\n  - B=two=2", "A=1 B=two=2")]
    [InlineData("environment:\n  - \"A=1\"\n  - 'B=it''s'", "A=1 B=it's")]
    [InlineData("environment:\n  A:\n  B: ~\n  C: \"\"", "A B C=")]
    [InlineData("environment:\n  - A\n  - B=", "A B=")]
    [InlineData("environment:\n  ConnectionStrings__Redis: redis:6379", "ConnectionStrings:Redis=redis:6379")]
    [InlineData("environment:\n  A: ${X}\n  B: ${X:-d}\n  C: $X\n  D: $$X\n  E: ${HOST}", "A=? B=? C=? D=$X E=cache")]
    [InlineData("environment:\n  A: ${HOST:-d}:${PORT:-1}\n  B: ${HOST:?set it}\n  C: ${HOST:+x}", "A=cache:6380 B=cache C=?")]
    [InlineData("environment:\n  A: ${SECRET_PASSWORD}\n  B: ${URL}", "A=? B=?")]
    [InlineData("env_file: .env.api", "FROM=file TWICE=file")]
    [InlineData("env_file:\n  - ./.env.api\n  - missing.env\nenvironment:\n  TWICE: here", "FROM=file TWICE=here")]
    [InlineData("env_file:\n  - path: .env.api\n    required: false", "FROM=file TWICE=file")]
    [InlineData("environment: &e\n  A: 1\nlabels:\n  <<: *e", "A=1")]
    public void The_environment(string lines, string expected)
    {
        var project = Projects(
            ("docker-compose.yml", Service("api", "image: api\n" + lines)),
            (".env", "HOST=cache\nPORT=6380\nSECRET_PASSWORD=hush\nURL=redis://:hush@cache\nEMPTY=\n"),
            (".env.other", "NEVER=1\n"),
            (".env.api", "FROM=file\nTWICE=file\n"))[0];
        Assert.Equal(expected, string.Join(' ', Environment(project.Services[0])));
    }

    [Fact]
    public void Anchors_and_extended_services()
    {
        var project = Project("""
            x-redis: &redis
              REDIS_HOST: cache
              REDIS_PORT: 6379
            services:
              base:
                image: shop/base
                environment: { A: base, B: base }
              api:
                extends: base
                environment: { B: own }
              worker:
                extends: { service: base }
                environment:
                  <<: *redis
                  REDIS_PORT: 6380
              cache:
                image: redis
            """);
        Assert.Equal(["A=base", "B=own"], Environment(project.Services[1]));
        Assert.Equal(["A=base", "B=base", "REDIS_HOST=cache", "REDIS_PORT=6380"], Environment(project.Services[2]));
        Assert.False(project.IsPartial);
    }

    [Theory]
    [InlineData("include:\n  - other.yml\nservices:\n  a: { image: redis }\n")]
    [InlineData("services:\n  a:\n    extends: { file: other.yml, service: b }\n")]
    public void A_part_is_in_a_file_that_is_not_known(string text) => Assert.True(Project(text).IsPartial);

    [Theory]
    [InlineData("services:\n\tredis:\n\t\timage: redis\n")]
    [InlineData("services:\n  {{ range .Services }}\n  redis: { image: redis }\n  {{ end }}\n")]
    [InlineData("services: []\n")]
    [InlineData("- services\n")]
    [InlineData("")]
    public void No_project(string text) => Assert.Empty(Projects(("docker-compose.yml", text)));

    [Theory]
    [InlineData("6379:6379", null, 6379, 6379, 1, true)]
    [InlineData("\"6379\"", null, null, 6379, 1, true)]
    [InlineData("6379", null, null, 6379, 1, true)]
    [InlineData("\"127.0.0.1:6380:6379\"", "127.0.0.1", 6380, 6379, 1, false)]
    [InlineData("\"0.0.0.0:6380:6379/tcp\"", "0.0.0.0", 6380, 6379, 1, true)]
    [InlineData("\"[::1]:6380:6379\"", "[::1]", 6380, 6379, 1, false)]
    [InlineData("\"[::]:6380:6379\"", "[::]", 6380, 6379, 1, true)]
    [InlineData("\"127.0.0.1::6379\"", "127.0.0.1", null, 6379, 1, false)]
    [InlineData("\"7000-7002:6379-6381\"", null, 7000, 6379, 3, true)]
    [InlineData("\"7000-7002:6379\"", null, null, 6379, 1, true)]
    [InlineData("\"${PORT:-6380}:6379\"", null, null, 6379, 1, true)]
    [InlineData("\"${IP:-127.0.0.1}:6380:6379\"", "?", 6380, 6379, 1, false)]
    [InlineData("{ target: 6379, published: 6380 }", null, 6380, 6379, 1, true)]
    [InlineData("{ target: 6379, published: \"6380\", host_ip: 127.0.0.1, mode: host }", "127.0.0.1", 6380, 6379, 1, false)]
    [InlineData("{ target: 6379, published: 6380, protocol: tcp }", null, 6380, 6379, 1, true)]
    public void A_port(string text, string? address, int? outside, int inside, int count, bool isOnEveryAddress)
    {
        var port = Assert.Single(Project(Service("redis", $"image: redis\nports:\n  - {text}")).Services[0].Ports);
        Assert.Equal((address, outside, inside, count, isOnEveryAddress), (Shown(port.Address), port.Outside, port.Inside, port.Count, port.IsOnEveryAddress));
    }

    [Theory]
    [InlineData("\"6379:6379/udp\"")]
    [InlineData("{ target: 6379 }")]
    [InlineData("{ target: 6379, published: 6379, protocol: udp }")]
    [InlineData("\"6379:${PORT}\"")]
    [InlineData("redis")]
    public void No_port(string text) => Assert.Empty(Project(Service("redis", $"image: redis\nports:\n  - {text}")).Services[0].Ports);

    [Theory]
    [InlineData("build: .", "/repo", "/repo/Dockerfile")]
    [InlineData("build: ./src/Api", "/repo/src/Api", "/repo/src/Api/Dockerfile")]
    [InlineData("build: { context: ., dockerfile: src/Api/Dockerfile }", "/repo", "/repo/src/Api/Dockerfile")]
    [InlineData("build: { context: .., dockerfile: repo/Dockerfile.api }", "", "/repo/Dockerfile.api")]
    [InlineData("build: { dockerfile: src/Api/Dockerfile }", "/repo", "/repo/src/Api/Dockerfile")]
    public void A_build(string lines, string context, string dockerfile)
    {
        var build = Project(Service("api", lines)).Services[0].Build!.Value;
        Assert.Equal((context.Length == 0 ? "/" : context, dockerfile), (build.Context, build.Dockerfile));
    }

    [Theory]
    [InlineData("image: api")]
    [InlineData("build: https://github.com/shop/api.git")]
    [InlineData("build: ${FOLDER}")]
    public void No_build(string lines) => Assert.Null(Project(Service("api", lines)).Services[0].Build);

    private static string? Shown(string? text) => text?.Replace(ConnectionString.Hole, '?');

    private static IEnumerable<string> Environment(ComposeService service) => service.Environment
        .Select(variable => variable.Name + (variable.Text is { } text ? "=" + Shown(text.Known.Value) : "")).Order(StringComparer.Ordinal);
}

using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>The names of container images.</summary>
public sealed class ContainerImageTests
{
    [Theory]
    [InlineData("redis", "", "redis", "", null)]
    [InlineData("redis:7-alpine", "", "redis", "7-alpine", 7)]
    [InlineData("library/redis:7.4.1", "", "redis", "7.4.1", 7)]
    [InlineData("docker.io/library/redis:latest", "", "redis", "latest", null)]
    [InlineData("public.ecr.aws/docker/library/redis:6", "", "redis", "6", 6)]
    [InlineData("localhost:5000/redis", "", "redis", "", null)]
    [InlineData("bitnami/redis:7.2@sha256:00ff", "bitnami", "redis", "7.2", 7)]
    [InlineData("ghcr.io/microsoft/garnet", "microsoft", "garnet", "", null)]
    [InlineData("registry.example.com/team/tools/Redis", "team/tools", "redis", "", null)]
    public void A_name(string text, string owner, string name, string tag, int? version)
    {
        var image = ContainerImage.Of(text)!;
        Assert.Equal((owner, name, tag, version), (image.Owner, image.Name, image.Tag, image.MajorVersion));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFFFC")]
    [InlineData("redis/")]
    [InlineData("shop/\uFFFC")]
    [InlineData("two words")]
    public void No_name(string text) => Assert.Null(ContainerImage.Of(text));
}

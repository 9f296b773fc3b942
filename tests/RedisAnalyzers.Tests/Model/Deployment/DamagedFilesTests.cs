using static RedisAnalyzers.Tests.Model.Deployment.Deployed;

namespace RedisAnalyzers.Tests.Model.Deployment;

/// <summary>Files that somebody is still writing: whatever is left of them, nothing fails.</summary>
public sealed class DamagedFilesTests
{
    private static readonly string Compose = Conventions.Product.Repository.Read("samples/Shop/docker-compose.yml");
    private static readonly string Configuration = Conventions.Product.Repository.Read("samples/Shop/redis.conf");
    private static readonly string Environment = "REDIS_PASSWORD=x\nTAG=7\n";

    [Fact]
    public void Every_beginning_of_a_compose_file()
    {
        for (var length = 0; length <= Compose.Length; length++)
        {
            Read(Compose[..length], Configuration);
        }
    }

    [Fact]
    public void Every_line_is_lost_once()
    {
        var lines = Compose.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            Read(string.Join('\n', lines.Where((_, number) => number != line)), Configuration);
        }
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData(':')]
    [InlineData('$')]
    [InlineData('[')]
    [InlineData('\t')]
    [InlineData('\uFFFC')]
    public void A_character_anywhere(char character)
    {
        for (var at = 0; at < Compose.Length; at += 3)
        {
            Read(Compose.Insert(at, character.ToString()), Configuration);
        }
    }

    [Fact]
    public void Every_beginning_of_a_configuration()
    {
        for (var length = 0; length <= Configuration.Length; length++)
        {
            Read(Compose, Configuration[..length]);
        }
    }

    private static void Read(string compose, string configuration)
    {
        foreach (var project in Projects(("docker-compose.yml", compose), ("redis.conf", configuration), (".env", Environment)))
        {
            Assert.All(project.Servers, server => Assert.False(server.IsOpen && server.AsksForPassword));
        }
    }
}

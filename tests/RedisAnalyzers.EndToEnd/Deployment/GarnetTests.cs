using System.Globalization;
using System.Net;
using Garnet;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.EndToEnd.Fixtures;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Deployment;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Deployment;

/// <summary>Garnet asks for a password where it is said to, and listens where it is said to.</summary>
[Trait("Category", "EndToEnd")]
public sealed class GarnetTests
{
    private static readonly string[] Own = ["--memory", "64m", "--page", "4m", "--index", "8m", "-q"];

    [Theory]
    [InlineData("--bind|127.0.0.1|--port|{0}")]
    [InlineData("--port|{0}|--bind|127.0.0.1|--password|pw")]
    [InlineData("--port|{0}|--bind=127.0.0.1|--auth|Password|--password|pw")]
    [InlineData("--port={0}|--bind|127.0.0.1|--auth=password|--password=pw")]
    public void It_does_what_is_said_of_it(string line)
    {
        var port = Ports.FindFree();
        string[] words = [.. Own, .. string.Format(CultureInfo.InvariantCulture, line, port).Split('|')];
        var settings = ServerSettings.Of(default, ServerArguments.Read([.. words.Select(word => new FileString(word, 0, default))], ServerProgram.Garnet));
        using var server = new GarnetServer(words);
        server.Start();
        Assert.Equal(port, settings.Port.Value);
        Assert.True(ServerStatements.RefusesOtherHosts(settings, ServerBuild.InImage(ServerProgram.Garnet)).Holds);
        using var client = RespClient.Connect(IPAddress.Loopback, port)!;
        var answer = Assert.Single(client.Ask("PING"));
        Assert.Equal(ServerStatements.AsksForPassword(settings).Holds, answer.StartsWith("-NOAUTH", StringComparison.Ordinal));
        Assert.Null(RespClient.Connect(IPAddress.Parse("127.0.0.2"), port));
        Assert.True(settings.Password.Text is not { } password || client.Ask("AUTH", password.Value) is ["OK"]);
    }
}

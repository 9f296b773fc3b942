using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Deployment;

namespace RedisAnalyzers.Tests.Model.Deployment;

/// <summary>A statement is shown as yes, no or ?, with the directives that make it so. Servers themselves are asked in the end-to-end tests.</summary>
public sealed class ServerStatementsTests
{
    private static readonly ServerBuild Before7 = new(true, true);
    private static readonly ServerBuild Since7 = new(true, false);

    /// <summary>By each build: before 7.0, since 7.0, of a version that is not known, and in the image of Redis.</summary>
    [Theory]
    [InlineData("", "yes|yes|yes|no")]
    [InlineData("bind 127.0.0.1", "yes bind|yes bind|yes bind|yes bind")]
    [InlineData("bind 127.0.0.1 -::1 localhost\nprotected-mode no", "yes bind|yes bind|yes bind|yes bind")]
    [InlineData("bind 127.0.0.1 10.0.0.1", "no bind|yes|?|no bind")]
    [InlineData("bind *", "no bind|yes|?|no bind")]
    [InlineData("bind 0.0.0.0\nprotected-mode yes", "no bind protected-mode|yes protected-mode|?|?")]
    [InlineData("protected-mode yes", "yes protected-mode|yes protected-mode|yes protected-mode|yes protected-mode")]
    [InlineData("protected-mode no", "no protected-mode|no protected-mode|no protected-mode|no protected-mode")]
    [InlineData("requirepass x", "no requirepass|no requirepass|no requirepass|no requirepass")]
    [InlineData("requirepass \"\"", "yes requirepass|yes requirepass|yes requirepass|no requirepass")]
    [InlineData("user default on >x", "no user|no user|no user|no user")]
    [InlineData("user default on nopass", "yes user|yes user|yes user|no user")]
    [InlineData("aclfile /x", "?|?|?|no aclfile")]
    [InlineData("port 0", "yes port|yes port|yes port|yes port")]
    [InlineData("port 0\ntls-port 1", "yes|yes|yes|no")]
    [InlineData("include x", "?|?|?|?")]
    [InlineData("include x\nbind ::1", "yes bind|yes bind|yes bind|yes bind")]
    [InlineData("include x\nprotected-mode yes", "?|?|?|?")]
    [InlineData("bind \"", "?|?|?|?")]
    public void Refuses_other_hosts(string text, string expected)
    {
        var settings = ServerSettings.Of(RedisConf.Read(text));
        Assert.Equal(expected, string.Join('|', new[] { Before7, Since7, ServerBuild.Installed, ServerBuild.InImage(ServerProgram.Redis) }
            .Select(build => Show(ServerStatements.RefusesOtherHosts(settings, build)))));
    }

    [Theory]
    [InlineData("", "no")]
    [InlineData("requirepass x", "yes requirepass")]
    [InlineData("requirepass \"\"", "no requirepass")]
    [InlineData("user default off", "yes user")]
    [InlineData("user default on nopass", "no user")]
    [InlineData("user shop on >x", "no")]
    [InlineData("aclfile /x", "? aclfile")]
    [InlineData("include x", "?")]
    public void Asks_for_a_password(string text, string expected) =>
        Assert.Equal(expected, Show(ServerStatements.AsksForPassword(ServerSettings.Of(RedisConf.Read(text)))));

    /// <summary>Installed, and in the image of Redis.</summary>
    [Theory]
    [InlineData("", "no|yes")]
    [InlineData("protected-mode no", "yes protected-mode|yes protected-mode")]
    [InlineData("bind 0.0.0.0\nprotected-mode no", "yes bind protected-mode|yes bind protected-mode")]
    [InlineData("bind * -::*\nprotected-mode no\nrequirepass \"\"", "yes bind protected-mode requirepass|yes bind protected-mode requirepass")]
    [InlineData("bind ::\nprotected-mode no", "yes bind protected-mode|yes bind protected-mode")]
    [InlineData("bind 127.0.0.1 0.0.0.0\nprotected-mode no", "yes bind protected-mode|yes bind protected-mode")]
    [InlineData("bind 127.0.0.1\nprotected-mode no", "no|no")]
    [InlineData("bind 10.0.0.1\nprotected-mode no", "no|no")]
    [InlineData("bind 0.0.0.0", "?|yes bind")]
    [InlineData("protected-mode yes", "no|no")]
    [InlineData("protected-mode no\nrequirepass x", "no|no")]
    [InlineData("protected-mode no\nuser default off", "no|no")]
    [InlineData("protected-mode no\nuser default on nopass ~* +@all", "yes protected-mode user|yes protected-mode user")]
    [InlineData("protected-mode no\naclfile /x", "?|?")]
    [InlineData("protected-mode no\nport 0\ntls-port 1", "no|no")]
    [InlineData("protected-mode no\ninclude x", "?|?")]
    [InlineData("include x\nprotected-mode no", "?|?")]
    [InlineData("include x\nbind 127.0.0.1", "no|no")]
    public void Is_open(string text, string expected)
    {
        var settings = ServerSettings.Of(RedisConf.Read(text));
        Assert.Equal(expected, string.Join('|', new[] { ServerBuild.Installed, ServerBuild.InImage(ServerProgram.Redis) }
            .Select(build => Show(ServerStatements.IsOpen(settings, build)))));
    }

    [Theory]
    [InlineData(ServerProgram.Redis, "no")]
    [InlineData(ServerProgram.Valkey, "no")]
    [InlineData(ServerProgram.KeyDb, "no")]
    [InlineData(ServerProgram.RedisStack, "no")]
    [InlineData(ServerProgram.Dragonfly, "no")]
    [InlineData(ServerProgram.Garnet, "?")]
    [InlineData(ServerProgram.Unknown, "?")]
    public void An_image_without_settings(object program, string expected)
    {
        var settings = ServerSettings.Of([]);
        Assert.Equal(expected, Show(ServerStatements.RefusesOtherHosts(settings, ServerBuild.InImage((ServerProgram)program))));
    }

    private static string Show(ServerStatement statement)
    {
        var answer = statement.Holds switch { true => "yes", false => "no", null => "?" };
        return string.Join(' ', statement.Directives.Select(directive => directive.Name).Prepend(answer));
    }
}

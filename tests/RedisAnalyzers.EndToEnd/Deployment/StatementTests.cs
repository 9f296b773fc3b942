using System.Net;
using RedisAnalyzers.EndToEnd.Fixtures;
using RedisAnalyzers.Model.Deployment;
using Xunit.Abstractions;

namespace RedisAnalyzers.EndToEnd.Deployment;

/// <summary>What is said of a configuration file and a command line is what a server does that is started with them.</summary>
[Trait("Category", "EndToEnd")]
public sealed class StatementTests(StartedServers servers, ITestOutputHelper output) : IClassFixture<StartedServers>
{
    private static readonly IPAddress AnotherLoopback = IPAddress.Parse("127.0.0.2");

    [ToolFact("redis-server")]
    public Task Servers_do_what_is_said_of_them() => TryAsync((_, trial) =>
    {
        var asks = ServerStatements.AsksForPassword(trial.Settings).Holds;
        var answer = trial.Ask(IPAddress.Loopback, "PING");
        Assert.Equal(asks, answer.StartsWith("-NOAUTH", StringComparison.Ordinal));
        Assert.Equal(asks is false, answer == "PONG");
        Assert.True(trial.Settings.Password is not { Text: { } password } || trial.Ask(IPAddress.Loopback, "AUTH", password.Value) == "OK");

        // Protected mode takes all of 127.0.0.0/8 for this host, and an address that is bound does not.
        var refuses = ServerStatements.RefusesOtherHosts(trial.Settings, default);
        var isBound = refuses.Holds is true && refuses.Directives.Any(directive => directive.Name == "bind");
        Assert.Equal(isBound, trial.Ask(AnotherLoopback, "PING") == "-refused");
        return 2;
    });

    [OtherHostFact]
    public async Task Servers_refuse_other_hosts_as_it_is_said()
    {
        var address = ServerTrial.OtherAddress;
        Assert.True(address is not null, "this machine has no address but loopback, so that nobody is another host for a server; on CI it has to have one");
        var build = new ServerBuild(ProtectedMode: true, BindEndsProtection: await RedisProcess.MajorVersionAsync() < 7);
        await TryAsync((name, trial) =>
        {
            var answer = trial.Ask(address, "PING");
            var refuses = ServerStatements.RefusesOtherHosts(trial.Settings, build).Holds;
            var isRefused = answer is "-refused" or "-closed" || answer.StartsWith("-DENIED", StringComparison.Ordinal);
            Assert.True(refuses == isRefused, $"{name}: {refuses}, but {answer}");
            var isOpen = ServerStatements.IsOpen(trial.Settings, build).Holds;
            Assert.True(isOpen == (answer == "PONG"), $"{name}: {isOpen}, but {answer}");
            return 2;
        });
    }

    [ToolFact("redis-server")]
    public async Task A_server_takes_as_many_clients_as_it_is_told()
    {
        using var trial = await ServerTrial.StartAsync("maxclients 30\nmaxclients 2");
        Assert.Equal(2, trial.Settings.MaxClients.Value);
        using var first = RespClient.Connect(IPAddress.Loopback, trial.Port)!;
        using var second = RespClient.Connect(IPAddress.Loopback, trial.Port)!;
        Assert.Equal(["PONG"], first.Ask("PING"));
        Assert.Equal(["PONG"], second.Ask("PING"));
        using var third = RespClient.Connect(IPAddress.Loopback, trial.Port)!;
        Assert.StartsWith("-ERR max number of clients", Assert.Single(third.Hear()), StringComparison.Ordinal);
    }

    private async Task TryAsync(Func<string, ServerTrial, int> check)
    {
        var all = await servers.StartAsync();
        var checks = all.Sum(server => check(server.Name, server.Trial));
        output.WriteLine($"measured: servers: {checks} statements about {all.Count} configurations hold for redis-server");
    }
}

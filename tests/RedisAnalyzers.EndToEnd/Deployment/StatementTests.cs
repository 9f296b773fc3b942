using System.Net;
using RedisAnalyzers.EndToEnd.Fixtures;
using RedisAnalyzers.Model.Deployment;
using Xunit.Abstractions;

namespace RedisAnalyzers.EndToEnd.Deployment;

/// <summary>What is said of a configuration file and a command line is what a server does that is started with them.</summary>
[Trait("Category", "EndToEnd")]
public sealed class StatementTests(ITestOutputHelper output)
{
    private static readonly IPAddress AnotherLoopback = IPAddress.Parse("127.0.0.2");

    /// <summary>Configuration files, and the words of a command line, separated by bars.</summary>
    private static readonly (string Configuration, string Words)[] Rows =
    [
        ("", ""),
        ("bind 127.0.0.1", ""),
        ("bind 127.0.0.1 -::1\nprotected-mode no", ""),
        ("bind \"127.0.0.1 -::1\"\nprotected-mode no", ""),
        ("bind *", ""),
        ("bind 0.0.0.0\nprotected-mode yes", ""),
        ("bind * -::*\nprotected-mode no", ""),
        ("bind 0.0.0.0\nPROTECTED-MODE NO\n", ""),
        ("bind 127.0.0.1\nbind 0.0.0.0\nprotected-mode no", ""),
        ("bind 0.0.0.0\nbind 127.0.0.1\nprotected-mode no", ""),
        ("protected-mode no", ""),
        ("protected-mode no\r\nrequirepass pw\r\n", ""),
        ("requirepass pw", ""),
        ("requirepass \"p w\"", ""),
        ("requirepass pw\nrequirepass \"\"", ""),
        ("requirepass \"\"\nrequirepass pw\nport 1\nport {port}", ""),
        ("# requirepass pw\nprotected-mode no", ""),
        ("user default on >pw ~* +@all", ""),
        ("user default on nopass >pw ~* +@all", ""),
        ("user default on >pw >other <pw ~* +@all", ""),
        ("user default on >pw nopass ~* +@all\nrequirepass pw", ""),
        ("user default on nopass ~* +@all\nprotected-mode no", ""),
        ("user default off\nprotected-mode no", ""),
        ("user default on\nprotected-mode no", ""),
        ("user shop on >pw ~* +@all\nprotected-mode no", ""),
        ("user shop on >pw ~* +@all\nrequirepass other", ""),
        ("requirepass pw", "--requirepass|"),
        ("requirepass pw\nprotected-mode no", "--requirepass|"),
        ("protected-mode no", "--protected-mode|yes"),
        ("bind 127.0.0.1", "--bind|0.0.0.0|--protected-mode|no"),
        ("", "--requirepass|pw|--bind|0.0.0.0"),
        ("", "--protected-mode no"),
        ("", "--bind 127.0.0.1 -::1|--protected-mode no"),
        ("", "--user|default|on|>pw|~*|+@all"),
    ];

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
        var checks = 0;
        foreach (var (configuration, words) in Rows)
        {
            var name = $"{configuration.ReplaceLineEndings("; ")} {words}";
            using var trial = await ServerTrial.StartAsync(configuration, words.Length == 0 ? [] : words.Split('|'));
            Assert.True(trial.IsRunning, $"redis-server does not start with {name}");
            checks += check(name, trial);
        }

        output.WriteLine($"measured: servers: {checks} statements about {Rows.Length} configurations hold for redis-server");
    }
}

using RedisAnalyzers.EndToEnd.Fixtures;

namespace RedisAnalyzers.EndToEnd.Deployment;

/// <summary>Servers that were told in many ways who may connect.</summary>
public sealed class StartedServers : IDisposable
{
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

    private readonly List<(string Name, ServerTrial Trial)> _servers = [];

    /// <summary>Starts one server for each row, at the first call.</summary>
    internal async Task<IReadOnlyList<(string Name, ServerTrial Trial)>> StartAsync()
    {
        foreach (var (configuration, words) in Rows.Skip(_servers.Count))
        {
            var name = $"{configuration.ReplaceLineEndings("; ")} {words}";
            _servers.Add((name, await ServerTrial.StartAsync(configuration, words.Length == 0 ? [] : words.Split('|'))));
            Assert.True(_servers[^1].Trial.IsRunning, $"redis-server does not start with {name}");
        }

        return _servers;
    }

    public void Dispose() => _servers.ForEach(server => server.Trial.Dispose());
}

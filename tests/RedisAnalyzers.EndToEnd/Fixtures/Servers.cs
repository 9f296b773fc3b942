using System.Diagnostics;
using System.Globalization;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>Something that speaks Redis' protocol on a loopback port and can be stopped and started.</summary>
internal interface IServerKind
{
    /// <summary>Returns when the port answers; disposing ends it.</summary>
    Task<IDisposable> StartAsync(int port);
}

internal sealed class EmbeddedServer : IServerKind
{
    public Task<IDisposable> StartAsync(int port) => Task.Run<IDisposable>(() => EmbeddedRedis.Start(port));
}

/// <summary>The <c>redis-server</c> of the machine, without persistence.</summary>
internal sealed class RealServer : IServerKind
{
    internal static string? Executable { get; } = ToolFactAttribute.Find("redis-server");

    public async Task<IDisposable> StartAsync(int port)
    {
        Assert.True(Executable is not null, "redis-server is not installed, and on CI it has to be: .ci/run installs it");
        var start = new ProcessStartInfo(
            Executable!, ["--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no"])
        {
            RedirectStandardOutput = true,
        };
        var server = new Running(Process.Start(start)!);
        for (var started = Stopwatch.StartNew(); !await Ports.AnswersAsync(port, CancellationToken.None);)
        {
            Assert.True(started.Elapsed < TimeSpan.FromSeconds(30) && !server.HasEnded, "redis-server did not come up");
            await Task.Delay(50);
        }

        return server;
    }

    private sealed class Running : IDisposable
    {
        private readonly Process _process;

        internal Running(Process process)
        {
            _process = process;
            _process.OutputDataReceived += (_, _) => { }; // an unread pipe would stop it
            _process.BeginOutputReadLine();
        }

        internal bool HasEnded => _process.HasExited;

        public void Dispose()
        {
            Dotnet.Kill(_process);
            _process.Dispose();
        }
    }
}

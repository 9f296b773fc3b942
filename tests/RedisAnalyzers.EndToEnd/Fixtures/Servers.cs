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
    public async Task<IDisposable> StartAsync(int port)
    {
        var server = await RedisProcess.StartAsync(
            ["--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no"]);
        Assert.True(server is not null, "redis-server did not come up");
        return server;
    }
}

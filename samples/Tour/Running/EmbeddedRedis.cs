using System.Globalization;
using Garnet;

namespace Tour.Running;

/// <summary>A server that speaks Redis' protocol, in this process, on loopback: Microsoft.Garnet.</summary>
internal sealed class EmbeddedRedis : IDisposable
{
    private readonly GarnetServer _server;

    private EmbeddedRedis(GarnetServer server) => _server = server;

    internal static EmbeddedRedis Start(int port)
    {
        string[] options =
        [
            "--bind", "127.0.0.1",
            "--port", port.ToString(CultureInfo.InvariantCulture),
            "--memory", "64m", "--page", "4m", "--index", "8m",
            "-q",
        ];
        var server = new GarnetServer(options);
        server.Start();
        return new EmbeddedRedis(server);
    }

    public void Dispose() => _server.Dispose();
}

using System.Net;
using System.Net.Sockets;

namespace Tour.Running;

internal static class Ports
{
    /// <summary>
    /// A loopback port that nobody listens on. Below the range that outgoing connections are given: a client that keeps trying a
    /// closed port inside that range may one day be connected to itself.
    /// </summary>
    internal static int FindFree()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; try another.
            }
        }

        throw new TourException("no free loopback port was found between 20000 and 30000");
    }

    internal static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            await client.ConnectAsync("localhost", port, limit.Token);
            return true;
        }
        catch (Exception closed) when (closed is SocketException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }
}

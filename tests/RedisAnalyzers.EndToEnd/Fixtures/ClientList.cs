using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>Asks a server which clients it has, on a socket of its own, so that no library is counted that is not asked about.</summary>
internal static class ClientList
{
    internal static async Task<int> CountAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("*2\r\n$6\r\nCLIENT\r\n$4\r\nLIST\r\n"u8.ToArray());
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var header = await reader.ReadLineAsync() ?? "";
        Assert.True(header.StartsWith('$') || header.StartsWith('='), $"CLIENT LIST answers {header}");
        var text = new char[int.Parse(header[1..], CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(text);
        return new string(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length - 1;
    }
}

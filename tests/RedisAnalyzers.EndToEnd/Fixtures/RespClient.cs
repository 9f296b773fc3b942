using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A connection to a server that sends commands and reads their replies, without a library that would have an opinion of its own.</summary>
internal sealed class RespClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TcpClient _client;
    private readonly BufferedStream _stream;

    private RespClient(TcpClient client)
    {
        _client = client;
        _client.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        _stream = new BufferedStream(client.GetStream());
    }

    /// <summary>Connects; null when nobody listens there.</summary>
    internal static RespClient? Connect(IPAddress address, int port)
    {
        var client = new TcpClient(address.AddressFamily);
        try
        {
            client.Connect(address, port);
            return new RespClient(client);
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.ConnectionRefused)
        {
            client.Dispose();
            return null;
        }
    }

    /// <summary>Sends a command, and returns the texts of its reply. An error is one text that starts with a minus.</summary>
    internal IReadOnlyList<string> Ask(params string[] words)
    {
        var parts = words.Select(word => string.Create(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n"));
        return AskLine(string.Create(CultureInfo.InvariantCulture, $"*{words.Length}\r\n{string.Concat(parts)}"), end: "");
    }

    /// <summary>Sends a line that the server splits into words itself.</summary>
    internal IReadOnlyList<string> AskLine(string line, string end = "\r\n")
    {
        try
        {
            _client.Client.Send(Encoding.UTF8.GetBytes(line + end));
            return Hear();
        }
        catch (Exception closed) when (closed is SocketException or IOException)
        {
            return ["-closed"];
        }
    }

    /// <summary>The texts that the server sends next, asked or not.</summary>
    internal IReadOnlyList<string> Hear()
    {
        var texts = new List<string>();
        Read(texts);
        return texts;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private void Read(List<string> texts)
    {
        var header = ReadLine();
        switch (header.Length == 0 ? '\0' : header[0])
        {
            case '*':
                for (var i = int.Parse(header[1..], CultureInfo.InvariantCulture); i > 0; i--)
                {
                    Read(texts);
                }

                break;
            case '$':
                var bytes = new byte[int.Parse(header[1..], CultureInfo.InvariantCulture) + 2];
                _stream.ReadExactly(bytes);
                texts.Add(Encoding.UTF8.GetString(bytes, 0, bytes.Length - 2));
                break;
            case '-':
                texts.Add(header);
                break;
            case '\0':
                throw new IOException("The server has closed the connection.");
            default:
                texts.Add(header[1..]);
                break;
        }
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = _stream.ReadByte(); next >= 0 && next != '\n'; next = _stream.ReadByte())
        {
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Deployment;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A server that was started with a configuration file and a command line, and what is read of the two.</summary>
internal sealed class ServerTrial : IDisposable
{
    /// <summary>What stands in a text for the port that the server is to listen on. Where it does not, the command line says so at its end.</summary>
    internal const string PortMark = "{port}";

    private readonly DirectoryInfo _folder;
    private readonly RedisProcess? _server;

    private ServerTrial(DirectoryInfo folder, RedisProcess? server, int port)
    {
        _folder = folder;
        _server = server;
        Port = port;
    }

    internal int Port { get; }

    /// <summary>The server has started, and has not refused what it was given.</summary>
    internal bool IsRunning => _server is not null;

    internal required ServerArguments Arguments { get; init; }

    internal required ServerSettings Settings { get; init; }

    /// <summary>An address of the machine that is not loopback; null when it has none.</summary>
    internal static IPAddress? OtherAddress { get; } = NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));

    /// <summary>Starts a server.</summary>
    /// <param name="configuration">The text of its configuration file; null for none.</param>
    /// <param name="words">The words of its command line after that.</param>
    internal static async Task<ServerTrial> StartAsync(string? configuration, params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("redis-analyzers-server-");
        var port = Ports.FindFree();
        string WithPort(string text) => text.Replace(PortMark, port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var text = WithPort(configuration ?? "");
        var file = Path.Combine(folder.FullName, "redis.conf");
        await File.WriteAllTextAsync(file, text);
        var isMarked = words.Append(configuration ?? "").Any(word => word.Contains(PortMark, StringComparison.Ordinal));
        string[] ours = ["--dir", folder.FullName, "--appendonly", "no", .. isMarked ? [] : new[] { "--port", WithPort(PortMark) }];
        string[] all = [.. configuration is null ? [] : new[] { file }, .. ours, .. words.Select(WithPort)];
        var arguments = ServerArguments.Read([.. all.Prepend("redis-server").Select(word => new FileString(word, 0, default))], ServerProgram.Unknown);
        return new ServerTrial(folder, await RedisProcess.StartAsync(all), port)
        {
            Arguments = arguments,
            Settings = ServerSettings.Of(configuration is null ? [] : RedisConf.Read(text), arguments),
        };
    }

    /// <summary>Sends a command from an address of the machine, and returns the reply: <c>-refused</c> where nobody listens.</summary>
    internal string Ask(IPAddress address, params string[] words)
    {
        using var client = RespClient.Connect(address, Port);
        return client is null ? "-refused" : string.Join(' ', client.Ask(words));
    }

    /// <summary>The value of a setting.</summary>
    internal string Setting(string name) => Ask(IPAddress.Loopback, "CONFIG", "GET", name)[name.Length..].TrimStart(' ');

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Delete(recursive: true);
    }
}

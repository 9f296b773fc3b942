using System.Diagnostics;
using System.Text.RegularExpressions;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A <c>redis-server</c> of the machine that runs.</summary>
internal sealed partial class RedisProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly TaskCompletionSource<bool> _isReady = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RedisProcess(Process process)
    {
        _process = process;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _isReady.TrySetResult(false);
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, _) => { }; // an unread pipe would stop it
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal static string? Executable { get; } = ToolFactAttribute.Find("redis-server");

    /// <summary>Starts a server, and returns when it takes clients; null when it ends instead.</summary>
    internal static async Task<RedisProcess?> StartAsync(IEnumerable<string> arguments)
    {
        Assert.True(Executable is not null, "redis-server is not installed, and on CI it has to be: .ci/run installs it");
        var start = new ProcessStartInfo(Executable!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var server = new RedisProcess(Process.Start(start)!);
        if (await server._isReady.Task.WaitAsync(Patience))
        {
            return server;
        }

        server.Dispose();
        return null;
    }

    /// <summary>The first number of the version.</summary>
    internal static async Task<int> MajorVersionAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Executable!, ["--version"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        return int.Parse(Version().Match(text).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Dotnet.Kill(_process);
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line?.Contains("Ready to accept connections", StringComparison.Ordinal) is true)
        {
            _isReady.TrySetResult(true);
        }
    }

    [GeneratedRegex(@"\bv=(\d+)\.")]
    private static partial Regex Version();
}

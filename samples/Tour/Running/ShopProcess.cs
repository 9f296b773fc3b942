using System.Diagnostics;
using System.Text;

namespace Tour.Running;

/// <summary>One running shop: when it listens, when it ends, what it said.</summary>
internal sealed class ShopProcess : IDisposable
{
    private const string ListeningMark = "Now listening on: ";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ShopProcess(Process process) => _process = process;

    /// <summary>Completes with the shop's address once it accepts requests.</summary>
    internal Task<Uri> Listening => _listening.Task;

    /// <summary>Completes with the exit code; everything the shop said is in <see cref="Output"/> by then.</summary>
    internal Task<int> Ended => _ended.Task;

    internal string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a built shop on a loopback port that the system chooses.</summary>
    internal static ShopProcess Start(string assembly, IReadOnlyDictionary<string, string> environment)
    {
        var start = Dotnet.StartInfo(
            Path.GetDirectoryName(assembly)!,
            environment,
            [
                assembly,
                "--urls",
                "http://127.0.0.1:0",
                "--Logging:LogLevel:Microsoft.AspNetCore.Routing=Warning",
            ]);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var shop = new ShopProcess(new Process { StartInfo = start });
        shop._process.OutputDataReceived += (_, line) => shop.Hear(line.Data);
        shop._process.ErrorDataReceived += (_, line) => shop.Hear(line.Data);
        shop._process.Start();
        shop._process.BeginOutputReadLine();
        shop._process.BeginErrorReadLine();
        _ = shop.WatchAsync();
        return shop;
    }

    public void Dispose()
    {
        Dotnet.Kill(_process);
        _process.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            await _process.WaitForExitAsync();
            _ended.TrySetResult(_process.ExitCode);
        }
        catch (InvalidOperationException)
        {
            _ended.TrySetResult(-1); // disposed while it ran
        }
    }

    private void Hear(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line is not null && line.IndexOf(ListeningMark, StringComparison.Ordinal) is var at and >= 0)
        {
            _listening.TrySetResult(new Uri(line[(at + ListeningMark.Length)..].Trim()));
        }
    }
}

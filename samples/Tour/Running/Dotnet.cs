using System.Diagnostics;
using System.Text;

namespace Tour.Running;

internal sealed record ProcessResult(int ExitCode, string Output)
{
    internal bool Succeeded => ExitCode == 0;

    /// <summary>The compiler's and the SDK's error lines, each once.</summary>
    internal IEnumerable<string> Errors => Output.Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.StartsWith("error", StringComparison.OrdinalIgnoreCase))
        .Distinct();
}

/// <summary>Runs the SDK's command line and collects what it prints.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    internal static Task<ProcessResult> RunAsync(
        string directory, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation, params IEnumerable<string> arguments) =>
        RunAsync(StartInfo(directory, environment, arguments), cancellation);

    internal static async Task<ProcessResult> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TourException($"'{start.FileName} {string.Join(' ', start.ArgumentList.Take(2))}' did not finish within {Limit.TotalMinutes} minutes");
        }
        finally
        {
            Kill(process);
        }

        return new ProcessResult(process.ExitCode, output.ToString());

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    /// <summary>A start of <c>dotnet</c> that inherits nothing from the build that may have started this program.</summary>
    internal static ProcessStartInfo StartInfo(string directory, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsFromAnOuterBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    internal static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(5_000);
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself between the two lines.
        }
    }

    private static bool IsFromAnOuterBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("REDIS_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name is "TESTINGPLATFORM_UI_LANGUAGE" or "DOTNET_ENVIRONMENT" or "Configuration" or "Platform";
}

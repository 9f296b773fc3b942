using System.Runtime.InteropServices;
using Tour;
using Tour.Analysis;
using Tour.Steps;
using Tour.Ui;

const string Usage = """
    dotnet run --project samples/Tour                              the whole tour, on the sample shop
    dotnet run --project samples/Tour -- path/to/App.csproj        findings and fixes for your project or solution, in a copy
    dotnet run --project samples/Tour -- path/to/App.csproj --apply    … and write the fixes into your files
    dotnet run --project samples/Tour -- --write-twin              make samples/ShopRepaired anew from samples/Shop
    """;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var screen = Screen.ForConsole();
var workbench = Workbench.Create();
try
{
    await RunAsync();
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    screen.Line();
    screen.Bad("stopped");
    return 130;
}
catch (TourException reason)
{
    screen.Line();
    screen.Bad(reason.Message.Replace(workbench.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    return reason.ExitCode;
}
finally
{
    workbench.Dispose();
}

Task RunAsync()
{
    var options = args.Where(arg => arg.StartsWith('-')).ToArray();
    var paths = args.Except(options).ToArray();
    switch (options, paths)
    {
        case (["--help" or "-h" or "-?"], _):
            screen.Line(Usage);
            return Task.CompletedTask;
        case ([], []):
            return new ShopTour(screen, Repository.Find(), workbench).RunAsync(stop.Token);
        case (["--write-twin"], []):
            return new Twin(screen, Repository.Find(), workbench).WriteAsync(stop.Token);
        case ([] or ["--apply"], [var path]):
            return new UserTour(screen, Repository.Find(), workbench).RunAsync(path, options.Length > 0, stop.Token);
        default:
            throw new RequestException("that is not one of these:" + Environment.NewLine + Usage);
    }
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // the temporary folder and the started shops go first
    stop.Cancel();
}

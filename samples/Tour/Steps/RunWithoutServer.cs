using System.Globalization;
using Tour.Running;
using Tour.Ui;

namespace Tour.Steps;

/// <summary>
/// Both shops start while no Redis is there. How long a refused port takes to fail is anywhere between nothing and half a minute, so
/// the Tour waits for what must happen, not for a time: the risky shop's end comes first, then the server, then the repaired shop's answers.
/// </summary>
internal sealed class RunWithoutServer : IStep
{
    private const string Death = "StackExchange.Redis.RedisConnectionException";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public string Title => "Start both shops while Redis is not there yet";

    public async Task RunAsync(ShopTour tour, CancellationToken cancellation)
    {
        Demand.That(
            !await Ports.AnswersAsync(ShopTour.HardCodedPort, cancellation),
            $"something answers on localhost:{ShopTour.HardCodedPort}, the port that is written into the risky shop: stop it and run the tour again");

        var port = Ports.FindFree();
        using var repaired = ShopProcess.Start(tour.RepairedProgram, Surroundings(port));
        using var risky = ShopProcess.Start(tour.RiskyProgram, Surroundings(port));
        await ShowDeathAsync(tour, risky, cancellation);
        Demand.That(!repaired.Ended.IsCompleted, "the repaired shop ended too:" + Environment.NewLine + repaired.Output);
        tour.Screen.Good(repaired.Listening.IsCompleted
            ? "the repaired shop is up and says 503 until Redis is there"
            : "the repaired shop is still trying to connect");

        using var server = await tour.Screen.WhileAsync(
            $"Redis comes up now (Microsoft.Garnet, in this process, 127.0.0.1:{port})", () => Task.Run(() => EmbeddedRedis.Start(port), cancellation));
        await ShowServiceAsync(tour, repaired, cancellation);
    }

    /// <summary>What an orchestrator would set.</summary>
    private static Dictionary<string, string> Surroundings(int port) => new()
    {
        ["REDIS_HOST"] = "127.0.0.1",
        ["REDIS_PORT"] = port.ToString(CultureInfo.InvariantCulture),
        ["REDIS_PASSWORD"] = "",
        ["ConnectionStrings__Vouchers"] = $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}",
    };

    private static async Task ShowDeathAsync(ShopTour tour, ShopProcess risky, CancellationToken cancellation)
    {
        var code = await tour.Screen.WhileAsync("the risky shop starts", () => Within(risky.Ended, "the risky shop did not end", cancellation));
        Demand.That(code != 0 && risky.Output.Contains(Death, StringComparison.Ordinal), "the risky shop ended, but not of a RedisConnectionException");
        var words = risky.Output.Split('\n').First(line => line.Contains(Death, StringComparison.Ordinal)).Trim();
        tour.Screen.Bad($"it died, exit code {code}:");
        tour.Screen.Note("  " + Screen.Cut(words, tour.Screen.Width - 6));
    }

    private static async Task ShowServiceAsync(ShopTour tour, ShopProcess repaired, CancellationToken cancellation)
    {
        var address = await tour.Screen.WhileAsync("the repaired shop listens", () => Within(
            repaired.Listening,
            "the repaired shop never listened",
            cancellation));
        using var customer = new ShopClient(address);
        var health = await tour.Screen.WhileAsync("the repaired shop finds Redis", () => customer.GetOkAsync("healthz", Patience, cancellation));
        Demand.That(health is not null, "the repaired shop never found Redis");

        await ShowAsync("GET  /catalogue", await customer.GetOkAsync("catalogue", Patience, cancellation));
        await ShowAsync("GET  /voucher/WELCOME", await customer.GetOkAsync("voucher/WELCOME", Patience, cancellation));
        await ShowAsync("POST /basket/ann?item=teapot", await customer.PostAsync("basket/ann?item=teapot", cancellation));
        await ShowAsync("GET  /basket/ann", await customer.GetAsync("basket/ann", cancellation));
        await ShowAsync("POST /basket/ann/order", await customer.PostAsync("basket/ann/order", cancellation));
        await ShowAsync("GET  /orders/shipped", await customer.GetOkAsync("orders/shipped", Patience, cancellation, answer => answer.Body != "0"));

        Task ShowAsync(string request, Answer? answer)
        {
            Demand.That(answer is { IsOk: true }, $"{request} was answered with {(answer is null ? "nothing" : (int)answer.Status)}");
            tour.Screen.Good($"{request,-30} 200 {Screen.Cut(answer!.Body, 60)}".TrimEnd());
            return Task.CompletedTask;
        }
    }

    private static async Task<T> Within<T>(Task<T> happening, string otherwise, CancellationToken cancellation)
    {
        try
        {
            return await happening.WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new TourException($"{otherwise} within {Patience.TotalSeconds} s");
        }
    }
}

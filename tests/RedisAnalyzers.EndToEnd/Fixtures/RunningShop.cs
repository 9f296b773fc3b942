using System.Globalization;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A started shop. Every wait is for an event and has an end; how long a refused port takes to fail plays no part.</summary>
internal sealed class RunningShop(ShopProcess process) : IDisposable
{
    /// <summary>Five attempts of five seconds, the reconnect policy and a slow machine fit in twice.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private ShopClient? _client;

    internal string Output => process.Output;

    internal bool IsRunning => !process.Ended.IsCompleted;

    /// <param name="program">The built shop.</param>
    /// <param name="redisPort">Where the environment says that Redis is.</param>
    /// <param name="settingsPort">Where the environment's connection string, which overrides that of the settings, says so; the same unless given.</param>
    internal static RunningShop Start(string program, int redisPort, int? settingsPort = null) => new(ShopProcess.Start(program, new Dictionary<string, string>
    {
        ["REDIS_HOST"] = "127.0.0.1",
        ["REDIS_PORT"] = redisPort.ToString(CultureInfo.InvariantCulture),
        ["REDIS_PASSWORD"] = "",
        ["ConnectionStrings__Vouchers"] = $"127.0.0.1:{(settingsPort ?? redisPort).ToString(CultureInfo.InvariantCulture)}",
    }));

    internal Task<int> EndAsync() => process.Ended.WaitAsync(Patience);

    /// <summary>A customer, as soon as the shop accepts requests.</summary>
    internal async Task<ShopClient> ClientAsync()
    {
        if (_client is not null)
        {
            return _client;
        }

        var first = await Task.WhenAny(process.Listening, process.Ended).WaitAsync(Patience);
        Assert.True(first == process.Listening, "the shop ended before it listened:\n" + Output);
        return _client = new ShopClient(await process.Listening);
    }

    /// <summary>Waits until the health check says so.</summary>
    internal async Task BecomesAsync(bool healthy)
    {
        var client = await ClientAsync();
        for (var started = DateTime.UtcNow; (await client.GetAsync("healthz", CancellationToken.None)).IsOk != healthy;)
        {
            Assert.True(DateTime.UtcNow - started < Patience, $"the shop did not become {(healthy ? "healthy" : "unhealthy")}:\n{Output}");
            await Task.Delay(100);
        }
    }

    /// <summary>A whole purchase: catalogue, voucher, basket, order, and the worker that ships it.</summary>
    internal async Task SellsAsync(string customer)
    {
        var client = await ClientAsync();
        Assert.NotNull(await client.GetOkAsync("catalogue", Patience, CancellationToken.None));
        Assert.Equal("0", (await client.GetOkAsync("voucher/WELCOME", Patience, CancellationToken.None))?.Body);
        Assert.Equal("""{"teapot":1}""", (await client.PostAsync($"basket/{customer}?item=teapot", CancellationToken.None)).Body);
        Assert.Equal("""{"teapot":1}""", (await client.GetAsync($"basket/{customer}", CancellationToken.None)).Body);
        Assert.True((await client.PostAsync($"basket/{customer}/order", CancellationToken.None)).IsOk);
        Assert.NotNull(await client.GetOkAsync("orders/shipped", Patience, CancellationToken.None, answer => answer.Body != "0"));
    }

    public void Dispose()
    {
        _client?.Dispose();
        process.Dispose();
    }
}

using Microsoft.AspNetCore.SignalR;
using StackExchange.Redis;

namespace Shop;

/// <summary>Takes orders from the queue, ships them and tells the browsers.</summary>
public sealed class OrderWorker(IHubContext<OrderHub> browsers, ILogger<OrderWorker> logger) : BackgroundService
{
    public const string Queue = "orders";
    public const string Shipped = "orders:shipped";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var options = new ConfigurationOptions
        {
            EndPoints =
            {
                {
                    Environment.GetEnvironmentVariable("REDIS_HOST") ?? "localhost",
                    int.Parse(Environment.GetEnvironmentVariable("REDIS_PORT") ?? "6390")
                },
            },
            ClientName = "order-worker",
            Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),
            AbortOnConnectFail = false,
            ConnectTimeout = 5000,
            ConnectRetry = 5,
            ReconnectRetryPolicy = new ExponentialRetry(1000),
        };
        var redis = await ConnectionMultiplexer.ConnectAsync(options);
        var database = redis.GetDatabase();

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await ShipNextAsync(database))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(250), stoppingToken);
                }
            }
            catch (Exception outage) when (outage is RedisException or TimeoutException)
            {
                logger.LogWarning("Redis did not answer: orders wait");
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task<bool> ShipNextAsync(IDatabase database)
    {
        var user = await database.ListLeftPopAsync(Queue);
        if (user.IsNull)
        {
            return false;
        }

        await database.StringIncrementAsync(Shipped);
        await browsers.Clients.All.SendAsync("shipped", user.ToString());
        return true;
    }
}

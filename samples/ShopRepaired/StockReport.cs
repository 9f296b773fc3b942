using StackExchange.Redis;

namespace Shop;

/// <summary><c>dotnet run -- report</c>: the night's numbers, read from the replica.</summary>
public static class StockReport
{
    private static readonly ConfigurationOptions Replica = new ConfigurationOptions
    {
        EndPoints =
        {
            {
                Environment.GetEnvironmentVariable("REDIS_REPLICA_HOST") ?? "redis-replica.shop.internal",
                int.Parse(Environment.GetEnvironmentVariable("REDIS_REPLICA_PORT") ?? "6379")
            },
        },
        Password = Environment.GetEnvironmentVariable("REDIS_REPLICA_PASSWORD"),
        AbortOnConnectFail = false,
        ConnectTimeout = 2000,
        ConnectRetry = 5,
        ReconnectRetryPolicy = new ExponentialRetry(1000),
    };

    public static async Task PrintAsync()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Replica);
        var database = redis.GetDatabase();
        Console.WriteLine($"shipped so far: {await database.StringGetAsync(OrderWorker.Shipped)}");
        Console.WriteLine($"still waiting:  {await database.ListLengthAsync(OrderWorker.Queue)}");
    }
}

using StackExchange.Redis;

namespace Shop;

/// <summary><c>dotnet run -- report</c>: the night's numbers, read from the replica.</summary>
public static class StockReport
{
    private static readonly string Replica =
        $"{Environment.GetEnvironmentVariable("REDIS_REPLICA_HOST") ?? "redis-replica.shop.internal"}:"
        + $"{Environment.GetEnvironmentVariable("REDIS_REPLICA_PORT") ?? "6379"},abortConnect=false,connectTimeout=2000"
        + $",password={Environment.GetEnvironmentVariable("REDIS_REPLICA_PASSWORD")},connectRetry=5";

    public static async Task PrintAsync()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Replica);
        var database = redis.GetDatabase();
        Console.WriteLine($"shipped so far: {await database.StringGetAsync(OrderWorker.Shipped)}");
        Console.WriteLine($"still waiting:  {await database.ListLengthAsync(OrderWorker.Queue)}");
    }
}

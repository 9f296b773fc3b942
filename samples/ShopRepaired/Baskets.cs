using StackExchange.Redis;

namespace Shop;

/// <summary>One hash a customer: item to count.</summary>
public sealed class Baskets(IConnectionMultiplexer redis)
{
    private readonly IDatabase _database = redis.GetDatabase();

    public async Task<Dictionary<string, int>> ReadAsync(string user) =>
        (await _database.HashGetAllAsync(Key(user))).ToDictionary(entry => entry.Name.ToString(), entry => (int)entry.Value);

    public async Task<Dictionary<string, int>> AddAsync(string user, string item)
    {
        await _database.HashIncrementAsync(Key(user), item);
        await _database.KeyExpireAsync(Key(user), TimeSpan.FromDays(30));
        return await ReadAsync(user);
    }

    public async Task OrderAsync(string user)
    {
        await _database.ListRightPushAsync(OrderWorker.Queue, user);
        await _database.KeyDeleteAsync(Key(user));
    }

    public async Task<int> CountShippedAsync() => (int)await _database.StringGetAsync(OrderWorker.Shipped);

    private static RedisKey Key(string user) => $"basket:{user}";
}

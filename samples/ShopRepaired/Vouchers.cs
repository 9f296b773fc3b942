using StackExchange.Redis;

namespace Shop;

/// <summary>Gift vouchers: code to what is left of it.</summary>
public sealed class Vouchers(IConnectionMultiplexer accounting)
{
    public async Task<int> ReadAsync(string code) => (int)await accounting.GetDatabase().StringGetAsync($"voucher:{code}");
}
